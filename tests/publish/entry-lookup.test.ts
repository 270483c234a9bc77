import { expect, test } from 'vitest'
import type { IncomingText } from '../../src/ledger/recognition.ts'
import { sketchOf } from '../../src/ledger/sketch.ts'
import { createEntryLookup } from '../../src/publish/intake/entry-lookup.ts'
import { storedEntry } from '../store/stored-entries.ts'

const sketch = sketchOf(
  'The wind will blow from the west tonight, and it will rain on the coast until the morning comes.',
)
const entry = storedEntry(1, { sketch })
const lookup = createEntryLookup()
lookup.put(entry)

const text = (more: Partial<IncomingText>): IncomingText => ({
  pathHash: 'another path',
  textHash: 'another text',
  sketch,
  title: 'Tonight',
  isShort: false,
  ...more,
})

test.each<[string, Partial<IncomingText>, readonly string[]]>([
  ['without an id', {}, [entry.id]],
  ['with an id that no entry has: of thousands made from one pattern each has its own', { statedId: 'urn:x:2' }, []],
  ['with an id of its feed', { localId: '2' }, []],
  ['with the id of an entry in its own place', { statedId: entry.id, pathHash: entry.pathHash }, [entry.id]],
  ['with the id of an entry elsewhere', { statedId: entry.id }, [entry.id]],
])('which entries a like text may be of, %s', (_, more, ids) => {
  expect(lookup.entriesFor(text(more)).map(({ id }) => id)).toEqual(ids)
})

test('where another place holds the id of a text, those that it is like are candidates', () => {
  const pair = createEntryLookup()
  pair.put(entry)
  pair.put(storedEntry(2, { sketch }))
  expect(pair.entriesFor(text({ statedId: entry.id }))).toHaveLength(2)
  expect(pair.entriesFor(text({ statedId: entry.id, pathHash: entry.pathHash }))).toHaveLength(1)
})
