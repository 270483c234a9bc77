import type { Word } from '../words/lexicon.ts'

/** A piece of a line: a number, a word of the tables, a mark, or a word that says nothing about dates. */
export interface Token {
  readonly kind: 'number' | 'word' | 'mark' | 'other'
  /** UTF-16 offsets in the line. */
  readonly start: number
  readonly end: number
  /** Whether space stands before it. */
  readonly spaced: boolean
  /** Of a number; NaN where it has more than nine digits. */
  readonly value: number
  /** How many digits a number has. */
  readonly digits: number
  /** Of a number: written in digits other than 0-9. */
  readonly isLocal: boolean
  /** Of a mark, folded; empty otherwise. */
  readonly mark: string
  /** What a word may mean; empty for numbers, marks and others. */
  readonly word: Word
}
