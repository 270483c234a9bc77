import type { Word } from '../words/lexicon.ts'

/** A piece of a line: a number, a known word, a mark, or a word that means nothing in dates. */
export interface Token {
  readonly kind: 'number' | 'word' | 'mark' | 'other'
  /** UTF-16 offsets in the line. */
  readonly start: number
  readonly end: number
  /** Whether a space precedes it. */
  readonly spaced: boolean
  /** The value of a number; NaN if it has more than nine digits. */
  readonly value: number
  /** Number of digits of a number. */
  readonly digits: number
  /** Whether a number is written in digits other than 0-9. */
  readonly isLocal: boolean
  /** The mark, folded; empty for other kinds. */
  readonly mark: string
  /** What a word may mean; empty for other kinds. */
  readonly word: Word
}
