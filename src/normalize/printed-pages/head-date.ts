import type { SourceLine } from '../../domain/document.ts'
import type { Found } from '../../domain/evidence.ts'
import type { WrittenDate } from '../../domain/instant.ts'
import { readDateLine } from '../dates/date-line.ts'

const CONFIDENCE = 0.6

/** The date in the running heads of a newspaper, if all agree and it can be read in only one way. */
export function dateOfHeads(
  heads: readonly SourceLine[],
  language: string | undefined,
): Found<WrittenDate> | undefined {
  const found = heads.flatMap(({ text, number }) => {
    const { mentions } = readDateLine(text, language === undefined ? {} : { language })
    const mention = mentions.find(({ written, certain }) => written && certain)
    return mention?.written ? [{ date: mention.written, number }] : []
  })
  const [first] = found
  if (!first || found.some(({ date }) => date.wall !== first.date.wall)) return undefined
  return { value: first.date, evidence: { rule: 'running-head', line: first.number, confidence: CONFIDENCE } }
}
