import { describe, expect, test } from 'vitest'
import type { LedgerRecord } from '../../src/domain/ledger-record.ts'
import type { Candidate, IncomingText } from '../../src/ledger/recognition.ts'
import { recognize } from '../../src/ledger/recognize.ts'
import { sketchOf } from '../../src/ledger/sketch.ts'

const TEXT = 'The harbour master said on Monday that the old crane will be taken down before winter and sold for scrap'
const CORRECTED = TEXT.replace('Monday', 'Tuesday')
const OTHER = 'A recipe for plum cake needs flour butter sugar four eggs and a kilogram of ripe plums cut into halves'

const DAY = 86_400_000

function dated(one: Candidate, stated: number): Candidate {
  return { ...one, stated }
}

function incoming(path: string, text: string, more: Partial<IncomingText> = {}): IncomingText {
  return { pathHash: path, textHash: text, sketch: sketchOf(text), title: text.slice(0, 20), isShort: false, ...more }
}

function candidate(id: string, path: string, text: string, inPlace = true): Candidate {
  const times = { firstSeen: 0, published: 0, updated: 0, changed: 0 }
  const record: LedgerRecord = {
    id,
    slug: id,
    sequence: 1,
    standing: 'published',
    pathHash: path,
    textHash: text,
    sketch: sketchOf(text),
    ...times,
  }
  return { record, inPlace, title: text.slice(0, 20) }
}

describe('recognizing which entry a text belongs to', () => {
  test.each<[string, IncomingText, readonly Candidate[], unknown]>([
    ['a text that resembles no entry', incoming('a', TEXT), [candidate('x', 'b', OTHER)], 'new'],
    ['same path, same text', incoming('a', TEXT), [candidate('x', 'a', TEXT)], 'x by path'],
    ['same path, edited text', incoming('a', CORRECTED), [candidate('x', 'a', TEXT)], 'x by path'],
    ['same path, unrelated text', incoming('a', OTHER), [candidate('x', 'a', TEXT)], 'new'],
    [
      'other path, same text, old file gone: renamed',
      incoming('b', TEXT),
      [candidate('x', 'a', TEXT, false)],
      'x by text',
    ],
    ['other path, same text, old file in place', incoming('b', TEXT), [candidate('x', 'a', TEXT)], 'copy of x by text'],
    [
      'an item of a feed with the same id',
      incoming('a', OTHER, { localId: '7' }),
      [candidate('7', 'a', TEXT)],
      '7 by path',
    ],
    [
      'an item of a renamed feed with the same id',
      incoming('b', CORRECTED, { localId: '7' }),
      [candidate('7', 'a', TEXT, false)],
      '7 by id',
    ],
    [
      'an unrelated item with the same id in another feed',
      incoming('b', OTHER, { localId: '7' }),
      [candidate('7', 'a', TEXT)],
      'new',
    ],
    [
      'an item with the same id and text in another feed',
      incoming('b', TEXT, { localId: '7' }),
      [candidate('7', 'a', TEXT)],
      'copy of 7 by text',
    ],
    [
      'an item with another id and the same text',
      incoming('b', TEXT, { localId: '8' }),
      [candidate('7', 'a', TEXT)],
      'new',
    ],
    [
      'an unrelated item with the same id, whose feed is gone',
      incoming('b', OTHER, { localId: '7' }),
      [candidate('7', 'a', TEXT, false)],
      'new',
    ],
    [
      'other path, similar text, old file gone: renamed and edited',
      incoming('b', CORRECTED),
      [candidate('x', 'a', TEXT, false)],
      'x by similarity',
    ],
    [
      'other path, similar text, old file in place: a later version',
      incoming('b', CORRECTED),
      [candidate('x', 'a', TEXT)],
      'x by revision',
    ],
    [
      'similar text dated another day',
      incoming('b', CORRECTED, { stated: 9 * DAY }),
      [dated(candidate('x', 'a', TEXT), 2 * DAY)],
      'new',
    ],
    [
      'similar text dated the next day',
      incoming('b', CORRECTED, { stated: 2 * DAY }),
      [dated(candidate('x', 'a', TEXT), DAY)],
      'new',
    ],
    [
      'similar text dated the same day',
      incoming('b', CORRECTED, { stated: 5 }),
      [dated(candidate('x', 'a', TEXT), 2)],
      'x by revision',
    ],
    [
      'similar text first seen another day, neither dated',
      incoming('b', CORRECTED, { firstSeen: DAY }),
      [candidate('x', 'a', TEXT)],
      'new',
    ],
    [
      'similar text first seen the same day, neither dated',
      incoming('b', CORRECTED, { firstSeen: DAY / 2 }),
      [candidate('x', 'a', TEXT)],
      'x by revision',
    ],
    [
      'similar text dated the day on which the undated other was first seen',
      incoming('b', CORRECTED, { firstSeen: 9 * DAY, stated: 1 }),
      [candidate('x', 'a', TEXT)],
      'x by revision',
    ],
    [
      'similar text dated another day than that on which the undated other was first seen',
      incoming('b', CORRECTED, { firstSeen: 9 * DAY, stated: 8 * DAY }),
      [candidate('x', 'a', TEXT)],
      'new',
    ],
    [
      'an unchanged file that was a copy when last read',
      incoming('b', CORRECTED, { repeats: 'x' }),
      [candidate('x', 'a', TEXT)],
      'copy of x by text',
    ],
    [
      'similar text dated earlier',
      incoming('b', CORRECTED, { stated: 2 }),
      [dated(candidate('x', 'a', TEXT), 5)],
      'copy of x by text',
    ],
    [
      'two similar texts, old files gone: the more similar one',
      incoming('b', CORRECTED),
      [candidate('x', 'a', TEXT, false), candidate('y', 'c', `${CORRECTED}.`, false)],
      'y by similarity',
    ],
    [
      'two equally similar texts, old files gone: the lower id, in whatever order they come',
      incoming('b', CORRECTED),
      [candidate('y', 'c', `${CORRECTED}.`, false), candidate('x', 'a', `${CORRECTED}!`, false)],
      'x by similarity',
    ],
    [
      'similar text dated the same second',
      incoming('b', CORRECTED, { stated: 5 }),
      [dated(candidate('x', 'a', TEXT), 5)],
      'x by revision',
    ],
    [
      'a text too short to be compared',
      incoming('b', CORRECTED, { isShort: true }),
      [candidate('x', 'a', TEXT)],
      'new',
    ],
    [
      'a text that moved to the path of another entry',
      incoming('a', OTHER),
      [candidate('x', 'a', TEXT), candidate('y', 'b', OTHER, false)],
      'y by text',
    ],
    [
      'a stated id, old file gone',
      incoming('b', OTHER, { statedId: 'x' }),
      [candidate('x', 'a', TEXT, false)],
      'x by id',
    ],
    [
      'the stated id of a related text whose file is in place',
      incoming('b', CORRECTED, { statedId: 'x' }),
      [candidate('x', 'a', TEXT)],
      'copy of x by id',
    ],
    [
      'the stated id of an unrelated text whose file is in place',
      incoming('b', OTHER, { statedId: 'x' }),
      [candidate('x', 'a', TEXT)],
      'new',
    ],
    [
      'the stated id of an unrelated text whose file is in place, same text as another whose file is gone',
      incoming('b', OTHER, { statedId: 'x' }),
      [candidate('x', 'a', TEXT), candidate('y', 'c', OTHER, false)],
      'y by text',
    ],
    [
      'the stated id of an unrelated text whose file is gone, same path and text',
      incoming('b', OTHER, { statedId: 'x' }),
      [candidate('x', 'a', TEXT, false), candidate('y', 'b', OTHER)],
      'y by path',
    ],
    [
      'a stated id that no entry has',
      incoming('b', TEXT, { statedId: 'z' }),
      [candidate('x', 'a', TEXT, false)],
      'new',
    ],
  ])('$0 → $3', (_, one, candidates, expected) => {
    const found = recognize(one, candidates)
    const told =
      found.kind === 'known'
        ? `${found.record.id} by ${found.by}`
        : found.kind === 'copy'
          ? `copy of ${found.of.id} by ${found.by}`
          : 'new'
    expect(told).toBe(expected)
  })

  test('same path, same title, unrelated text → the same entry', () => {
    const known = { ...candidate('x', 'a', TEXT), title: 'Crane to go' }
    expect(recognize(incoming('a', OTHER, { title: 'Crane to go' }), [known])).toMatchObject({ kind: 'known' })
  })

  test.each([
    ['crane-to-go', 'known'],
    ['crane-to-go-2', 'known'],
    ['crane-to-go-home', 'new'],
    ['crane-to-goa', 'new'],
    ['port-opens-2', 'new'],
  ])('after recovery the slug stands for the title: same path, title “Crane to go”, slug %s → %s', (slug, kind) => {
    const { title: _, ...recovered } = candidate('x', 'a', TEXT)
    const known = { ...recovered, record: { ...recovered.record, slug } }
    expect(recognize(incoming('a', OTHER, { title: 'Crane to go' }), [known]).kind).toBe(kind)
  })
})
