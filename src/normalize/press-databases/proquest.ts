import type { SourceLine } from '../../domain/document.ts'
import type { DatabaseRecord } from './collect-record.ts'
import { cutAtLabels, givenNameFirst, recordOf, textOf, toEntry } from './collect-record.ts'
import { PROQUEST, readDatabaseLabel } from './database-labels.ts'

/** The label that every ProQuest record has. */
const SIGN = 'ProQuest document ID:'

/**
 * Reads a ProQuest record, in which every line has a label, except for a title that may stand above. Undefined for any
 * other text.
 */
export function readProquest(lines: readonly SourceLine[]): DatabaseRecord | undefined {
  if (!lines.some(({ text }) => text.startsWith(SIGN))) return undefined
  const parts = cutAtLabels(lines, (line) => readDatabaseLabel(line, PROQUEST))
  const body = parts.find(({ field }) => field === 'body')
  if (!body) return undefined
  const entries = parts
    .filter((part) => part !== body)
    .map(toEntry)
    .map((entry) => (entry.field === 'author' ? { ...entry, value: givenNameFirst(entry.value) } : entry))
  const above = lines.slice(0, lines.indexOf(parts[0]?.lines[0] as SourceLine))
  return {
    header: recordOf(
      entries,
      above.filter(({ text }) => text.trim() !== ''),
    ),
    text: textOf(body),
  }
}
