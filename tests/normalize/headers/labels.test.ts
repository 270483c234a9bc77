import { describe, expect, it } from 'vitest'
import { findHeader } from '../../../src/normalize/headers/header-block.ts'
import type { LabelRow } from '../../../src/normalize/headers/label-table.ts'
import rows from '../../../src/normalize/headers/labels.json' with { type: 'json' }

const ROWS: readonly LabelRow[] = rows
const first = (labels: string | undefined): string => labels?.split('|')[0] ?? ''
const header = (...texts: string[]) => findHeader(texts.map((text, at) => ({ number: at + 1, text })))
const fieldsOf = (...texts: string[]) => header(...texts)?.entries.map(({ field }) => field)

describe.each(ROWS.map((row) => [row.code, row] as const))('%s', (_, row) => {
  it('has the labels of a record', () => {
    const [title, author, date] = [first(row.title), first(row.author), first(row.date)]
    const lines = [`${title}: The bridge`, `${author}: Ann Lee`, `${date}: 2025-03-12`, '', 'The council met.']
    expect(header(...lines)).toMatchObject({ kind: 'record', end: 3 })
    expect(fieldsOf(...lines)).toEqual(['title', 'author', 'date'])
  })

  it('has the labels of a mail', () => {
    const [from, to, subject, sent] = [first(row.from), first(row.to), first(row.subject), first(row.sent)]
    const lines = [`${from}: a@b.example`, `${to}: c@d.example`, `${subject}: The bridge`, `${sent}: 2025-03-12`, '']
    expect(header(...lines)).toMatchObject({ kind: 'mail', end: 4 })
    expect(fieldsOf(...lines)).toEqual(['from', 'to', 'subject', 'sent'])
  })

  it('is written in lower case, each label once in a field', () => {
    for (const [field, labels] of Object.entries(row)) {
      const list = labels.split('|')
      if (field !== 'code') expect(labels).toBe(labels.toLowerCase())
      expect(new Set(list).size).toBe(list.length)
    }
  })
})
