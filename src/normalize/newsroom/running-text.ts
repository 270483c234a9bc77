import type { SourceLine } from '../../domain/document.ts'
import { endsSentence } from '../lines/measure.ts'

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u
/** UTF-16 units of a sentence that is surely text, in scripts without spaces and others, and of whatever ends as none. */
const SENTENCE = { unspaced: 20, spaced: 45 }
const LONG = 160

/** Whether a line is surely part of a text by its looks: a sentence, or long. */
export function isRunningText({ text }: Pick<SourceLine, 'text'>): boolean {
  if (text.length >= LONG) return true
  if (text.length < SENTENCE.unspaced || !endsSentence(text.trimEnd())) return false
  return text.length >= SENTENCE.spaced || UNSPACED.test(text)
}
