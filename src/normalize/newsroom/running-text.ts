import type { SourceLine } from '../../domain/document.ts'
import { endsSentence } from '../text/measure.ts'

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u
/**
 * Shortest sentence that is surely running text, with and without spaces between words, and shortest such line that is
 * no sentence (UTF-16 units). A headline may be a sentence, but is mostly shorter.
 */
const SENTENCE = { unspaced: 20, spaced: 45 }
const LONG = 160

/** Whether a line is running text by its looks alone: a long sentence, or a very long line. */
export function isRunningText({ text }: Pick<SourceLine, 'text'>): boolean {
  if (text.length >= LONG) return true
  if (text.length < SENTENCE.unspaced || !endsSentence(text.trimEnd())) return false
  return text.length >= SENTENCE.spaced || UNSPACED.test(text)
}
