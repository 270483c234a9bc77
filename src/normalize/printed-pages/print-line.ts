import { DIGIT, kindsOf, LETTER, UNSPACED, UPPER } from '../../content/characters.ts'
import type { SourceLine } from '../../domain/document.ts'
import { endsSentence } from '../text/measure.ts'

/** A line of plain text with its position on the page. */
export interface PrintLine {
  readonly source: SourceLine
  /** Trimmed. */
  readonly text: string
  /** Columns before the text, and columns up to its end. */
  readonly indent: number
  readonly width: number
  /** Number of blank lines directly above. */
  readonly gap: number
  /** Whether a page ends above it: at a form feed, or at page furniture that was removed. */
  readonly afterPage: boolean
  readonly ends: boolean
}

/** Columns that a tab takes. */
const TAB = 4

/** The columns (character cells) that a text takes; ideographs, kana and Hangul take two each. */
export function columnsOf(text: string): number {
  let columns = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit < 0x1100) columns += unit === 9 ? TAB : 1
    else if (unit < 0xdc00 || unit > 0xdfff) columns += isWideUnit(unit) ? 2 : 1
  }
  return columns
}

/** Whether a UTF-16 unit takes two columns. */
export const isWideUnit = (unit: number): boolean =>
  unit < 0x1160 ||
  (unit >= 0x2e80 && unit < 0xa4d0) ||
  (unit >= 0xac00 && unit < 0xd7a4) ||
  (unit >= 0xd800 && unit < 0xdc00) ||
  (unit >= 0xf900 && unit < 0xfb00) ||
  (unit >= 0xff00 && unit < 0xff61)

/** Whether a line has no markup; print has none. */
export const isPlain = (line: SourceLine): boolean => line.markup === undefined

/** Measures the lines that are not blank. `turned` are the lines that follow removed page furniture. */
export function measurePrint(lines: readonly SourceLine[], turned: ReadonlySet<SourceLine>): PrintLine[] {
  const measured: PrintLine[] = []
  let [gap, afterPage] = [0, false]
  for (const source of lines) {
    const text = source.text.trim()
    if (source.startsPage || turned.has(source)) afterPage = true
    if (text === '') gap++
    else {
      const indent = columnsOf(source.text.slice(0, source.text.length - source.text.trimStart().length))
      measured.push({ source, text, indent, width: indent + columnsOf(text), gap, afterPage, ends: endsSentence(text) })
      gap = 0
      afterPage = false
    }
  }
  return measured
}

/** Columns of the first word of a text, or of its first character in scripts without spaces. */
export function firstWord(text: string): number {
  const first = kindsOf(text.charCodeAt(0))
  if (first & UNSPACED) return columnsOf(text.charAt(0))
  const end = text.search(/\s/u)
  return columnsOf(end < 0 ? text : text.slice(0, end))
}

/** What a text begins with: a lower-case letter, a capital, a letter of a script without case, or something else. */
export function opening(text: string): 'small' | 'capital' | 'caseless' | 'other' {
  for (let at = 0; at < Math.min(text.length, 4); at++) {
    const kinds = kindsOf(text.charCodeAt(at))
    if (kinds & UPPER) return 'capital'
    if (kinds & LETTER) return isCased(text.charAt(at)) ? 'small' : 'caseless'
    if (kinds & DIGIT) return 'other'
  }
  return 'other'
}

const isCased = (letter: string): boolean => letter.toUpperCase() !== letter

/** Whether a line is a ruled line, of marks alone. */
export const isRule = (text: string): boolean => /^[-=_*~#+.·•–—―─═\s]+$/u.test(text)
