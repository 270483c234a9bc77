import type { SourceLine } from '../../domain/document.ts'
import { cutAtLabels, inOrder, recordOf, textOf, toEntry } from './collect-record.ts'
import { PROQUEST, readDatabaseLabel } from './database-labels.ts'
import type { DatabaseRecord } from './database-record.ts'

/** The label that no record of ProQuest is without. */
const SIGN = 'ProQuest document ID:'

/** Reads a record of ProQuest, whose lines all have labels; the title may stand above them too. */
export function readProquest(lines: readonly SourceLine[]): DatabaseRecord | undefined {
  if (!lines.some(({ text }) => text.startsWith(SIGN))) return undefined
  const parts = cutAtLabels(lines, (line) => readDatabaseLabel(line, PROQUEST))
  const body = parts.find(({ field }) => field === 'body')
  if (!body) return undefined
  const entries = parts
    .filter((part) => part !== body)
    .map(toEntry)
    .map((entry) => (entry.field === 'author' ? { ...entry, value: inOrder(entry.value) } : entry))
  const above = lines.slice(0, lines.indexOf(parts[0]?.lines[0] as SourceLine))
  return {
    header: recordOf(
      entries,
      above.filter(({ text }) => text.trim() !== ''),
    ),
    text: textOf(body),
  }
}
