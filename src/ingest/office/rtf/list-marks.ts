import type { NumberStyle } from '../../../domain/block.ts'
import { hasWords } from '../list-words.ts'
import type { ItemMark } from '../office-block.ts'
import type { ListStyle } from './lists.ts'

/** What a file writes before an item for programs that know no lists: the mark that is shown, or words. */
export type ShownMark = { readonly mark: ItemMark } | { readonly words: string } | undefined

const NUMBER = /^[[(]*(?:[\da-z]+[.\-)])*?(?:(\d{1,9})|([a-z]+))[.):\]]*$/i
const ROMAN_DIGITS: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 }

function romanNumber(letters: string): number {
  const digits = [...letters.toLowerCase()].map((letter) => ROMAN_DIGITS[letter] ?? 0)
  return digits.reduce((sum, digit, at) => sum + (digit < (digits[at + 1] ?? 0) ? -digit : digit), 0)
}

/** Letters count on as programs do: z, aa, bb. */
const letterNumber = (letters: string): number => letters.toLowerCase().charCodeAt(0) - 0x60 + 26 * (letters.length - 1)

function lettersStyle(letters: string, before: NumberStyle | undefined): NumberStyle {
  const isUpper = letters === letters.toUpperCase()
  const isRoman = /^[ivxlcdm]+$/i.test(letters) && (letters.length > 1 || /i/i.test(letters) || /i/i.test(before ?? ''))
  if (isRoman) return isUpper ? 'I' : 'i'
  return isUpper ? 'A' : 'a'
}

function numbered(written: string, style: ListStyle | undefined, before: NumberStyle | undefined) {
  const [, digits, letters] = NUMBER.exec(written) ?? []
  if (digits !== undefined) return { ordered: true, number: Number(digits) }
  if (letters === undefined || !isWrittenAsNumber(written, letters, style)) return undefined
  const own = style === undefined || style.length > 1 ? lettersStyle(letters, before) : (style as NumberStyle)
  return { ordered: true, style: own, number: /i/i.test(own) ? romanNumber(letters) : letterNumber(letters) }
}

/** An o is a bullet of Word's; of other letters, too, a number is only what a point or bracket follows. */
function isWrittenAsNumber(written: string, letters: string, style: ListStyle | undefined): boolean {
  if (/^([a-z])\1*$/i.test(letters) || /^[ivxlcdm]+$/i.test(letters))
    return style === undefined ? written !== letters && letters.length < 8 : style !== 'bullets'
  return false
}

/** What a paragraph shows before it, by what is written there and by the table of lists. */
export function shownMark(
  written: string | undefined,
  style: ListStyle | undefined,
  level: number,
  before: NumberStyle | undefined,
): ShownMark {
  const text = written?.trim() ?? ''
  if (text === '') return style === undefined || style === 'nothing' ? undefined : { mark: plainMark(style, level) }
  if (style === 'bullets') return { mark: { level, ordered: false } }
  const found = numbered(text, style, before)
  if (found !== undefined) return { mark: { level, ...found } }
  return hasWords(text) && text.length > 1 ? { words: text } : { mark: { level, ordered: false } }
}

function plainMark(style: ListStyle, level: number): ItemMark {
  if (style === 'bullets') return { level, ordered: false }
  return style === 'digits' ? { level, ordered: true } : { level, ordered: true, style: style as NumberStyle }
}
