import type { SourceLine } from '../../domain/document.ts'
import type { DatabaseRecord } from './collect-record.ts'
import { cutAtLabels, recordOf, textOf, toEntry } from './collect-record.ts'
import { type DatabaseLabel, FACTIVA } from './database-labels.ts'

/** A line that begins with a two- or three-letter code. */
const CODED = /^([A-Z]{2,3})(?:\s+(.*))?$/su
/** Codes that every Factiva record has: headline, date, source. */
const SIGNS = ['hd', 'pd', 'sn'] as const

function readCode({ text }: SourceLine): DatabaseLabel | undefined {
  const [, code = '', value = ''] = CODED.exec(text) ?? []
  const label = code.toLowerCase()
  const field = FACTIVA.get(label)
  return field && { field, label, value: value.trim() }
}

/** Reads a Factiva record, in which every part begins with a two-letter code. Undefined for any other text. */
export function readFactiva(lines: readonly SourceLine[]): DatabaseRecord | undefined {
  const first = lines.find(({ text }) => text.trim() !== '')
  if (!first || !CODED.test(first.text)) return undefined
  const parts = cutAtLabels(lines, readCode)
  const codes = new Set(parts.map(({ label }) => label))
  const body = parts.filter(({ field }) => field === 'body')
  if (body.length === 0 || !SIGNS.every((sign) => codes.has(sign))) return undefined
  const entries = parts.filter(({ field }) => field !== 'body').map(toEntry)
  return {
    header: recordOf(entries),
    text: body.flatMap((part) => [...textOf(part), { number: part.lines[0]?.number ?? 0, text: '' }]),
  }
}
