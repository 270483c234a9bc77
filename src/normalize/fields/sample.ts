import type { SourceLine } from '../../domain/document.ts'
import { detectLanguage } from './language.ts'

const SAMPLE = 1000
const PARAGRAPH = 80
/** In so few characters of paragraphs too little is said: sentences are asked too. */
const FEW = 300
const SENTENCE = 40

/** The language that most of a document's running text is in, as far as its first long lines tell. */
export function documentLanguage(lines: readonly SourceLine[]) {
  const paragraphs = sampleOf(lines, PARAGRAPH)
  return detectLanguage(paragraphs.length >= FEW ? paragraphs : sampleOf(lines, SENTENCE) || sampleOf(lines, 1))
}

function sampleOf(lines: readonly SourceLine[], shortest: number): string {
  let sample = ''
  for (const { text } of lines) {
    if (text.length >= shortest) sample += `${text.slice(0, SAMPLE)}\n`
    if (sample.length >= SAMPLE) break
  }
  return sample
}
