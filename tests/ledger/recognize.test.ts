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

describe('a text is', () => {
  test.each<[string, IncomingText, readonly Candidate[], unknown]>([
    ['new if nothing is like it', incoming('a', TEXT), [candidate('x', 'b', OTHER)], 'new'],
    ['known at its place, unchanged', incoming('a', TEXT), [candidate('x', 'a', TEXT)], 'x by path'],
    ['known at its place, corrected', incoming('a', CORRECTED), [candidate('x', 'a', TEXT)], 'x by path'],
    ['new at a known place if unrelated', incoming('a', OTHER), [candidate('x', 'a', TEXT)], 'new'],
    ['renamed if its old place is gone', incoming('b', TEXT), [candidate('x', 'a', TEXT, false)], 'x by text'],
    ['a copy if its old place still holds it', incoming('b', TEXT), [candidate('x', 'a', TEXT)], 'copy of x by text'],
    [
      'the same item of a feed by its id',
      incoming('a', OTHER, { localId: '7' }),
      [candidate('7', 'a', TEXT)],
      '7 by path',
    ],
    [
      'the same item of a feed that was renamed',
      incoming('b', CORRECTED, { localId: '7' }),
      [candidate('7', 'a', TEXT, false)],
      '7 by id',
    ],
    [
      'new beside an item of that id in another feed',
      incoming('b', OTHER, { localId: '7' }),
      [candidate('7', 'a', TEXT)],
      'new',
    ],
    [
      'a copy of an item of that id and text',
      incoming('b', TEXT, { localId: '7' }),
      [candidate('7', 'a', TEXT)],
      'copy of 7 by text',
    ],
    [
      'new beside an item of another id and the same text',
      incoming('b', TEXT, { localId: '8' }),
      [candidate('7', 'a', TEXT)],
      'new',
    ],
    [
      'new after an item of that id in a feed that is gone',
      incoming('b', OTHER, { localId: '7' }),
      [candidate('7', 'a', TEXT, false)],
      'new',
    ],
    [
      'renamed and edited if its old place is gone',
      incoming('b', CORRECTED),
      [candidate('x', 'a', TEXT, false)],
      'x by similarity',
    ],
    [
      'a later text if like one that is still there',
      incoming('b', CORRECTED),
      [candidate('x', 'a', TEXT)],
      'x by revision',
    ],
    [
      'new if merely like one of another day',
      incoming('b', CORRECTED, { stated: 9 * DAY }),
      [dated(candidate('x', 'a', TEXT), 2 * DAY)],
      'new',
    ],
    [
      'new if merely like one of the day before',
      incoming('b', CORRECTED, { stated: 2 * DAY }),
      [dated(candidate('x', 'a', TEXT), DAY)],
      'new',
    ],
    [
      'a later text if like one of the same day',
      incoming('b', CORRECTED, { stated: 5 }),
      [dated(candidate('x', 'a', TEXT), 2)],
      'x by revision',
    ],
    [
      'new if merely like one seen another day, where neither says its date',
      incoming('b', CORRECTED, { firstSeen: DAY }),
      [candidate('x', 'a', TEXT)],
      'new',
    ],
    [
      'a later text if like one seen the same day, where neither says its date',
      incoming('b', CORRECTED, { firstSeen: DAY / 2 }),
      [candidate('x', 'a', TEXT)],
      'x by revision',
    ],
    [
      'a later text if like an undated one that was seen when it says it is from',
      incoming('b', CORRECTED, { firstSeen: 9 * DAY, stated: 1 }),
      [candidate('x', 'a', TEXT)],
      'x by revision',
    ],
    [
      'new if like an undated one that was seen on another day',
      incoming('b', CORRECTED, { firstSeen: 9 * DAY, stated: 8 * DAY }),
      [candidate('x', 'a', TEXT)],
      'new',
    ],
    [
      'what it repeated before, if its file did not change',
      incoming('b', CORRECTED, { repeats: 'x' }),
      [candidate('x', 'a', TEXT)],
      'copy of x by text',
    ],
    [
      'an earlier text, so a copy, if like a later one',
      incoming('b', CORRECTED, { stated: 2 }),
      [dated(candidate('x', 'a', TEXT), 5)],
      'copy of x by text',
    ],
    [
      'new if too short to be like anything',
      incoming('b', CORRECTED, { isShort: true }),
      [candidate('x', 'a', TEXT)],
      'new',
    ],
    [
      'the text that moved, not the place it moved to',
      incoming('a', OTHER),
      [candidate('x', 'a', TEXT), candidate('y', 'b', OTHER, false)],
      'y by text',
    ],
    ['who its feed says it is', incoming('b', OTHER, { statedId: 'x' }), [candidate('x', 'a', TEXT, false)], 'x by id'],
    [
      'a copy if it states the id of a related text that is still elsewhere',
      incoming('b', CORRECTED, { statedId: 'x' }),
      [candidate('x', 'a', TEXT)],
      'copy of x by id',
    ],
    [
      'new if it states the id of an unrelated text that is still elsewhere',
      incoming('b', OTHER, { statedId: 'x' }),
      [candidate('x', 'a', TEXT)],
      'new',
    ],
    [
      'itself, whatever becomes of the unrelated text whose id it states',
      incoming('b', OTHER, { statedId: 'x' }),
      [candidate('x', 'a', TEXT, false), candidate('y', 'b', OTHER)],
      'y by path',
    ],
    [
      'new under a stated id nobody has',
      incoming('b', TEXT, { statedId: 'z' }),
      [candidate('x', 'a', TEXT, false)],
      'new',
    ],
  ])('%s', (_, one, candidates, expected) => {
    const found = recognize(one, candidates)
    const told =
      found.kind === 'known'
        ? `${found.record.id} by ${found.by}`
        : found.kind === 'copy'
          ? `copy of ${found.of.id} by ${found.by}`
          : 'new'
    expect(told).toBe(expected)
  })

  test('the same entry by its title, however much of the text changed', () => {
    const known = { ...candidate('x', 'a', TEXT), title: 'Crane to go' }
    expect(recognize(incoming('a', OTHER, { title: 'Crane to go' }), [known])).toMatchObject({ kind: 'known' })
  })
})
