import { describe, expect, test } from 'vitest'
import { atomIdOf, isLocalId, isPermanentIri, mintUrn } from '../../src/domain/entry-id.ts'
import { hashOfPath, mintEntryId } from '../../src/ledger/identity.ts'

describe('minted ids', () => {
  test('RFC 9562, 5.5: are UUIDs of version 5 and the RFC variant', () => {
    expect(mintUrn('x')).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  })

  test('are the same for all Unicode forms of a path, so on every file system', () => {
    const composed = mintEntryId('d\u00e9p\u00eaches/a.txt', '', 'hash')
    expect(mintEntryId('de\u0301pe\u0302ches/a.txt', '', 'hash')).toBe(composed)
    expect(hashOfPath('de\u0301.txt', '')).toBe(hashOfPath('d\u00e9.txt', ''))
  })

  test('are the same in every version of Gazette', () => {
    expect(mintEntryId('a.txt', '', 'text')).toMatchInlineSnapshot(`"urn:uuid:2bc6811b-960b-50ed-a28b-42b6b5435e23"`)
    expect(hashOfPath('a.txt', 'item')).toMatchInlineSnapshot(`"01a885666f80aa74a1762cc19c89cd15"`)
  })

  test.each([
    ['another path', mintEntryId('b.txt', '', 'hash')],
    ['another item', mintEntryId('a.txt', '1', 'hash')],
    ['another text', mintEntryId('a.txt', '', 'other')],
  ])('differ for %s', (_, id) => {
    expect(id).not.toBe(mintEntryId('a.txt', '', 'hash'))
  })
})

describe('RFC 4287, 4.2.6: whether a stated id is an absolute IRI, and so kept', () => {
  test.each([
    ['urn:uuid:60a76c80-d399-11d9-b93c-0003939e0af6', true],
    ['tag:example.org,2003:3.2397', true],
    ['https://example.org/?p=12', true],
    ['HTTPS://Example.org/é', true],
    ['12345', false],
    ['/relative', false],
    ['with space: x', false],
    ['http://example.org/a b', false],
    ['x:', false],
    ['https:0/harbour.example/1', false],
    ['http://[harbour/1', false],
    ['', false],
  ])('%j → %s', (id, permanent) => {
    expect(isPermanentIri(id)).toBe(permanent)
  })
})

describe('whether a stated id that is no IRI is kept in RSS and JSON Feed', () => {
  test.each([
    ['4711', true],
    ['5f1a2b3c4d5e6f', true],
    ['Episode 12', true],
    ['', false],
    [' 12', false],
    ['1\n2', false],
    ['a\u0007', false],
    ['x'.repeat(501), false],
  ])('%j → %s', (id, bare) => {
    expect(isLocalId(id)).toBe(bare)
  })

  test('in Atom it becomes a URN derived from it', () => {
    expect(atomIdOf('4711')).toMatchInlineSnapshot(`"urn:uuid:79717d3a-107d-5c07-a7a4-5c6c471605be"`)
    expect(atomIdOf('tag:example.org,2003:3.2397')).toBe('tag:example.org,2003:3.2397')
  })
})
