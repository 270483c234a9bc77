import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pollingInterval } from '../../src/publish/documents/polling-interval.ts'
import type { StoredEntry } from '../../src/publish/stored-entry.ts'

const MINUTE = 60
const START = Date.UTC(2026, 4, 1)

/** Entries that appeared so many seconds after the start. */
function appearing(...seconds: readonly number[]): readonly StoredEntry[] {
  return seconds.map((after) => entryOf(START + after * 1000, START - 86_400_000))
}

function entryOf(firstSeen: number, published: number): StoredEntry {
  const known = {
    id: '',
    slug: '',
    sequence: 1,
    standing: 'published',
    pathHash: '',
    textHash: '',
    sketch: '',
  } as const
  const rest = {
    updated: published,
    changed: firstSeen,
    seedPath: null,
    fragment: '',
    releaseAt: null,
    textGoneSince: null,
    remarks: [],
    entry: null,
  }
  return { ...known, ...rest, firstSeen, published }
}

const every = (gap: number, count = 20) => appearing(...Array.from({ length: count }, (_, index) => index * gap))

describe('the recommended seconds between polls, for a feed with', () => {
  test.each([
    ['one publication an hour', every(60 * MINUTE), 15 * MINUTE],
    ['one publication every four hours', every(240 * MINUTE), 60 * MINUTE],
    ['one publication a month', every(43_200 * MINUTE), 60 * MINUTE],
    ['one publication every ten minutes', every(10 * MINUTE), 2 * MINUTE],
    ['one publication a minute', every(MINUTE), MINUTE],
    ['entries that all appeared at once', every(0), 5 * MINUTE],
    ['three publications, an hour apart', every(60 * MINUTE, 3), 15 * MINUTE],
    ['only two publications', appearing(0, 3600), 5 * MINUTE],
    ['no entries', [], 5 * MINUTE],
  ])('$0 → $2', (_, entries, expected) => {
    expect(pollingInterval(entries, 3600)).toBe(expected)
  })

  test('bursts and pauses: the usual gap between publications counts', () => {
    const days = [0, 60, 120, 180, 2000, 2060, 2120, 2180].map((minute) => minute * MINUTE)
    expect(pollingInterval(appearing(...days), 3600)).toBe(15 * MINUTE)
  })

  test('an entry that waited for its date: it counts as published on that date', () => {
    const waited = [0, 1, 2, 3].map((hour) => entryOf(START, START + hour * 3_600_000))
    expect(pollingInterval(waited, 3600)).toBe(15 * MINUTE)
  })

  test('any rhythm: at most the setting `maxAge`, and a divisor of an hour, so that every format can express it', () => {
    const gaps = fc.array(fc.integer({ min: 0, max: 10_000_000 }), { maxLength: 30 })
    fc.assert(
      fc.property(gaps, fc.integer({ min: 60, max: 3600 }), (seconds, longest) => {
        const interval = pollingInterval(appearing(...seconds), longest)
        expect(interval).toBeLessThanOrEqual(longest)
        expect(3600 % interval).toBe(0)
        expect(interval % MINUTE).toBe(0)
      }),
    )
  })
})
