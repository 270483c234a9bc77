import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Entry } from '../../src/domain/entry.ts'
import type { SafeHtml } from '../../src/domain/html.ts'
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store.ts'
import { articleNumber } from './archive-walk.ts'
import { makeSite, type TestSite } from './site.ts'

const MINUTE = 60_000
const ENTRIES = 3

/** A site whose oldest articles stand in archives. */
async function siteOf(articles: number): Promise<TestSite> {
  const site = makeSite()
  site.settings = { ...site.settings, entries: ENTRIES }
  for (let n = 1; n <= articles; n++) {
    site.write(`${n}.md`, articleNumber(n))
    site.now += MINUTE
    await site.pass()
  }
  return site
}

/** Puts into the store what no pass would: an entry that the gate refuses. */
async function breakEntry(site: TestSite, seedPath: string, broken: Partial<Entry>): Promise<string> {
  const store = await openSqliteStore({ folder: join(site.folder, 'data') })
  try {
    const [stored] = await store.entriesBySeed([seedPath])
    if (!stored?.entry) throw new Error(`${seedPath} is published`)
    const changed = site.now + MINUTE
    await store.apply({ entries: [{ ...stored, changed, entry: { ...stored.entry, ...broken } }] })
    return stored.id
  } finally {
    await store.close()
  }
}

const HARMFUL = { content: '<p>The bridge.</p><script>run()</script>' as SafeHtml }

describe('an entry that would make a feed invalid', () => {
  test.each([
    ['the current feeds', 5],
    ['an archive', 1],
  ])('is quarantined from %s, with the rule it violates, and the rest is published', async (_where, number) => {
    const site = await siteOf(5)
    const id = await breakEntry(site, `${number}.md`, HARMFUL)
    site.write('6.md', articleNumber(6))
    site.now += MINUTE
    const report = await site.pass()
    expect(report.problems).toMatchObject([{ path: `${number}.md`, reason: expect.stringContaining('would break') }])
    expect(report.counts).toMatchObject({ published: 5, quarantined: 1 })
    const documents = Object.entries(site.published()).filter(([path]) =>
      /(?:rss\.xml|atom\.xml|feed\.json)$/.test(path),
    )
    expect(documents.length).toBeGreaterThan(3)
    for (const [path, text] of documents) expect([path, text.includes(id)]).toEqual([path, false])
    expect(site.items()[0]?.title).toContain('6')
  })
})

describe('a document that is invalid for another reason', () => {
  test('stays as it was, with its archives, is reported, and is written as soon as it is valid', async () => {
    const site = await siteOf(5)
    const before = site.published()
    const good = site.settings
    site.settings = { ...good, title: '' }
    site.now += MINUTE
    const report = await site.pass()
    const reasons = report.problems.map(({ reason }) => reason).join('\n')
    expect(reasons).toContain('rss.xml stays as it was')
    expect(reasons).toMatch(/archive stays as it was: .*\/archive\/1\/rss\.xml/)
    for (const path of ['rss.xml', 'archive/1/rss.xml']) expect(site.published()[path]).toBe(before[path])
    site.settings = { ...good, title: 'River News' }
    site.now += MINUTE
    expect((await site.pass()).problems).toEqual([])
    for (const path of ['rss.xml', 'archive/1/rss.xml']) expect(site.published()[path]).toContain('River News')
  })
})
