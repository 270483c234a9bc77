import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { sketchBands } from '../../src/domain/sketch-bands.ts'
import type { FolderLines } from '../../src/publish/folder-lines/folder-lines.ts'
import type { SeedRecord, Store } from '../../src/publish/store.ts'
import type { StoredEntry } from '../../src/publish/stored-entry.ts'
import type { GroupRecord } from '../../src/publish/translations/translation-groups.ts'
import { sketchOf, storedEntries, storedEntry } from './stored-entries.ts'

/** What every store must do: run over each engine. `openEmpty` gives a store that holds nothing. */
export function storeContract(openEmpty: () => Promise<Store>): void {
  let store: Store
  beforeEach(async () => {
    store = await openEmpty()
  })
  afterEach(() => store.close())

  describe('seeds', () => {
    test('are returned as they were stored, with and without optional fields', async () => {
      const seeds = [
        seed('a.txt'),
        seed('b.txt', { problem: 'It is empty.', hash: '' }),
        seed('c.txt', { missingSince: 1_700_000_000_001, expires: 1_800_000_000_001 }),
        seed('d.txt', { pictures: [{ path: 'é.png', stamp: '1', name: 'a.png' }] }),
      ]
      await store.apply({ seeds })
      expect(await collect(store.allSeeds())).toEqual(seeds)
      expect([...(await store.seedsByPath(['c.txt', 'none.txt', 'a.txt', 'a.txt']))].sort()).toEqual([
        ['a.txt', seeds[0]],
        ['c.txt', seeds[2]],
      ])
    })

    test('are replaced by path, including fields that are now absent', async () => {
      await store.apply({
        seeds: [seed('a.txt', { problem: 'It is empty.', copyOf: 'urn:a', missingSince: 1, expires: 2 })],
      })
      await store.apply({ seeds: [seed('a.txt', { stamp: 'new' })] })
      expect(await collect(store.allSeeds())).toEqual([seed('a.txt', { stamp: 'new' })])
    })

    test('stored twice in one transaction: the last one counts', async () => {
      await store.apply({ seeds: [seed('a.txt', { stamp: '1' }), seed('a.txt', { stamp: '2' })] })
      expect(await collect(store.allSeeds())).toEqual([seed('a.txt', { stamp: '2' })])
    })

    test('are removed by path; unknown paths are ignored, and one stored in the same transaction stays', async () => {
      await store.apply({ seeds: [seed('a.txt'), seed('b.txt'), seed('c.txt')] })
      await store.apply({ removedSeeds: ['a.txt', 'c.txt', 'none.txt'], seeds: [seed('c.txt')] })
      expect(await collect(store.allSeeds())).toEqual([seed('b.txt'), seed('c.txt')])
    })

    test('are listed if they show pictures', async () => {
      const shows = (path: string) => seed(path, { pictures: [{ path: 'a.png', stamp: '1', name: '' }] })
      await store.apply({ seeds: [shows('c.txt'), seed('b.txt'), shows('a.txt'), shows('d.txt')] })
      await store.apply({ seeds: [seed('d.txt')] })
      expect(await collect(store.seedsWithPictures())).toEqual([shows('a.txt'), shows('c.txt')])
    })

    test('tell when the next of them expires', async () => {
      await store.apply({ seeds: [seed('a.txt'), seed('b.txt', { expires: 9 }), seed('c.txt', { expires: 5 })] })
      expect(await Promise.all([4, 5, 9].map((after) => store.nextExpiry(after)))).toEqual([5, 9, undefined])
    })

    test('are listed in byte order of their paths, even while they change', async () => {
      const odd = [
        'Zebra.txt',
        'a/b.txt',
        'a b.txt',
        'é.txt',
        'Việt.txt',
        '日本.txt',
        '\u{fb01}.txt',
        '😀.txt',
        "'%_.txt",
      ]
      const paths = [...odd, ...Array.from({ length: 2_500 }, (_, n) => `many/${n}.txt`)]
      await store.apply({ seeds: paths.map((path) => seed(path)) })
      const listed: string[] = []
      for await (const { path } of store.allSeeds()) {
        listed.push(path)
        await store.apply({ removedSeeds: [path] })
      }
      expect(listed).toEqual(paths.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))))
      expect(await collect(store.allSeeds())).toEqual([])
    })
  })

  describe('groups of translations', () => {
    const [a, b, c] = [storedEntry(1), storedEntry(2), storedEntry(3)]
    const of = ({ id }: StoredEntry, group: string): GroupRecord => ({ id, group, basis: 'name' })

    test('are returned with their entries in order of id', async () => {
      await store.apply({
        entries: [b, a, c],
        translationGroups: [of(b, 'path:port'), of(a, 'path:port'), of(c, 'path:quay')],
      })
      expect(await store.groupMembers(['path:port', 'none'])).toEqual([
        { group: 'path:port', basis: 'name', entry: a },
        { group: 'path:port', basis: 'name', entry: b },
      ])
      expect(await store.groupsOf([a.id, b.id, c.id, 'none'])).toEqual(['path:port', 'path:quay'])
      expect(await store.groupMembers([])).toEqual([])
      expect(await store.groupsOf([])).toEqual([])
    })

    test('need relinking when an entry with other members or with links has changed', async () => {
      await store.apply({
        entries: [a, b, c],
        translationGroups: [of(a, 'path:port'), of(b, 'path:port'), of(c, 'path:quay')],
      })
      expect(await store.groupsToRelink()).toEqual(['path:port'])
      await store.markLedgered([a.id, b.id, c.id])
      expect(await store.groupsToRelink()).toEqual([])
      await store.apply({ entries: [a], translationGroups: [{ ...of(a, 'path:port'), linked: true }] })
      await store.apply({ translationGroups: [{ ...of(a, 'path:moved'), basis: 'folder' }] })
      expect(await store.groupsToRelink()).toEqual(['path:moved'])
      await store.apply({ translationGroups: [{ ...of(a, 'path:moved'), linked: false }] })
      expect(await store.groupsToRelink()).toEqual([])
    })
  })

  describe('what has been learned about folders', () => {
    const known: FolderLines = {
      folder: 'Việt/日本',
      documents: 7,
      lines: new Map([
        [2 ** 52 - 1, 6],
        [0, 1],
      ]),
      paragraphs: new Map([[1, 3]]),
      orders: { dmy: 5, mdy: 0 },
    }

    test('is returned by folder as it was stored', async () => {
      await store.putFolderLines(known)
      await store.putFolderLines({ ...known, folder: '' })
      expect(await store.folderLines('Việt/日本')).toEqual(known)
      expect(await store.folderLines('')).toEqual({ ...known, folder: '' })
      expect(await store.folderLines('none')).toBeUndefined()
    })

    test('is replaced', async () => {
      await store.putFolderLines(known)
      await store.putFolderLines({ ...known, documents: 8, lines: new Map() })
      expect(await store.folderLines('Việt/日本')).toEqual({ ...known, documents: 8, lines: new Map() })
    })
  })

  describe('entries', () => {
    test('are returned as they were stored, with and without optional fields', async () => {
      const forms = [
        storedEntry(1),
        storedEntry(2, { entry: null, seedPath: null }),
        storedEntry(3, { standing: 'withdrawn', withdrawn: 1_700_000_000_009, entry: null, sequence: 7 }),
        storedEntry(4, { standing: 'waiting', releaseAt: 1_800_000_000_000, fragment: 'item-2' }),
        storedEntry(5, { standing: 'quarantined', remarks: ['A remark.', 'Dấu hỏi “?”'], sketch: sketchOf(5) }),
        storedEntry(6, { published: -1, updated: 0, slug: '日本-😀', textHash: 'a\'b"c\\d\u0001' }),
      ]
      await store.apply({ entries: forms })
      expect(await store.unledgered(100)).toEqual(byOrderOfLedger(forms))
    })

    test('are replaced by id, content too', async () => {
      await store.apply({ entries: [storedEntry(1), storedEntry(2)] })
      const changed = storedEntry(1, { slug: 'other', textHash: 'other', seedPath: 'moved.txt', standing: 'waiting' })
      await store.apply({ entries: [changed] })
      expect(await store.entriesById([changed.id])).toEqual([changed])
      expect(await store.takenSlugs(['other', 'article-1'])).toEqual(new Set(['other']))
      expect(await store.entriesBySeed(['folder/1.txt'])).toEqual([])
      await store.apply({ entries: [{ ...changed, entry: null }] })
      expect((await store.entriesById([changed.id]))[0]?.entry).toBeNull()
      expect(await store.entriesById([storedEntry(2).id])).toEqual([storedEntry(2)])
    })

    test('stored twice in one transaction: the last one counts', async () => {
      await store.apply({ entries: [storedEntry(1, { slug: 'first' }), storedEntry(1, { slug: 'last' })] })
      expect(await store.unledgered(10)).toEqual([storedEntry(1, { slug: 'last' })])
      expect(await store.counts()).toMatchObject({ fresh: 1 })
    })

    test('are found by seed, text hash and path hash, in order of id', async () => {
      const [a, b, c] = [
        storedEntry(1, { seedPath: 'feed.xml', fragment: '1', textHash: 'same' }),
        storedEntry(2, { seedPath: 'feed.xml', fragment: '2', pathHash: 'Ångström/日本' }),
        storedEntry(3, { textHash: 'same' }),
      ]
      await store.apply({ entries: [c, b, a] })
      expect(await store.entriesBySeed(['feed.xml', 'none'])).toEqual([a, b])
      expect(await store.entriesByTextHash(['same', 'same', 'none'])).toEqual([a, c])
      expect(await store.entriesByPathHash(['Ångström/日本'])).toEqual([b])
    })

    test('recovered and without a seed are found, unless withdrawn', async () => {
      const [claimed, unclaimed] = [
        storedEntry(1),
        storedEntry(2, { seedPath: null, standing: 'published', sequence: 1 }),
      ]
      const gone = storedEntry(3, { seedPath: null, standing: 'withdrawn', withdrawn: 1, sequence: 2 })
      await store.apply({ entries: [claimed, unclaimed, gone] })
      expect(await store.unclaimed(10)).toEqual([unclaimed])
      expect(await store.unclaimed(0)).toEqual([])
    })

    test('are found by sequence; none has the sequence 0', async () => {
      const [first, third] = [storedEntry(1, { sequence: 1 }), storedEntry(2, { sequence: 3, standing: 'withdrawn' })]
      await store.apply({ entries: [first, third, storedEntry(3)] })
      expect(await store.entriesBySequence([3, 2, 1, 0])).toEqual([first, third])
      expect(await store.entriesBySequence([])).toEqual([])
    })

    test('whose seeds hold another text are found, longest absent first', async () => {
      const [late, early, there] = [
        storedEntry(1, { textGoneSince: 20 }),
        storedEntry(2, { textGoneSince: 10 }),
        storedEntry(3),
      ]
      await store.apply({ entries: [late, early, there] })
      expect(await store.textGone(10)).toEqual([early, late])
      expect(await store.textGone(1)).toEqual([early])
      await store.apply({ entries: [{ ...early, textGoneSince: null }] })
      expect(await store.textGone(10)).toEqual([late])
    })

    test('with a sequence are listed as records, including withdrawn ones', async () => {
      const entries = storedEntries(450, (n) => ({ sequence: 451 - n, standing: n % 3 ? 'published' : 'withdrawn' }))
      await store.apply({ entries: [...entries, storedEntry(900)] })
      const sequences: number[] = []
      for await (const record of store.allRecords()) sequences.push(record.sequence)
      expect(sequences).toEqual(Array.from({ length: 450 }, (_, n) => n + 1))
      const {
        seedPath: _path,
        fragment: _fragment,
        releaseAt: _at,
        textGoneSince: _since,
        remarks: _remarks,
        entry: _entry,
        ...record
      } = storedEntry(450, { sequence: 1, standing: 'withdrawn' })
      expect((await collect(store.allRecords()))[0]).toEqual(record)
    })

    test('copies are found by the entry that they repeat', async () => {
      const copy = { ...seed('b.txt'), copyOf: 'urn:a' }
      await store.apply({ seeds: [seed('a.txt'), copy] })
      expect(await store.copiesOf(['urn:a', 'urn:b'])).toEqual([copy])
    })

    test('an empty list of keys finds nothing', async () => {
      await store.apply({ entries: [storedEntry(1, { seedPath: null })] })
      expect(await store.seedsByPath([])).toEqual(new Map())
      expect(await store.entriesBySeed([])).toEqual([])
      expect(await store.entriesByTextHash([])).toEqual([])
      expect(await store.entriesByPathHash([])).toEqual([])
      expect(await store.takenSlugs([])).toEqual(new Set())
      expect(await store.entriesById([])).toEqual([])
      expect(await store.copiesOf([])).toEqual([])
    })

    test('slugs and ids are taken by entries in any state', async () => {
      await store.apply({ entries: [storedEntry(1), storedEntry(2, { standing: 'withdrawn', withdrawn: 1 })] })
      expect(await store.takenSlugs(['article-2', 'article-3', 'ARTICLE-1'])).toEqual(new Set(['article-2']))
      expect((await store.entriesById([storedEntry(1).id, 'urn:other'])).map(({ id }) => id)).toEqual([
        storedEntry(1).id,
      ])
    })

    test('lookups accept 50,000 keys', async () => {
      const entries = storedEntries(300)
      await store.apply({ entries, seeds: entries.map((entry) => seed(entry.seedPath ?? '')) })
      const numbers = Array.from({ length: 50_000 }, (_, n) => n + 1)
      const keys = (prefix: string, suffix = '') => numbers.map((n) => `${prefix}${n}${suffix}`)
      expect((await store.seedsByPath(keys('folder/', '.txt'))).size).toBe(300)
      expect(await store.entriesBySeed(keys('folder/', '.txt'))).toHaveLength(300)
      expect(await store.entriesByTextHash(keys('text-'))).toHaveLength(300)
      expect(await store.entriesByPathHash(keys('path-'))).toHaveLength(300)
      expect((await store.takenSlugs(keys('article-'))).size).toBe(300)
      expect(await store.entriesById(numbers.map((n) => storedEntry(n).id))).toHaveLength(300)
    })

    test('one transaction accepts 5,000 seeds and entries', async () => {
      const entries = storedEntries(5_000, (n) => ({ sketch: n % 2 ? sketchOf(n % 256) : '' }))
      await store.apply({ entries, seeds: entries.map((entry) => seed(entry.seedPath ?? '')) })
      expect(await store.counts()).toMatchObject({ fresh: 5_000 })
      expect(await collect(store.allSeeds())).toHaveLength(5_000)
      await store.apply({ removedSeeds: entries.map((entry) => entry.seedPath ?? '') })
      expect(await collect(store.allSeeds())).toEqual([])
    })

    test('a transaction that fails changes nothing', async () => {
      await store.apply({ seeds: [seed('kept.txt')], entries: [storedEntry(1)] })
      const clash = storedEntry(3, { slug: 'article-1' })
      const step = store.apply({
        seeds: [seed('new.txt')],
        removedSeeds: ['kept.txt'],
        entries: [storedEntry(1, { textHash: 'new' }), storedEntry(2), clash],
      })
      await expect(step).rejects.toMatchObject({ name: 'StoreError', code: 'STORE_FAILED' })
      expect(await collect(store.allSeeds())).toEqual([seed('kept.txt')])
      expect(await store.unledgered(10)).toEqual([storedEntry(1)])
      expect(await store.counts()).toMatchObject({ fresh: 1 })
      await store.apply({ entries: [storedEntry(2)] })
      expect(await store.counts()).toMatchObject({ fresh: 2 })
    })

    test('the highest `updated` within each of the given seconds', async () => {
      const moments = [1000, 1999, 2000, 5010, 5020]
      await store.apply({ entries: moments.map((updated) => storedEntry(updated, { updated })) })
      expect(await store.highestUpdated([0, 1000, 2000, 3000, 5000])).toEqual(
        new Map([
          [1000, 1999],
          [2000, 2000],
          [5000, 5020],
        ]),
      )
      expect(await store.highestUpdated([])).toEqual(new Map())
    })
  })

  describe('sketches', () => {
    const bandOf = (place: number) => Object.fromEntries([0, 1, 2].map((byte) => [place * 3 + byte, 200 + byte]))

    const withBandsOf = async (sketch: string) => (await store.sketchesWith(sketchBands(sketch))).map(({ id }) => id)

    test('entries that share a band of three bytes at the same position are found, once per band', async () => {
      await store.apply({
        entries: [
          storedEntry(1, { sketch: sketchOf(1, bandOf(3)) }),
          storedEntry(2, { sketch: sketchOf(2, bandOf(4)) }),
          storedEntry(3, { sketch: sketchOf(3, { ...bandOf(3), ...bandOf(15) }) }),
          storedEntry(4, { sketch: sketchOf(4, { 9: 200, 10: 201 }) }),
        ],
      })
      const [first, second, third] = [1, 2, 3].map((n) => storedEntry(n).id)
      expect(await withBandsOf(sketchOf(9, { ...bandOf(3), ...bandOf(15) }))).toEqual([first, third, third])
      expect(await withBandsOf(sketchOf(9, bandOf(4)))).toEqual([second])
      expect(await withBandsOf(sketchOf(9, bandOf(5)))).toEqual([])
      expect(await withBandsOf(sketchOf(255))).toEqual([])
    })

    test('which of the given bands occur, and in how many sketches', async () => {
      const entry = storedEntry(1, { sketch: sketchOf(1, bandOf(3)) })
      const sharing = storedEntry(3, { sketch: sketchOf(3, bandOf(3)) })
      await store.apply({ entries: [entry, storedEntry(2, { sketch: '' }), sharing] })
      const [own, others] = [sketchBands(entry.sketch), sketchBands(sketchOf(2, bandOf(3)))]
      expect(await store.holdersOfBands(own, 9)).toEqual(new Map(own.map((band, n) => [band, n === 3 ? 2 : 1])))
      expect(await store.holdersOfBands(others, 9)).toEqual(new Map([[own[3], 2]]))
      expect(await store.holdersOfBands([], 9)).toEqual(new Map())
    })

    test('holders of a band are counted up to the given number', async () => {
      await store.apply({ entries: storedEntries(12, () => ({ sketch: sketchOf(7) })) })
      const [band = 0] = sketchBands(sketchOf(7))
      expect(await store.holdersOfBands([band], 9)).toEqual(new Map([[band, 9]]))
      expect(await store.holdersOfBands([band], 20)).toEqual(new Map([[band, 12]]))
    })

    test('of a band with many holders, the latest thirty are found', async () => {
      const entries = storedEntries(80, (n) => ({ sketch: sketchOf(n, bandOf(3)) }))
      await store.apply({ entries })
      expect(await withBandsOf(sketchOf(255, bandOf(3)))).toEqual(entries.slice(50).map(({ id }) => id))
    })

    test('a holder consists of the band, an id and its sketch', async () => {
      const entry = storedEntry(1, { sketch: sketchOf(255), remarks: ['A remark.'] })
      await store.apply({ entries: [entry] })
      const [band = 0] = sketchBands(entry.sketch)
      expect(await store.sketchesWith([band])).toEqual([{ band, id: entry.id, sketch: entry.sketch }])
    })

    test('empty and short sketches have no bands', async () => {
      const short = Buffer.alloc(63, 1).toString('base64url')
      await store.apply({ entries: [storedEntry(1, { sketch: '' }), storedEntry(2, { sketch: short })] })
      expect(await store.sketchesWith(sketchBands(''))).toEqual([])
      expect(await store.sketchesWith(sketchBands(short))).toEqual([])
      expect(await store.sketchesWith(sketchBands(sketchOf(1)))).toEqual([])
    })

    test('a new sketch replaces the old one', async () => {
      const holders = async (sketch: string) => new Set(await withBandsOf(sketch))
      await store.apply({ entries: [storedEntry(1, { sketch: sketchOf(1) }), storedEntry(2, { sketch: sketchOf(1) })] })
      await store.apply({ entries: [storedEntry(1, { sketch: sketchOf(2) })] })
      expect(await holders(sketchOf(1))).toEqual(new Set([storedEntry(2).id]))
      expect(await holders(sketchOf(2))).toEqual(new Set([storedEntry(1).id]))
      await store.apply({ entries: [storedEntry(1, { sketch: '' })] })
      expect(await holders(sketchOf(2))).toEqual(new Set())
    })
  })

  describe('publication order', () => {
    test('fresh entries get the next sequences by date, then id', async () => {
      expect(await store.sequenceFresh()).toBe(0)
      await store.apply({
        entries: [
          storedEntry(1, { published: 300 }),
          storedEntry(2, { published: 100 }),
          storedEntry(4, { published: 200 }),
          storedEntry(3, { published: 200 }),
          storedEntry(5, { standing: 'waiting', releaseAt: 900 }),
        ],
      })
      expect(await store.sequenceFresh()).toBe(4)
      expect(await sequences(store)).toEqual(['1 article-2', '2 article-3', '3 article-4', '4 article-1'])
      await store.apply({ entries: [storedEntry(6, { published: 50 })] })
      expect(await store.sequenceFresh()).toBe(1)
      expect(await store.sequenceFresh()).toBe(0)
      expect((await sequences(store)).at(-1)).toBe('5 article-6')
    })

    test('a sequence is never reused, even if the last entry is withdrawn', async () => {
      await store.apply({
        entries: [storedEntry(1, { sequence: 41, standing: 'withdrawn', withdrawn: 1, entry: null })],
      })
      await store.apply({ entries: [storedEntry(2)] })
      await store.sequenceFresh()
      expect(await sequences(store)).toEqual(['42 article-2'])
    })

    test('assigning sequences changes nothing else of an entry', async () => {
      await store.apply({ entries: [storedEntry(1, { remarks: ['A remark.'], sketch: sketchOf(7) })] })
      await store.sequenceFresh()
      const published = { sequence: 1, standing: 'published', remarks: ['A remark.'], sketch: sketchOf(7) } as const
      expect(await store.entriesBySequence([1])).toEqual([storedEntry(1, published)])
      expect(await store.holdersOfBands(sketchBands(sketchOf(7)).slice(0, 1), 9)).toEqual(
        new Map([[sketchBands(sketchOf(7))[0], 1]]),
      )
    })

    test('all published entries are listed, even while they change', async () => {
      await store.apply({ entries: storedEntries(1_000) })
      await store.sequenceFresh()
      const seen: number[] = []
      for await (const entry of store.allPublished()) {
        seen.push(entry.sequence)
        if (entry.sequence % 100 === 0)
          await store.apply({ entries: [{ ...entry, standing: 'withdrawn', entry: null }] })
      }
      expect(seen).toEqual(Array.from({ length: 1_000 }, (_, n) => n + 1))
      expect(await collect(store.allPublished())).toHaveLength(990)
    })
  })

  describe('entries that need attention', () => {
    test('waiting entries are listed, next release first', async () => {
      const at = (n: number, releaseAt: number) => storedEntry(n, { standing: 'waiting', releaseAt })
      await store.apply({ entries: [at(1, 300), at(2, 100), at(4, 200), at(3, 200), storedEntry(5)] })
      expect((await store.waiting()).map((entry) => entry.slug)).toEqual([2, 3, 4, 1].map((n) => `article-${n}`))
    })

    test('quarantined entries are listed, then published ones with remarks, latest first', async () => {
      const remarks = ['A remark.']
      await store.apply({
        entries: [
          storedEntry(1, { standing: 'published', sequence: 1, remarks }),
          storedEntry(2, { standing: 'published', sequence: 2 }),
          storedEntry(3, { standing: 'published', sequence: 3, remarks }),
          storedEntry(4, { standing: 'quarantined', remarks }),
          storedEntry(5, { standing: 'quarantined' }),
          storedEntry(6, { standing: 'withdrawn', remarks }),
          storedEntry(7, { standing: 'waiting', releaseAt: 1, remarks }),
        ],
      })
      const slugs = async (limit: number) => (await store.remarked(limit)).map((entry) => entry.slug)
      expect(await slugs(10)).toEqual(['article-4', 'article-5', 'article-3', 'article-1'])
      expect(await slugs(3)).toEqual(['article-4', 'article-5', 'article-3'])
      expect(await slugs(1)).toEqual(['article-4'])
    })

    test('the counts by state follow every change', async () => {
      const none = { fresh: 0, published: 0, waiting: 0, quarantined: 0, withdrawn: 0 }
      expect(await store.counts()).toEqual(none)
      await store.apply({ entries: [...storedEntries(5), storedEntry(6, { standing: 'quarantined' })] })
      expect(await store.counts()).toEqual({ ...none, fresh: 5, quarantined: 1 })
      await store.sequenceFresh()
      expect(await store.counts()).toEqual({ ...none, published: 5, quarantined: 1 })
      await store.apply({
        entries: [
          storedEntry(1, { sequence: 1, standing: 'withdrawn' }),
          storedEntry(2, { sequence: 2, standing: 'published' }),
          storedEntry(6, { standing: 'waiting', releaseAt: 1 }),
        ],
      })
      expect(await store.counts()).toEqual({ ...none, published: 4, waiting: 1, withdrawn: 1 })
    })
  })

  describe('several transactions synced together', () => {
    const slugs = async () => (await store.unledgered(10)).map(({ slug }) => slug)

    test('are visible at once, and return the result of the work', async () => {
      const seen = await store.together(async () => {
        await store.apply({ entries: [storedEntry(1)] })
        return slugs()
      })
      expect(seen).toEqual(['article-1'])
      await store.together(() => store.apply({ entries: [storedEntry(2)] }))
      expect(await slugs()).toEqual(['article-1', 'article-2'])
    })

    test('are each complete or undone; an error ends the work and keeps what was done before', async () => {
      const broken = { entries: [storedEntry(2), storedEntry(3, { slug: 'article-1' })] }
      const work = store.together(async () => {
        await store.apply({ entries: [storedEntry(1)] })
        await store.apply(broken)
      })
      await expect(work).rejects.toMatchObject({ name: 'StoreError' })
      expect(await slugs()).toEqual(['article-1'])
      await store.apply({ entries: [storedEntry(2)] })
      expect(await slugs()).toEqual(['article-1', 'article-2'])
    })

    test('an error that the work catches undoes only its own transaction', async () => {
      await store.together(async () => {
        await store.apply({ entries: [storedEntry(1)] })
        await store.apply({ entries: [storedEntry(2, { slug: 'article-1' })] }).catch(() => {})
        await store.apply({ entries: [storedEntry(3)] })
      })
      expect(await slugs()).toEqual(['article-1', 'article-3'])
    })

    test('others can read and write meanwhile', async () => {
      const others: Promise<unknown>[] = []
      await store.together(async () => {
        others.push(store.apply({ entries: [storedEntry(1)] }), store.setNote('a', 'b'))
        await store.apply({ entries: [storedEntry(2)] })
      })
      await Promise.all(others)
      expect(await slugs()).toEqual(['article-1', 'article-2'])
      expect(await store.note('a')).toBe('b')
    })
  })

  describe('what the ledger file lacks', () => {
    test('an entry is listed from each change until it is marked as written', async () => {
      const slugs = async (limit = 10) => (await store.unledgered(limit)).map((entry) => entry.slug)
      await store.apply({ entries: storedEntries(3) })
      expect(await slugs()).toEqual(['article-1', 'article-2', 'article-3'])
      await store.markLedgered([storedEntry(1).id, storedEntry(3).id, 'urn:none'])
      expect(await slugs()).toEqual(['article-2'])
      await store.markLedgered([])
      await store.sequenceFresh()
      expect(await slugs()).toEqual(['article-1', 'article-2', 'article-3'])
      await store.markLedgered(storedEntries(3).map((entry) => entry.id))
      expect(await slugs()).toEqual([])
      await store.apply({ entries: [storedEntry(2, { sequence: 2, standing: 'published' })] })
      expect(await slugs()).toEqual(['article-2'])
    })

    test('entries are listed by sequence, then id', async () => {
      const entries = [
        storedEntry(4, { sequence: 1, standing: 'published' }),
        storedEntry(3, { sequence: 2, standing: 'withdrawn' }),
        storedEntry(2),
        storedEntry(1),
      ]
      await store.apply({ entries })
      expect(await store.unledgered(10)).toEqual(byOrderOfLedger(entries))
      expect(await store.unledgered(2)).toEqual(byOrderOfLedger(entries).slice(0, 2))
    })

    test('entries are listed from any position in that order', async () => {
      const entries = [
        storedEntry(4, { sequence: 1, standing: 'published' }),
        storedEntry(3, { sequence: 2, standing: 'withdrawn' }),
        ...storedEntries(2),
      ]
      await store.apply({ entries })
      const inOrder = byOrderOfLedger(entries)
      for (const [at, after] of inOrder.entries())
        expect(await store.unledgered(2, after)).toEqual(inOrder.slice(at + 1, at + 3))
    })
  })

  test('publications are replaced by path, and listed in order of path', async () => {
    expect(await store.publications()).toEqual([])
    await store.recordPublication({ path: 'rss.xml', hash: 'a', lastModified: 1_700_000_000_000 })
    await store.recordPublication({ path: 'atom.xml', hash: 'b', lastModified: 1_700_000_001_000 })
    await store.recordPublication({ path: 'rss.xml', hash: 'c', lastModified: 1_700_000_002_000 })
    expect(await store.publications()).toEqual([
      { path: 'atom.xml', hash: 'b', lastModified: 1_700_000_001_000 },
      { path: 'rss.xml', hash: 'c', lastModified: 1_700_000_002_000 },
    ])
  })

  test('a note is stored and replaced by name', async () => {
    expect(await store.note('version')).toBeUndefined()
    await store.setNote('version', '')
    expect(await store.note('version')).toBe('')
    await store.setNote('version', 'dấu\u0001\n😀')
    await store.setNote('other', '1')
    expect(await store.note('version')).toBe('dấu\u0001\n😀')
  })

  test('concurrent calls do not see each other half done', async () => {
    const steps = Array.from({ length: 20 }, (_, step) =>
      store.apply({ entries: storedEntries(10).map((entry) => ({ ...entry, fragment: `${step}` })) }),
    )
    const seen = await Promise.all([...Array.from({ length: 20 }, () => store.unledgered(10)), ...steps])
    const mixed = seen.filter((entries) => entries && new Set(entries.map((entry) => entry.fragment)).size > 1)
    expect(mixed).toEqual([])
    expect(await store.counts()).toMatchObject({ fresh: 10 })
  })
}

function seed(path: string, set: Partial<SeedRecord> = {}): SeedRecord {
  return { path, stamp: '4096:1700000000000:12', hash: 'ab'.repeat(32), ...set }
}

function byOrderOfLedger(entries: readonly StoredEntry[]): StoredEntry[] {
  return entries.toSorted((a, b) => a.sequence - b.sequence || (a.id < b.id ? -1 : 1))
}

async function sequences(store: Store): Promise<string[]> {
  return (await collect(store.allPublished())).map((entry) => `${entry.sequence} ${entry.slug}`)
}

async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = []
  for await (const item of items) all.push(item)
  return all
}
