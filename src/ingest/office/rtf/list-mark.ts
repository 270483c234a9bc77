import type { ItemMark } from '../office-block.ts'

const NUMBER = /^\(?(\d{1,6})[.)]?$/
const LETTER = /^\(?([a-z])[.)]$/i
/** A single such letter is a number more often than the ninth or so of a list. */
const ROMAN = /^\(?([ivx]{1,7}|[IVX]{1,7})[.)]$/
const ROMAN_VALUES: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 }
/** Bullets, and the codes for private use of those in fonts for symbols. */
const BULLET = /^[\p{Pd}\p{Po}\p{So}\p{Sm}\u{e000}-\u{f8ff}o§]$/u

/** A smaller letter before a larger one counts against it. */
function romanValue(roman: string): number {
  const values = Array.from(roman.toLowerCase(), (letter) => ROMAN_VALUES[letter] ?? 0)
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0)
}

/** How an item is marked, by the text before it; undefined if HTML has no such mark. */
export function readListMark(text: string, level: number): ItemMark | undefined {
  const mark = text.trim()
  const number = NUMBER.exec(mark)?.[1]
  if (number !== undefined) return { level, ordered: true, number: Number(number) }
  const roman = ROMAN.exec(mark)?.[1]
  if (roman !== undefined) return { level, ordered: true, style: roman < 'a' ? 'I' : 'i', number: romanValue(roman) }
  const letter = LETTER.exec(mark)?.[1]
  if (letter !== undefined && mark !== 'o') {
    const isUpper = letter < 'a'
    return { level, ordered: true, style: isUpper ? 'A' : 'a', number: letter.toLowerCase().charCodeAt(0) - 96 }
  }
  return BULLET.test(mark) ? { level, ordered: false } : undefined
}
