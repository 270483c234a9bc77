import { cpSync, existsSync, renameSync, rmSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { articleAbout, makeSite, START, type TestSite } from './site.ts'

const MINUTE = 60_000

async function siteWith(...subjects: readonly string[]): Promise<TestSite> {
  const site = makeSite()
  for (const subject of subjects) site.write(`${subject}.txt`, articleAbout(subject, '12 April 2026, 10:00'))
  await site.pass()
  return site
}

/** Time passes, and the seeds folder is looked at. */
async function later(site: TestSite, milliseconds = MINUTE) {
  site.now += milliseconds
  return site.pass()
}

/** What was published, with the ledger as the set of its lines: their order and repetition mean nothing. */
function everything(site: TestSite) {
  const { 'ledger.jsonl': ledger, ...documents } = site.published()
  return { documents, ledger: new Set(ledger?.split('\n')) }
}

describe('the published bytes are the same', () => {
  test('after a second pass over the same seeds, however late', async () => {
    const site = await siteWith('harbour', 'library')
    const before = site.published()
    const report = await later(site, 1000 * MINUTE)
    expect(site.published()).toEqual(before)
    expect(report.changed).toEqual([])
  })

  test('after the loss of the database', async () => {
    const site = await siteWith('harbour', 'library')
    site.write('undated.txt', articleAbout('garden'))
    await later(site)
    const before = everything(site)
    rmSync(join(site.folder, 'data'), { recursive: true })
    await later(site)
    expect(everything(site)).toEqual(before)
  })

  test('in two new installations with the same seeds and clock', async () => {
    const [one, other] = [makeSite(), makeSite()]
    for (const site of [one, other]) {
      site.write('b/undated.txt', articleAbout('garden'))
      site.write('a/dated.txt', articleAbout('harbour', '12 April 2026'))
      await site.pass()
    }
    expect(other.published()).toEqual(one.published())
  })

  test('after the loss of every file but the ledger', async () => {
    const site = await siteWith('harbour', 'library')
    const before = everything(site)
    for (const path of Object.keys(before.documents)) rmSync(join(site.folder, 'feeds', path))
    rmSync(join(site.folder, 'data'), { recursive: true })
    await later(site)
    expect(everything(site)).toEqual(before)
  })

  test('after the loss of the feeds folder', async () => {
    const site = await siteWith('harbour', 'library')
    const before = everything(site)
    rmSync(join(site.folder, 'feeds'), { recursive: true })
    await later(site)
    expect(everything(site)).toEqual(before)
  })
})

describe('an entry', () => {
  test('gets a new `updated` when a letter of its seed changes, and keeps its id, address and date', async () => {
    const site = await siteWith('harbour')
    const [before] = site.items()
    site.write('harbour.txt', articleAbout('harbour', '12 April 2026, 10:00').replace('Saturday', 'Sunday'))
    const report = await later(site)
    const [after] = site.items()
    expect(after).toMatchObject({ id: before?.id, url: before?.url, date_published: before?.date_published })
    expect(Date.parse(after?.date_modified ?? '')).toBe(site.now)
    expect(after?.content_html).toContain('Sunday')
    expect(report.admissions).toMatchObject({ corrected: 1, added: 0 })
  })

  test('keeps `updated` when only spaces and quotation marks change', async () => {
    const site = await siteWith('harbour')
    const [before] = site.items()
    site.write('harbour.txt', articleAbout('harbour', '12 April 2026, 10:00').replaceAll(', said', ' — said'))
    await later(site)
    expect(site.items()[0]?.date_modified).toBe(before?.date_modified)
  })

  test('keeps its id and address when its title changes', async () => {
    const site = await siteWith('harbour')
    const [before] = site.items()
    site.write(
      'harbour.txt',
      articleAbout('harbour', '12 April 2026, 10:00').replace('opens again after', 'reopens after'),
    )
    await later(site)
    expect(site.items()[0]).toMatchObject({ id: before?.id, url: before?.url })
    expect(site.items()[0]?.title).toContain('reopens')
  })

  test.each([
    ['renamed', (text: string) => text, 'harbour.txt', 'moved/port.txt'],
    ['renamed and edited', (text: string) => text.replace('Saturday', 'Sunday'), 'harbour.txt', 'port.txt'],
  ])('keeps its id, address and dates when its seed is %s', async (_, edit, from, to) => {
    const site = await siteWith('harbour', 'library')
    const before = site.items().find(({ url }) => url.includes('harbour'))
    site.remove(from)
    site.write(to, edit(articleAbout('harbour', '12 April 2026, 10:00')))
    await later(site)
    await later(site, 5 * MINUTE)
    expect(site.items()).toHaveLength(2)
    expect(site.items().find(({ id }) => id === before?.id)?.url).toBe(before?.url)
  })

  test('keeps its id when two seeds swap names', async () => {
    const site = await siteWith('harbour', 'library')
    const before = site.items()
    const seeds = join(site.folder, 'seeds')
    for (const [from, to] of [
      ['harbour', 'x'],
      ['library', 'harbour'],
      ['x', 'library'],
    ]) {
      renameSync(join(seeds, `${from}.txt`), join(seeds, `${to}.txt`))
    }
    await later(site)
    expect(site.items()).toEqual(before)
  })

  test('is withdrawn when an unrelated text takes its path, which is a new entry', async () => {
    const site = await siteWith('harbour')
    const [before] = site.items()
    site.write(
      'harbour.txt',
      'Plum cake for the whole family\n\nTake flour, butter, sugar and four eggs, and cut a kilogram of ripe plums into halves.\n',
    )
    await later(site)
    expect(site.items()).toHaveLength(2)
    await later(site)
    expect(site.items().map(({ title }) => title)).toEqual(['Plum cake for the whole family'])
    expect(site.items()[0]?.id).not.toBe(before?.id)
  })

  test('is published once, however many copies its text has, and survives in a copy', async () => {
    const site = await siteWith('harbour')
    const [before] = site.items()
    site.write('copy.txt', articleAbout('harbour', '12 April 2026, 10:00'))
    const report = await later(site)
    expect(site.items()).toHaveLength(1)
    expect(report.problems).toEqual([{ path: 'copy.txt', reason: expect.stringContaining('harbour.txt') }])
    site.remove('harbour.txt')
    for (let n = 0; n < 3; n++) await later(site, 2 * MINUTE)
    expect(site.items()).toEqual([before])
  })

  test('absorbs a later version of its story: one entry with the later text and the first id', async () => {
    const site = await siteWith('harbour')
    const [before] = site.items()
    site.write('re-export.txt', articleAbout('harbour', '12 April 2026, 18:00').replace('two hundred', 'three hundred'))
    const report = await later(site)
    expect(site.items()).toHaveLength(1)
    expect(site.items()[0]).toMatchObject({ id: before?.id, url: before?.url })
    expect(site.items()[0]?.content_html).toContain('three hundred')
    expect(report.problems).toEqual([{ path: 'harbour.txt', reason: expect.stringContaining('re-export.txt') }])
    site.remove('re-export.txt')
    for (let n = 0; n < 3; n++) await later(site, 2 * MINUTE)
    expect(site.items()[0]?.id).toBe(before?.id)
    expect(site.items()[0]?.content_html).toContain('two hundred')
  })

  test('is separate from a similar report of another day', async () => {
    const site = await siteWith('harbour')
    site.write('next-week.txt', articleAbout('harbour', '19 April 2026, 10:00').replace('two hundred', 'three hundred'))
    await later(site)
    expect(site.items()).toHaveLength(2)
  })

  test('keeps its id when the setting `baseUrl` changes, and all its addresses change', async () => {
    const site = await siteWith('harbour')
    const [before] = site.items()
    site.settings = { ...site.settings, baseUrl: 'https://other.example.net/news' }
    await later(site)
    expect(site.items()[0]?.id).toBe(before?.id)
    expect(Object.values(site.published()).join()).not.toContain('news.example.org')
  })

  test('keeps its id, address and dates when a new version of Gazette reads it again', async () => {
    const site = await siteWith('harbour')
    const before = site.items()
    site.settings = { ...site.settings, version: '2.0.0' }
    const report = await later(site)
    expect(report.admissions).toMatchObject({ reread: 1, corrected: 0 })
    expect(site.items()).toEqual(before)
  })
})

describe('a deleted seed', () => {
  test('has its entry withdrawn by a second pass a minute later', async () => {
    const site = await siteWith('harbour', 'library')
    site.remove('harbour.txt')
    const first = await later(site)
    expect(site.items()).toHaveLength(2)
    expect(first.nextPass).toBe(site.now + MINUTE)
    await later(site, MINUTE - 1)
    expect(site.items()).toHaveLength(2)
    const second = await later(site, 1)
    expect(second.withdrawn).toHaveLength(1)
    expect(site.items().map(({ url }) => url)).toEqual([expect.stringContaining('library')])
    expect(
      Object.keys(site.published()).filter((path) => path.endsWith('.html') && path !== 'index.html'),
    ).toHaveLength(1)
    expect(JSON.stringify(site.published())).not.toContain('harbour in the old town')
  })

  test('that returns gets its entry back', async () => {
    const site = await siteWith('harbour', 'library')
    const before = site.items()
    site.remove('harbour.txt')
    for (let n = 0; n < 3; n++) await later(site)
    expect(site.items()).toHaveLength(1)
    site.write('harbour.txt', articleAbout('harbour', '12 April 2026, 10:00'))
    await later(site)
    expect(site.items()).toEqual(before)
  })

  test('that returns within the minute changes nothing', async () => {
    const site = await siteWith('harbour', 'library')
    const before = site.items()
    site.remove('harbour.txt')
    await later(site)
    site.write('harbour.txt', articleAbout('harbour', '12 April 2026, 10:00'))
    for (let n = 0; n < 3; n++) await later(site)
    expect(site.items()).toEqual(before)
  })

  test('has no effect while the whole seeds folder is missing', async () => {
    const site = await siteWith('harbour', 'library')
    renameSync(join(site.folder, 'seeds'), join(site.folder, 'elsewhere'))
    for (let n = 0; n < 3; n++) {
      const report = await later(site)
      expect(report.problems).toHaveLength(1)
    }
    expect(site.items()).toHaveLength(2)
    cpSync(join(site.folder, 'elsewhere'), join(site.folder, 'seeds'), { recursive: true })
    await later(site)
    expect(site.items()).toHaveLength(2)
  })

  test('with many others needs approval by `gazette withdraw`', async () => {
    const subjects = Array.from({ length: 30 }, (_, n) => `place${n}`)
    const site = await siteWith(...subjects)
    for (const subject of subjects.slice(0, 11)) site.remove(`${subject}.txt`)
    for (let n = 0; n < 3; n++) await later(site)
    expect((await later(site)).heldWithdrawals).toBe(11)
    expect(site.items()).toHaveLength(30)
    site.approved = true
    await later(site)
    expect(site.items()).toHaveLength(19)
  })

  test('with many others is not covered by an earlier approval', async () => {
    const subjects = Array.from({ length: 30 }, (_, n) => `place${n}`)
    const site = await siteWith(...subjects)
    site.approved = true
    await later(site)
    for (const subject of subjects) site.remove(`${subject}.txt`)
    for (let n = 0; n < 3; n++) await later(site)
    expect((await later(site)).heldWithdrawals).toBe(30)
  })

  test('with many others is covered by an approval given within the minute', async () => {
    const subjects = Array.from({ length: 11 }, (_, n) => `place${n}`)
    const site = await siteWith(...subjects)
    for (const subject of subjects) site.remove(`${subject}.txt`)
    await later(site, 1)
    site.approved = true
    await later(site, 1)
    await later(site, MINUTE)
    expect(site.items()).toHaveLength(0)
  })

  test('is noticed by the watcher, but its entry is withdrawn only by a full pass', async () => {
    const site = await siteWith('harbour', 'library')
    site.remove('harbour.txt')
    const report = await site.pass(['harbour.txt'])
    expect(report.nextPass).toBe(START + MINUTE)
    site.now += MINUTE
    await site.pass(['harbour.txt'])
    expect(site.items()).toHaveLength(2)
    await site.pass()
    expect(site.items()).toHaveLength(1)
  })
})

test.each([
  ['is left to the next pass while serving', false, 0],
  ['is waited for in a one-off build', true, 1],
])('a file that may be half written %s', async (_, forStaticHost, published) => {
  const site = makeSite()
  site.forStaticHost = forStaticHost
  site.write('harbour.txt', articleAbout('harbour'))
  const justNow = (START - 100) / 1000
  utimesSync(join(site.folder, 'seeds/harbour.txt'), justNow, justNow)
  expect(await site.pass()).toMatchObject({ counts: { published } })
})

describe('dates', () => {
  test('a text without a date keeps the time when it was first seen', async () => {
    const site = makeSite()
    site.write('undated.txt', articleAbout('garden'))
    await site.pass()
    site.write('undated.txt', articleAbout('garden').replace('Saturday', 'Sunday'))
    await later(site)
    expect(Date.parse(site.items()[0]?.date_published ?? '')).toBe(START)
  })

  test('an article dated in the future waits, is listed in the report, and is released on its date', async () => {
    const site = await siteWith('harbour')
    site.write('soon.txt', articleAbout('museum', '1 May 2026, 13:00'))
    const report = await later(site)
    expect(site.items()).toHaveLength(1)
    expect(report.waiting).toMatchObject([{ path: 'soon.txt', releaseAt: START + 60 * MINUTE }])
    expect(report.nextPass).toBe(START + 60 * MINUTE)
    site.now = START + 60 * MINUTE
    await site.pass()
    expect(site.items()).toHaveLength(2)
    expect(existsSync(join(site.folder, 'feeds/articles'))).toBe(true)
  })

  test('equal values of `updated` are set apart by milliseconds', async () => {
    const site = await siteWith('harbour', 'library', 'garden')
    expect(new Set(site.items().map(({ date_published }) => date_published)).size).toBe(1)
    expect(new Set(site.items().map(({ date_modified }) => date_modified)).size).toBe(3)
  })

  test('an old article added today is first in the feed', async () => {
    const site = await siteWith('harbour')
    site.write('old.txt', articleAbout('museum', '3 March 1999'))
    await later(site)
    expect(site.items()[0]?.url).toContain('museum')
  })
})

test('feeds without entries declare the language of their own words', async () => {
  const site = makeSite()
  await site.pass()
  const { 'rss.xml': rss, 'atom.xml': atom, 'feed.json': json } = site.published()
  expect([rss, atom, json]).toEqual([
    expect.stringContaining('<language>en</language>'),
    expect.stringContaining('xml:lang="en"'),
    expect.stringContaining('"language": "en"'),
  ])
})
