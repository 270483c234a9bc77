import type { SourceLine } from '../../domain/document.ts'
import type { HeaderBlock, HeaderEntry } from '../headers/header-block.ts'
import { isBlank } from '../lines/blank.ts'
import type { DatabaseField, DatabaseLabel } from './database-labels.ts'

/** An article as a press database exports it. */
export interface DatabaseRecord {
  /** The labelled lines above and below the text. */
  readonly header: HeaderBlock
  readonly text: readonly SourceLine[]
}

/** A labelled line with the lines that its value continues on. */
export interface LabelledPart {
  readonly field: DatabaseField
  readonly label: string
  /** The first is the line of the label. */
  readonly lines: readonly SourceLine[]
  /** The rest of the label's line, then the other lines. */
  readonly values: readonly string[]
}

/** Cuts lines at their labels: each part holds everything from its label up to the next. */
export function cutAtLabels(
  lines: readonly SourceLine[],
  read: (line: SourceLine) => DatabaseLabel | undefined,
): readonly LabelledPart[] {
  const parts: { field: DatabaseField; label: string; lines: SourceLine[]; values: string[] }[] = []
  for (const line of lines) {
    const one = read(line)
    if (one) parts.push({ field: one.field, label: one.label, lines: [line], values: [one.value] })
    else {
      parts.at(-1)?.lines.push(line)
      parts.at(-1)?.values.push(line.text)
    }
  }
  return parts
}

/** Turns a part into a header entry: its value up to the first blank line. */
export function toEntry({ field, lines, values }: LabelledPart): HeaderEntry {
  const blank = lines.findIndex(isBlank)
  const value = values.slice(0, blank < 0 ? values.length : Math.max(1, blank)).join(' ')
  return {
    field: field === 'length' ? 'other' : field,
    value: value.replace(/\s+/gu, ' ').trim(),
    lines: lines.filter((line) => !isBlank(line)),
  }
}

/** The lines of a part without their label. */
export const textOf = ({ lines, values }: LabelledPart): readonly SourceLine[] =>
  lines
    .map((line, at) => (at === 0 ? { ...line, text: values[0] ?? '' } : line))
    .filter((line, at) => at > 0 || line.text !== '')

/** A header block made of the labelled parts of a record. */
export const recordOf = (entries: readonly HeaderEntry[], marks: readonly SourceLine[] = []): HeaderBlock => ({
  kind: 'record',
  entries,
  marks,
  end: 0,
})

/** Puts given names first: "Lee, Ann; Day, Bo" becomes "Ann Lee, Bo Day". */
export const givenNameFirst = (names: string): string =>
  names
    .split(';')
    .map((name) => name.trim().replace(/^([^,]+), ([^,]+)$/u, '$2 $1'))
    .join(', ')
