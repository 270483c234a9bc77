import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { LedgerRecord } from '../../src/domain/ledger-record.ts'
import { parseLedgerLine, renderLedgerLine } from '../../src/ledger/ledger-line.ts'

const record: LedgerRecord = {
  id: 'urn:uuid:1',
  slug: 'a-title',
  sequence: 3,
  standing: 'published',
  pathHash: 'p',
  textHash: 't',
  sketch: 'c2tldGNo',
  firstSeen: 1_700_000_000_000,
  published: 1_600_000_000_000,
  updated: 1_700_000_000_001,
  changed: 1_700_000_001_000,
}

describe('lines of the ledger file', () => {
  test.each([
    { kind: 'entry', record } as const,
    { kind: 'entry', record: { ...record, standing: 'withdrawn', withdrawn: 1_800_000_000_000 } } as const,
    { kind: 'entry', record: { ...record, standing: 'quarantined' } } as const,
    { kind: 'document', document: { path: 'rss.xml', hash: 'ab', lastModified: 1_700_000_000_000 } } as const,
    { kind: 'entry', record, places: { 'author/anna-berg': 3, 'language/fr': 12 } } as const,
    { kind: 'archive', archive: { feed: '', number: 2, last: 80, cutAt: 1_700_000_000_000 } } as const,
    { kind: 'archive', archive: { feed: 'language/fr', number: 1, last: 40, cutAt: 1_700_000_000_000 } } as const,
    { kind: 'shared-value', name: 'settings', value: 'ab', changed: 1_700_000_000_000 } as const,
    { kind: 'label', feed: 'author/wangwei', label: '王伟' } as const,
    { kind: 'feed', id: 'urn:uuid:2' } as const,
  ])('are parsed back as they were rendered: $kind', (line) => {
    expect(parseLedgerLine(renderLedgerLine(line))).toEqual(line)
    expect(renderLedgerLine(line)).not.toContain('\n')
  })

  test('are skipped if truncated by a crash, at whatever character', () => {
    const line = renderLedgerLine({ kind: 'entry', record })
    for (let length = 0; length < line.length; length++) expect(parseLedgerLine(line.slice(0, length))).toBeUndefined()
  })

  test.each([
    ['entry', ''],
    ['slug', ''],
    ['pathHash', ''],
    ['textHash', ''],
    ['sketch', 5],
    ['standing', 'waiting'],
    ['sequence', 1.5],
    ['firstSeen', ''],
    ['published', ''],
    ['updated', ''],
    ['changed', ''],
  ])('are skipped if %s is %j', (name, value) => {
    const fields = JSON.parse(renderLedgerLine({ kind: 'entry', record }))
    expect(parseLedgerLine(JSON.stringify({ ...fields, [name]: value }))).toBeUndefined()
  })

  test.each([
    ['null'],
    ['5'],
    ['{"mark":"settings","changed":"2026-05-01T12:00:00.000Z"}'],
    ['{"mark":"","value":"ab","changed":"2026-05-01T12:00:00.000Z"}'],
    ['{"mark":"settings","value":"ab"}'],
    ['{"document":"rss.xml","lastModified":"2026-05-01T12:00:00.000Z"}'],
    ['{"document":"","hash":"ab","lastModified":"2026-05-01T12:00:00.000Z"}'],
    ['{"document":"rss.xml","hash":"ab"}'],
    ['{"label":"","of":"author/a"}'],
    ['{"label":"A"}'],
    ['{"archive":1,"of":"","last":2}'],
  ])('are skipped if incomplete: %s', (line) => expect(parseLedgerLine(line)).toBeUndefined())

  test('have no positions but whole numbers from 1', () => {
    const fields = JSON.parse(renderLedgerLine({ kind: 'entry', record }))
    const places = { 'author/a': 1, 'author/b': 0, 'author/c': 1.5, 'author/d': '1' }
    expect(parseLedgerLine(JSON.stringify({ ...fields, places }))).toEqual({
      kind: 'entry',
      record,
      places: { 'author/a': 1 },
    })
    const archive = { archive: 0, of: '', last: 2, cutAt: '2026-05-01T12:00:00.000Z' }
    expect(parseLedgerLine(JSON.stringify(archive))).toBeUndefined()
    expect(parseLedgerLine(JSON.stringify({ ...archive, archive: 1, last: 0 }))).toBeUndefined()
    expect(parseLedgerLine(JSON.stringify({ ...archive, archive: 1 }))).toMatchObject({ kind: 'archive' })
  })

  test('never throw, whatever they contain', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void parseLedgerLine(text)))
  })
})
