import type { SourceLine } from '../../domain/document.ts'
import { detectLanguage } from './language.ts'

const SAMPLE = 1000
const PARAGRAPH = 80

/** The language that most of a document's running text is in, as far as its first long lines tell. */
export function documentLanguage(lines: readonly SourceLine[]) {
  return detectLanguage(sampleOf(lines, PARAGRAPH) || sampleOf(lines, 1))
}

function sampleOf(lines: readonly SourceLine[], shortest: number): string {
  let sample = ''
  for (const { text } of lines) {
    if (text.length >= shortest) sample += `${text.slice(0, SAMPLE)}\n`
    if (sample.length >= SAMPLE) break
  }
  return sample
}
