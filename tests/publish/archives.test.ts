import { rmSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { articleNumber, fileOf, readAtom, walk } from './archive-walk.ts'
import { makeSite, type TestSite } from './site.ts'

const MINUTE = 60_000

/** A site with articles 1 to `count`, published at once, five to a document. */
async function siteOf(count: number, atEnd?: (end: () => void) => void): Promise<TestSite> {
  const site = makeSite(atEnd)
  site.settings = { ...site.settings, entries: 5 }
  for (let n = 1; n <= count; n++) site.write(`${n}.txt`, articleNumber(n))
  await later(site)
  return site
}

async function add(site: TestSite, n: number): Promise<void> {
  site.write(`${n}.txt`, articleNumber(n))
  await later(site)
}

async function later(site: TestSite, milliseconds = MINUTE): Promise<void> {
  site.now += milliseconds
  site.approved = true
  await site.pass()
}

function page(site: TestSite, path: string) {
  return readAtom(site.published()[path] ?? '')
}

function archives(site: TestSite): readonly string[] {
  return Object.keys(site.published()).filter((path) => path.endsWith('atom.xml') && path !== 'atom.xml')
}

function everything(site: TestSite) {
  const { 'ledger.jsonl': ledger, ...documents } = site.published()
  return { documents, ledger: new Set(ledger?.split('\n')) }
}

describe('RFC 5005, 4: the current document and the archives of a feed', () => {
  test('together contain every entry', async () => {
    const site = await siteOf(23)
    expect(archives(site).length).toBeGreaterThan(3)
    const known = await walk(site, 'atom.xml')
    expect([...known.values()].map(({ text }) => text.match(/place\d+/)?.[0]).sort()).toEqual(
      Array.from({ length: 23 }, (_, n) => `place${n + 1}`).sort(),
    )
  })

  describe('of fourteen articles', () => {
    const ends: (() => void)[] = []
    let site: TestSite
    beforeAll(async () => {
      site = await siteOf(14, (end) => ends.push(end))
    })
    afterAll(() => {
      for (const end of ends) end()
    })

    test('are linked by prev-archive, next-archive and current', () => {
      expect(page(site, 'atom.xml').links).not.toHaveProperty('next-archive')
      expect(page(site, 'atom.xml').links).not.toHaveProperty('current')
      const last = fileOf(page(site, 'atom.xml').links['prev-archive'] ?? '')
      expect(last).toBe('archive/3/atom.xml')
      expect(page(site, last).links).toMatchObject({ current: 'https://news.example.org/atom.xml' })
      expect(page(site, last).links).not.toHaveProperty('next-archive')
      expect(fileOf(page(site, 'archive/2/atom.xml').links['next-archive'] ?? '')).toBe(last)
      expect(fileOf(page(site, 'archive/2/atom.xml').links['prev-archive'] ?? '')).toBe('archive/1/atom.xml')
      expect(page(site, 'archive/1/atom.xml').links).not.toHaveProperty('prev-archive')
    })

    test('are linked in RSS by the same links, and in JSON Feed by next_url', () => {
      const { 'rss.xml': rss, 'feed.json': json, 'archive/2/rss.xml': archive } = site.published()
      expect(rss).toContain('<atom:link rel="prev-archive" href="https://news.example.org/archive/3/rss.xml"')
      expect(archive).toContain('<fh:archive/>')
      expect(JSON.parse(json ?? '{}').next_url).toBe('https://news.example.org/archive/3/feed.json')
    })

    test('have self links', () => {
      expect(page(site, 'archive/2/atom.xml').links).toMatchObject({
        self: 'https://news.example.org/archive/2/atom.xml',
      })
    })
  })

  test('the current document always has at least a part of the setting `entries`, and never more', async () => {
    const site = makeSite()
    site.settings = { ...site.settings, entries: 5 }
    for (let n = 1; n <= 11; n++) {
      await add(site, n)
      expect(page(site, 'atom.xml').entries).toHaveLength(Math.min(n, 5))
    }
  })

  test('stay within the setting `feedSize` as well', async () => {
    const site = makeSite()
    site.settings = { ...site.settings, feedSize: 3 }
    for (let n = 1; n <= 12; n++) site.write(`${n}.txt`, articleNumber(n))
    await later(site)
    expect(archives(site).length).toBeGreaterThan(2)
    expect((await walk(site, 'atom.xml')).size).toBe(12)
    for (const path of ['atom.xml', ...archives(site)]) {
      const bytes = page(site, path).entries.reduce((sum, { text }) => sum + text.length, 0)
      expect(bytes).toBeLessThan(3_500)
    }
  })

  test('an archive keeps its entries while articles are added', async () => {
    const site = await siteOf(14)
    const before = page(site, 'archive/1/atom.xml')
    for (let n = 15; n <= 19; n++) await add(site, n)
    expect(page(site, 'archive/1/atom.xml').entries).toEqual(before.entries)
  })

  test('a correction of an old entry appears in the current document, and in its archive', async () => {
    const site = await siteOf(14)
    const { id } = page(site, 'archive/1/atom.xml').entries[0] ?? { id: '' }
    const n = Number(/place(\d+)/.exec(page(site, 'archive/1/atom.xml').entries[0]?.text ?? '')?.[1])
    site.write(`${n}.txt`, articleNumber(n).replace('Saturday', 'Sunday'))
    await later(site)
    for (const path of ['atom.xml', 'archive/1/atom.xml']) {
      expect(page(site, path).entries.find((entry) => entry.id === id)?.text).toContain('Sunday')
    }
    for (let next = 15; next <= 19; next++) await add(site, next)
    expect(page(site, 'atom.xml').entries.map((entry) => entry.id)).not.toContain(id)
  })

  test('a withdrawn article is removed from every document, and its archive keeps its address and other entries', async () => {
    const site = await siteOf(14)
    const before = page(site, 'archive/1/atom.xml').entries
    const n = Number(/place(\d+)/.exec(before[0]?.text ?? '')?.[1])
    site.remove(`${n}.txt`)
    for (let look = 0; look < 3; look++) await later(site)
    expect(page(site, 'archive/1/atom.xml').entries).toEqual(before.slice(1))
    expect(
      Object.entries(site.published())
        .filter(([path]) => path !== 'gone.txt')
        .filter(([, text]) => new RegExp(`place${n}\\b`).test(text.replace(/"slug":"[^"]*"/g, ''))),
    ).toEqual([])
  })

  test('a withdrawn article is removed from all archives in one pass, before any other archive is written', async () => {
    const site = await siteOf(30)
    const subjects = archives(site).map((path) => /place(\d+)/.exec(page(site, path).entries[0]?.text ?? '')?.[1] ?? '')
    expect(subjects.length).toBeGreaterThan(4)
    site.archivesAtOnce = 1
    for (const n of subjects) site.remove(`${n}.txt`)
    await later(site)
    // As after an upgrade that reads every article anew: all archives wait for their turn.
    for (let n = 1; n <= 30; n++)
      if (!subjects.includes(String(n))) site.write(`${n}.txt`, articleNumber(n).replace('Saturday', 'Sunday'))
    await later(site)
    const shown = archives(site).flatMap((path) => page(site, path).entries.map(({ text }) => text))
    for (const n of subjects) expect(shown.join('\n')).not.toMatch(new RegExp(`place${n}\\b`))
  })

  test('have the same bytes after the loss of the database', async () => {
    const site = await siteOf(14)
    site.write('3.txt', articleNumber(3).replace('Saturday', 'Sunday'))
    await later(site)
    const before = everything(site)
    rmSync(join(site.folder, 'data'), { recursive: true })
    await later(site)
    expect(everything(site)).toEqual(before)
  })

  test('are written again after the loss of the feeds folder', async () => {
    const site = await siteOf(14)
    const before = everything(site)
    rmSync(join(site.folder, 'feeds'), { recursive: true })
    await later(site)
    expect(everything(site).documents).toEqual(before.documents)
  })

  test('are written a few per pass if so configured, and the next pass follows at once', async () => {
    const site = makeSite()
    site.settings = { ...site.settings, entries: 5 }
    site.archivesAtOnce = 2
    for (let n = 1; n <= 20; n++) site.write(`${n}.txt`, articleNumber(n))
    const report = await site.pass()
    expect(archives(site)).toHaveLength(2)
    expect(report.soon).toEqual({ at: site.now, paths: [] })
    await later(site)
    expect(archives(site)).toHaveLength(4)
    expect((await walk(site, 'atom.xml')).size).toBe(20)
  })
})

/** What happens between two requests of a walker; `which` chooses the article. */
const steps = fc.record({ kind: fc.constantFrom('add', 'add', 'look', 'correct', 'withdraw'), which: fc.nat(30) })

test('a client that follows the archives gets every entry exactly once while articles are added, corrected and withdrawn', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(steps, { minLength: 3, maxLength: 8 }), async (script) => {
      const site = await siteOf(12)
      const standing = new Set(Array.from({ length: 12 }, (_, n) => `place${n + 1}`))
      const touched = new Set<string>()
      const queue = [...script]
      let added = 12
      const archived = new Map<string, readonly string[]>()
      const next = async () => {
        const step = queue.shift()
        if (!step) return
        if (step.kind === 'add') {
          site.write(`${++added}.txt`, articleNumber(added))
          standing.add(`place${added}`)
        } else if (step.kind !== 'look') {
          const n = 1 + (step.which % added)
          touched.add(`place${n}`)
          if (step.kind === 'correct' && standing.has(`place${n}`)) {
            site.write(`${n}.txt`, articleNumber(n).replace('Saturday', `day ${queue.length}`))
          } else if (standing.delete(`place${n}`)) site.remove(`${n}.txt`)
        }
        await later(site)
        await later(site)
        for (const path of archives(site)) {
          const ids = page(site, path).entries.map(({ id }) => id)
          const before = archived.get(path) ?? ids
          expect(before).toEqual(expect.arrayContaining(ids))
          archived.set(path, before)
        }
      }
      const whole = await walk(site, 'atom.xml', next)
      while (queue.length > 0) await next()
      const names = (known: typeof whole) => [...known.values()].map(({ text }) => /place\d+/.exec(text)?.[0] ?? '')
      const untouched = Array.from({ length: 12 }, (_, n) => `place${n + 1}`).filter((name) => !touched.has(name))
      expect(names(whole)).toEqual(expect.arrayContaining(untouched))
      expect(new Set(names(whole)).size).toBe(whole.size)
      const again = await walk(site, 'atom.xml')
      expect(names(again).sort()).toEqual([...standing].sort())
    }),
    { numRuns: 6 },
  )
})
