import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { MAIN } from '../../src/publish/slices/named-feed.ts'
import type { Store } from '../../src/publish/store.ts'
import { storedEntry } from './stored-entries.ts'

/** What every store must do about feeds by slice and archives: run over each engine. `openEmpty` gives a store that holds nothing. */
export function sliceContract(openEmpty: () => Promise<Store>): void {
  let store: Store
  beforeEach(async () => {
    store = await openEmpty()
    await store.apply({ entries: [1, 2, 3, 4, 5].map((n) => storedEntry(n, { standing: 'published', sequence: n })) })
  })
  afterEach(() => store.close())

  const place = (n: number, names: readonly string[], changed = 1000) => {
    const feeds = [MAIN, ...names.map((name) => ({ name, label: name.slice(2) }))]
    return { id: storedEntry(n).id, sequence: n, feeds, changed }
  }
  const shown = async (name: string) =>
    (await store.placedBetween(name, 0, 1000)).map(({ position, stored }) => `${position} ${stored.slug}`)

  const stale = async (limit = 9) => (await store.staleArchives(limit)).map(({ number }) => number)

  describe('the positions of entries in feeds', () => {
    test('an entry gets the next position when it first appears in a feed, and keeps it for ever', async () => {
      const { places } = await store.place([place(1, ['a/x']), place(2, ['a/y']), place(3, ['a/x', 'a/y'])])
      expect(places.get(storedEntry(3).id)).toEqual({ 'a/x': 2, 'a/y': 2 })
      await store.place([place(1, [], 2000)])
      expect(await shown('a/x')).toEqual(['2 article-3'])
      await store.place([place(4, ['a/x'], 3000), place(1, ['a/x'], 3000)])
      expect(await shown('a/x')).toEqual(['1 article-1', '2 article-3', '3 article-4'])
      expect(await shown('')).toEqual(['1 article-1', '2 article-2', '3 article-3', '4 article-4'])
      expect(await store.placesOf([storedEntry(1).id])).toEqual(new Map([[storedEntry(1).id, { 'a/x': 1 }]]))
    })

    test('feeds are listed by the number of entries shown, without empty ones', async () => {
      await store.place([place(1, ['a/x']), place(2, ['a/y']), place(3, ['a/y']), place(4, ['a/z'])])
      await store.place([{ ...place(4, [], 2000), feeds: [] }])
      expect((await store.largestFeeds('a', 9)).map(({ name, shown, label }) => [name, shown, label])).toEqual([
        ['a/y', 2, 'y'],
        ['a/x', 1, 'x'],
      ])
      expect(await store.largestFeeds('a', 1)).toHaveLength(1)
      expect(await store.feed('a/z')).toMatchObject({ shown: 0, last: 1 })
      expect(await store.feed('a/none')).toBeUndefined()
    })

    test('the time of the last change is known for a feed and for a range of positions, including entries no longer shown', async () => {
      await store.place([place(1, ['a/x'], 1000), place(2, ['a/x'], 2000), place(3, ['a/x'], 1500)])
      expect((await store.lastChanged('a/x', 2)).map(({ stored }) => stored.slug)).toEqual(['article-2', 'article-3'])
      await store.place([place(1, [], 5000)])
      expect(await store.changeOf('a/x')).toBe(5000)
      expect(await store.changeBetween('a/x', 1, 3)).toBe(2000)
      expect(await store.changeBetween('a/x', 0, 1)).toBe(5000)
      expect(await store.changeOf('a/none')).toBeUndefined()
    })

    test('feeds that show entries are found by their last change, in order of time and name', async () => {
      expect(await store.lastFeedChange()).toBeUndefined()
      await store.place([place(1, ['a/x', 'a/y'], 1000), place(2, ['a/z'], 2000)])
      const changedAfter = async (changed: number, name = '') =>
        (await store.feedsChangedAfter({ changed, name }, 9)).map((feed) => `${feed.changed} ${feed.name}`)
      expect(await changedAfter(0)).toEqual(['1000 a/x', '1000 a/y', '2000 ', '2000 a/z'])
      expect(await changedAfter(1000, 'a/x')).toEqual(['1000 a/y', '2000 ', '2000 a/z'])
      expect(await store.feedsChangedAfter({ changed: 0, name: '' }, 1)).toEqual([{ changed: 1000, name: 'a/x' }])
      expect(await store.lastFeedChange()).toEqual({ changed: 2000, name: 'a/z' })
      await store.place([place(1, ['a/y'], 3000)])
      expect(await changedAfter(1000)).toEqual(['2000 a/z', '3000 ', '3000 a/y'])
      await store.restorePlaces([{ id: storedEntry(3).id, sequence: 3, changed: 7000, places: {} }])
      expect(await store.lastFeedChange()).toEqual({ changed: 7000, name: '' })
    })

    test('positions restored from the ledger file are taken, and shown once the entry is placed', async () => {
      const { id } = storedEntry(2)
      await store.restorePlaces([{ id, sequence: 2, changed: 7000, places: { 'a/x': 5 } }])
      expect(await shown('a/x')).toEqual([])
      expect(await store.changeOf('a/x')).toBe(7000)
      await store.place([place(2, ['a/x'], 7000), place(3, ['a/x'], 7000)])
      expect(await shown('a/x')).toEqual(['5 article-2', '6 article-3'])
    })

    test('a feed has the label that its first entry gave it, also from the ledger file', async () => {
      const { labels } = await store.place([place(1, ['a/x']), place(2, ['a/x', 'a/y'])])
      expect(Object.fromEntries(labels)).toEqual({ 'a/x': 'x', 'a/y': 'y' })
      await store.restorePlaces([{ id: storedEntry(3).id, sequence: 3, changed: 7000, places: { 'a/z': 4 } }])
      expect(await store.labels(['a/y', 'a/z', 'a/none'])).toEqual(new Map(Object.entries({ 'a/y': 'y', 'a/z': '' })))
      await store.restoreLabels(new Map(Object.entries({ 'a/x': 'other', 'a/z': 'z' })))
      expect(Object.fromEntries(await store.labels(['a/x', 'a/z']))).toEqual({ 'a/x': 'x', 'a/z': 'z' })
    })

    test('an entry restored without a sequence gets its position in the main feed with its sequence', async () => {
      const { id } = storedEntry(2)
      await store.restorePlaces([{ id, sequence: 0, changed: 7000, places: {} }])
      await store.place([place(2, [], 7000)])
      expect(await shown('')).toEqual(['2 article-2'])
    })
  })

  describe('archives', () => {
    test('ends are stored by feed and number, and reduce what is pending', async () => {
      await store.place([1, 2, 3, 4, 5].map((n) => place(n, ['a/x'])))
      const cuts = [
        { feed: '', number: 1, last: 2, cutAt: 1000 },
        { feed: '', number: 2, last: 4, cutAt: 1000 },
        { feed: 'a/x', number: 1, last: 3, cutAt: 1000 },
      ]
      await store.recordCuts(cuts)
      expect(await Array.fromAsync(store.allCuts())).toEqual(cuts)
      expect(await store.cut('a/x', 1)).toEqual(cuts[2])
      expect(await store.cut('a/x', 2)).toBeUndefined()
      expect(await store.feed('')).toMatchObject({ cut: 4, archives: 2 })
      expect((await store.pending('', 4)).map(({ position }) => position)).toEqual([5])
    })

    test('those of the main feed are stale if they are new, have a new neighbour, or contain a changed entry', async () => {
      await store.place([1, 2, 3, 4].map((n) => place(n, [])))
      await store.recordCuts([{ feed: '', number: 1, last: 2, cutAt: 1 }])
      expect(await stale()).toEqual([1])
      await store.markWritten(1)
      expect(await stale()).toEqual([])
      await store.recordCuts([{ feed: '', number: 2, last: 3, cutAt: 2 }])
      expect(await stale()).toEqual([2, 1])
      for (const number of [1, 2]) await store.markWritten(number)
      await store.place([place(3, [], 9000), place(4, [], 9000)])
      expect(await stale()).toEqual([2])
      await store.markWritten(2)
      await store.recordCuts([{ feed: '', number: 3, last: 4, cutAt: 3 }])
      await store.place([place(1, [], 9500)])
      expect(await stale()).toEqual([1, 3, 2])
      await store.markAllStale()
      expect(await stale(1)).toEqual([3])
    })

    test('those that contain a withdrawn entry come first until they are written', async () => {
      await store.place([1, 2, 3, 4].map((n) => place(n, [])))
      const cutOff = (n: number) => ({ feed: '', number: n, last: n, cutAt: n })
      await store.recordCuts([1, 2, 3].map(cutOff))
      await store.place([{ ...place(1, [], 9000), feeds: [] }])
      await store.place([place(1, [], 9100), place(2, [], 9100)])
      expect(await store.staleArchives(2)).toEqual([
        { number: 1, holdsWithdrawn: true },
        { number: 2, holdsWithdrawn: false },
      ])
      await store.markWritten(1)
      expect(await stale()).toEqual([2, 3])
    })
  })

  test('slugs of withdrawn entries are listed, lowest sequence first', async () => {
    const gone = (n: number) => storedEntry(n, { standing: 'withdrawn', withdrawn: 1, entry: null, sequence: n })
    await store.apply({ entries: [4, 2].map(gone) })
    expect(await Array.fromAsync(store.withdrawnSlugs())).toEqual(['article-2', 'article-4'])
  })
}
