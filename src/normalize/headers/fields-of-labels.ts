import type { HeaderField } from './label-table.ts'
import { isMachineField, type Labelled } from './labelled-line.ts'

/** The fields that labels stand for; undefined where that is not known. */
export type FieldsRead = readonly (HeaderField | undefined)[]

/** The field that a label stands for in a language, or else in English, which all languages' programs use. */
function fieldIn({ label, meanings }: Labelled, code: string, fields: readonly HeaderField[]): HeaderField | undefined {
  const find = (language: string) =>
    fields.find((field) => meanings.some((one) => one.code === language && one.field === field))
  return find(code) ?? find('en') ?? (isMachineField(label) ? 'other' : undefined)
}

/** The fields of the labels, read in the language in which most of them are known. */
export function readFields(found: readonly Labelled[], fields: readonly HeaderField[]): FieldsRead {
  const codes = new Set(found.flatMap(({ meanings }) => meanings.map(({ code }) => code)))
  let best: FieldsRead = []
  let most = 0
  for (const code of codes) {
    const read = found.map((one) => fieldIn(one, code, fields))
    const known = new Set(read.filter((field) => field !== undefined && field !== 'other')).size
    if (known > most) [best, most] = [read, known]
  }
  return best
}

/** Fewest fields of a record. */
const FEWEST_FIELDS = 2
/** At most one label in so many may be unknown. */
const UNKNOWN_ONE_IN = 3

/** Whether the labels are those of a mail. */
export const isMail = (read: FieldsRead): boolean =>
  read.includes('subject') && (read.includes('from') || read.includes('to'))

/**
 * Whether the labels are those of a record: a title and at least one other field, and at most a third of them unknown.
 */
export const isRecord = (read: FieldsRead): boolean =>
  read.includes('title') &&
  new Set(read.filter((field) => field !== undefined && field !== 'other')).size >= FEWEST_FIELDS &&
  read.filter((field) => field === undefined).length * UNKNOWN_ONE_IN <= read.length
