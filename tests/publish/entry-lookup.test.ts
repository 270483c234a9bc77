import { expect, test } from 'vitest'
import type { IncomingText } from '../../src/ledger/recognition.ts'
import { sketchOf } from '../../src/ledger/sketch.ts'
import { createEntryLookup } from '../../src/publish/intake/matching/entry-lookup.ts'
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
  ['that states no id', {}, [entry.id]],
  ['that states an id that no entry has', { statedId: 'urn:x:2' }, []],
  ['that states an id unique only within its feed', { localId: '2' }, []],
  ['that states the id of the entry at its path', { statedId: entry.id, pathHash: entry.pathHash }, [entry.id]],
  ['that states the id of an entry at another path', { statedId: entry.id }, [entry.id]],
])('a similar text $0 → $2', (_, more, ids) => {
  expect(lookup.entriesFor(text(more)).map(({ id }) => id)).toEqual(ids)
})

test('a text that states the id of an entry at another path has similar entries as candidates too', () => {
  const pair = createEntryLookup()
  pair.put(entry)
  pair.put(storedEntry(2, { sketch }))
  expect(pair.entriesFor(text({ statedId: entry.id }))).toHaveLength(2)
  expect(pair.entriesFor(text({ statedId: entry.id, pathHash: entry.pathHash }))).toHaveLength(1)
})
