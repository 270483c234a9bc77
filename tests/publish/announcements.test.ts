import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Announcement } from '../../src/domain/announcement.ts'
import { dueAnnouncements, markAnnounced } from '../../src/publish/announcements.ts'
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store.ts'
import { articleAbout, makeSite, SETTINGS, type TestSite } from './site.ts'

const HUB = 'https://hub.example.org/'
const OTHER = 'https://other.example.org/'
const MAIN = ['rss.xml', 'atom.xml', 'feed.json']
const below = (folder: string) => MAIN.map((file) => `${folder}/${file}`)

function siteWithHubs(...hubs: string[]): TestSite {
  const site = makeSite()
  site.settings = { ...SETTINGS, hubs }
  return site
}

/** The announcements that are due after all of `made` have been marked as made. */
async function due({ folder, settings }: TestSite, ...made: readonly Announcement[]): Promise<readonly Announcement[]> {
  const store = await openSqliteStore({ folder: join(folder, 'data') })
  try {
    for (const announcement of made) await markAnnounced(store, announcement)
    return await dueAnnouncements({ store, settings })
  } finally {
    await store.close()
  }
}

/** The topics, relative to the site. */
const topicsOf = (announcements: readonly Announcement[]) =>
  announcements.flatMap(({ topics }) => topics.map((topic) => topic.replace(`${SETTINGS.baseUrl}/`, '')))

const inEnglish = (subject: string) => `---\nlang: en\nauthor: Ada Quill\n---\n${articleAbout(subject)}`

describe('announcements to hubs', () => {
  test('begin with the first change after a hub was named, for nobody can have subscribed before', async () => {
    const site = siteWithHubs(HUB)
    site.write('harbour.txt', articleAbout('harbour'))
    await site.pass()
    expect(await due(site)).toEqual([])
  })

  test('name the feeds of an article that is new, corrected or withdrawn, in each format', async () => {
    const site = siteWithHubs(HUB)
    site.write('library.md', articleAbout('library'))
    await site.pass()
    site.now += 60_000
    site.write('harbour.md', inEnglish('harbour'))
    await site.pass()
    const first = await due(site)
    expect(first.map(({ hub }) => hub)).toEqual([HUB])
    expect(topicsOf(first)).toEqual([...MAIN, ...below('author/ada-quill'), ...below('language/en')])
    expect(await due(site, ...first)).toEqual([])
    site.now += 60_000
    site.write('library.md', articleAbout('library').replace('Saturday', 'Sunday'))
    await site.pass()
    const second = await due(site)
    expect(topicsOf(second)).toEqual([...MAIN, ...below('language/en')])
    expect(await due(site, ...second)).toEqual([])
    site.now += 60_000
    site.write('library.md', `---\ndraft: true\n---\n${articleAbout('library')}`)
    await site.pass()
    expect(topicsOf(await due(site))).toEqual([...MAIN, ...below('language/en')])
  })

  test('stay due, and collect, until they are made, for each hub by itself', async () => {
    const site = siteWithHubs(HUB, OTHER)
    await site.pass()
    for (const subject of ['harbour', 'library']) {
      site.now += 60_000
      site.write(`${subject}.txt`, articleAbout(subject))
      await site.pass()
    }
    const [toHub, toOther] = await due(site)
    expect([toHub?.hub, toOther?.hub]).toEqual([HUB, OTHER])
    expect(topicsOf(toHub ? await due(site, toHub) : [])).toEqual([...MAIN, ...below('language/en')])
    expect((await due(site)).map(({ hub }) => hub)).toEqual([OTHER])
  })

  test('name all feeds, a few at a time, when something changes that all of them show', async () => {
    const site = siteWithHubs(HUB)
    for (let n = 0; n < 15; n += 1) {
      site.write(`${n}.md`, `---\nauthor: Writer No${n}\n---\n${articleAbout(`harbour ${'abcdefghij'.repeat(n)}`)}`)
    }
    await site.pass()
    expect(await due(site)).toEqual([])
    site.now += 60_000
    site.settings = { ...site.settings, title: 'The Sample' }
    await site.pass()
    const all: string[] = []
    for (let next = await due(site); next.length > 0; next = await due(site, ...next)) {
      expect(topicsOf(next).length).toBeLessThanOrEqual(30)
      all.push(...topicsOf(next))
    }
    expect(new Set(all).size).toBe(all.length)
    expect(all).toEqual(expect.arrayContaining([...MAIN, ...below('language/en'), ...below('author/writer-no14')]))
  })

  test('name what is new when the database has been lost, and nothing else', async () => {
    const site = siteWithHubs(HUB)
    site.write('harbour.md', inEnglish('harbour'))
    await site.pass()
    for (const added of ['library', undefined]) {
      rmSync(join(site.folder, 'data'), { recursive: true })
      if (added) site.write(`${added}.md`, articleAbout(added))
      site.now += 60_000
      await site.pass()
      expect(topicsOf(await due(site))).toEqual(added ? [...MAIN, ...below('language/en')] : [])
    }
  })

  test('are not due to a hub that is no longer named', async () => {
    const site = siteWithHubs(HUB)
    await site.pass()
    site.now += 60_000
    site.write('harbour.txt', articleAbout('harbour'))
    await site.pass()
    site.settings = SETTINGS
    expect(await due(site)).toEqual([])
  })
})
