import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type DayCounts, NO_TALLY, pollersOf, subscribersOf } from '../../src/readers/day-counts.ts'
import { addPoller, emptySketch, type PollerSketch } from '../../src/readers/poller-sketch.ts'
import type { ReaderCounts } from '../../src/readers/reader-counts.ts'

/** A store as far as these tests need it. */
export interface CountingStore {
  readonly readers: ReaderCounts
  close(): Promise<void>
}

/** What must be true of counts in every store. `open` gives the same store again, after it was closed. */
export function readerCountsContract(open: () => Promise<CountingStore>): void {
  let store: CountingStore
  beforeEach(async () => {
    store = await open()
  })
  afterEach(() => store.close())

  const all = () => store.readers.counts('0000-00-00', '9999-99-99')

  describe('counts of polls', () => {
    test('are returned as they were added, by day, feed and reader', async () => {
      const counts = [
        dayCounts('2026-03-02', '/rss.xml', { reader: 'Feedly', reported: { '': 16, 77: 3 } }),
        dayCounts('2026-03-02', '/atom.xml', { bytes: 2 ** 45, polls: 9, conditional: 8, delta: 7, refused: 6 }),
        dayCounts('2026-03-02', '/rss.xml', { sketch: sketchOf(1, 2, 3), whole: 5, notModified: 4 }),
      ]
      await store.readers.add(counts)
      expect(await all()).toEqual([counts[1], counts[0], counts[2]])
    })

    test('are summed; of reported subscribers the highest counts, and each client counts once', async () => {
      const part = { polls: 2, notModified: 1, bytes: 10 }
      const feed = ['2026-03-02', '/rss.xml'] as const
      await store.readers.add([dayCounts(...feed, { ...part, reported: { 1: 5, 2: 9 }, sketch: sketchOf(1, 2) })])
      await store.readers.add([dayCounts(...feed, { ...part, reported: { 1: 7, 3: 1 }, sketch: sketchOf(2, 3) })])
      const [row, ...others] = await all()
      expect(others).toEqual([])
      expect(row).toMatchObject({ polls: 4, notModified: 2, bytes: 20, reported: { 1: 7, 2: 9, 3: 1 } })
      expect(row && pollersOf(row)).toBe(3)
    })

    test('added twice for one row in one call are both counted', async () => {
      const part = dayCounts('2026-03-02', '/rss.xml', { polls: 2 })
      await store.readers.add([part, part])
      expect(await all()).toMatchObject([{ polls: 4 }])
    })

    test('survive a restart, and clients count once across it', async () => {
      await store.readers.add([dayCounts('2026-03-02', '/rss.xml', { polls: 1, sketch: sketchOf(1, 2) })])
      await store.close()
      store = await open()
      await store.readers.add([dayCounts('2026-03-02', '/rss.xml', { polls: 1, sketch: sketchOf(1, 2) })])
      const [row] = await all()
      expect([row?.polls, row && subscribersOf(row)]).toEqual([2, 2])
    })

    test('are returned for a range of days, including both ends', async () => {
      const days = ['2026-03-01', '2026-03-02', '2026-03-03', '2026-03-04']
      await store.readers.add(days.map((day) => dayCounts(day, '/rss.xml')))
      const found = await store.readers.counts('2026-03-02', '2026-03-03')
      expect(found.map(({ day }) => day)).toEqual(['2026-03-02', '2026-03-03'])
    })

    test('are none if none were added', async () => {
      await store.readers.add([])
      expect(await all()).toEqual([])
    })
  })

  describe('limits', () => {
    test('after a day only the number of its clients is kept, and nothing that distinguishes them', async () => {
      await store.readers.add([dayCounts('2026-03-01', '/rss.xml', { sketch: sketchOf(1, 2, 3) })])
      await store.readers.add([dayCounts('2026-03-02', '/rss.xml', { sketch: sketchOf(4) })])
      const [yesterday, today] = await all()
      expect([yesterday?.sketch, yesterday?.pollers]).toEqual([undefined, 3])
      expect(today?.sketch).toEqual(sketchOf(4))
    })

    test('counts that arrive later for such a day are added, and never reduce its clients', async () => {
      await store.readers.add([dayCounts('2026-03-01', '/rss.xml', { polls: 3, sketch: sketchOf(1, 2, 3) })])
      await store.readers.add([dayCounts('2026-03-02', '/rss.xml')])
      await store.readers.add([dayCounts('2026-03-01', '/rss.xml', { polls: 1, sketch: sketchOf(4) })])
      expect((await all())[0]).toMatchObject({ polls: 4, pollers: 3 })
    })

    test('400 days are kept', async () => {
      await store.readers.add([dayCounts('2025-01-26', '/rss.xml'), dayCounts('2025-01-27', '/rss.xml')])
      await store.readers.add([dayCounts('2026-03-02', '/rss.xml')])
      expect((await all()).map(({ day }) => day)).toEqual(['2025-01-27', '2026-03-02'])
    })

    test('4,000 rows a day are kept, across restarts; the rest is counted as others', async () => {
      const rows = (from: number) =>
        Array.from({ length: 2500 }, (_, n) => dayCounts('2026-03-02', `/${from + n}.xml`, { polls: 1 }))
      await store.readers.add(rows(0))
      await store.readers.add(rows(2500))
      const kept = await all()
      expect(kept).toHaveLength(4001)
      expect(kept.filter(({ feed }) => feed === 'other')).toMatchObject([{ reader: 'other', polls: 1000 }])
      expect(kept.reduce((sum, { polls }) => sum + polls, 0)).toBe(5000)
    })
  })

  describe('the secret', () => {
    test('is long, and the same after a restart', async () => {
      const secret = await store.readers.secret()
      expect(secret).toMatch(/^[\da-f]{64}$/)
      expect(await store.readers.secret()).toBe(secret)
      await store.close()
      store = await open()
      expect(await store.readers.secret()).toBe(secret)
    })
  })
}

function dayCounts(day: string, feed: string, set: Partial<DayCounts> = {}): DayCounts {
  return { ...NO_TALLY, day, feed, reader: 'Newsboat', reported: {}, sketch: emptySketch(), ...set }
}

/** Pollers in registers and ranks of their own. */
function sketchOf(...pollers: readonly number[]): PollerSketch {
  const sketch = emptySketch()
  for (const n of pollers) addPoller(sketch, n * 7919 * 2 ** 20 + n)
  return sketch
}
