import type { SourceLine } from '../../domain/document.ts'
import { detectLanguage } from './detect-language.ts'

/** UTF-16 units of a document that its language is detected by, and shortest line that is taken as a paragraph. */
const SAMPLE = 1000
const PARAGRAPH = 80
/** Where the paragraphs have fewer UTF-16 units than this, lines as long as a sentence are taken too. */
const FEW = 300
const SENTENCE = 40

/** Detects the language of a document by its first long lines; by shorter ones where those are too few. */
export function documentLanguage(lines: readonly SourceLine[]) {
  const paragraphs = sampleOf(lines, PARAGRAPH)
  return detectLanguage(paragraphs.length >= FEW ? paragraphs : sampleOf(lines, SENTENCE) || sampleOf(lines, 1))
}

/** The first lines of at least `shortest` UTF-16 units, as one text. */
function sampleOf(lines: readonly SourceLine[], shortest: number): string {
  let sample = ''
  for (const { text } of lines) {
    if (text.length >= shortest) sample += `${text.slice(0, SAMPLE)}\n`
    if (sample.length >= SAMPLE) break
  }
  return sample
}
