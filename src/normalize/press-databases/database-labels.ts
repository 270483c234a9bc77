import type { SourceLine } from '../../domain/document.ts'
import type { HeaderField } from '../headers/label-table.ts'
import { anyOf } from '../languages/patterns.ts'
import { phrasesOf } from '../languages/table.ts'
import tables from './labels.json' with { type: 'json' }

/** What a label of a press database stands for: a field of headers, or the length of the text in words. */
export type DatabaseField =
  | Extract<HeaderField, 'title' | 'author' | 'section' | 'summary' | 'date' | 'source' | 'body' | 'other'>
  | 'length'

/** A labelled line. */
export interface DatabaseLabel {
  readonly field: DatabaseField
  readonly label: string
  readonly value: string
}

/** Labels in lower case, and the field that each stands for. */
export type DatabaseLabels = ReadonlyMap<string, DatabaseField>

type Row = Readonly<Record<string, string>>

/** Columns whose words are no labels. */
const NO_LABELS: ReadonlySet<string> = new Set(['code', 'words', 'rights', 'of', 'edition'])

const labelsOf = (row: Row): [string, DatabaseField][] =>
  Object.entries(row)
    .filter(([column]) => !NO_LABELS.has(column))
    .flatMap(([field, labels]) =>
      phrasesOf(labels).map((label): [string, DatabaseField] => [label, field as DatabaseField]),
    )

/** The labels of Nexis in all its languages. Where two languages differ, English wins. */
export const NEXIS: DatabaseLabels = new Map([...tables.nexis].reverse().flatMap(labelsOf))
/** The two-letter codes that Factiva's lines begin with. */
export const FACTIVA: DatabaseLabels = new Map(labelsOf(tables.factiva))
/** The labels of ProQuest. */
export const PROQUEST: DatabaseLabels = new Map(labelsOf(tables.proquest))

/**
 * Words of Nexis in all its languages, as alternatives of a pattern: of its length in words, of a notice of rights, in
 * "12 of 50", and at the end of an edition's name.
 */
export const nexisWords = (column: 'words' | 'rights' | 'of' | 'edition'): string =>
  anyOf((tables.nexis as readonly Row[]).flatMap((row) => phrasesOf(row[column])))

/** The value of Nexis's label of length: "187 words". */
export const WORDS = new RegExp(`^\\p{Nd}[\\p{Nd}.,]* (?:${nexisWords('words')})$`, 'iu')

const LABELLED = /^\s*(\p{L}[\p{L} /-]{1,30}):(?:\s+(.*)|)$/su
/** Longest label in UTF-16 units, with the spaces before a centred one. */
const LONGEST_LABEL = 60

/** Reads a line that begins with one of the labels and a colon. */
export function readDatabaseLabel({ text, markup }: SourceLine, labels: DatabaseLabels): DatabaseLabel | undefined {
  const colon = text.indexOf(':')
  if (markup !== undefined || colon < 0 || colon > LONGEST_LABEL) return undefined
  const [, raw = '', value = ''] = LABELLED.exec(text) ?? []
  const label = raw.trim().toLowerCase()
  const field = labels.get(label)
  return field && { field, label, value: value.trim() }
}

/** Reads a line that is one of the labels and nothing else, without a colon. */
export function readBareLabel({ text, markup }: SourceLine, labels: DatabaseLabels): DatabaseLabel | undefined {
  if (markup !== undefined || text.length > LONGEST_LABEL) return undefined
  const label = text.trim().toLowerCase()
  const field = labels.get(label)
  return field && { field, label, value: '' }
}
