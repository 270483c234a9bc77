import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { articleAbout, makeSite, type TestSite } from './site.ts'

const MINUTE = 60_000

async function siteWith(files: Readonly<Record<string, string>>): Promise<TestSite> {
  const site = makeSite()
  for (const [path, text] of Object.entries(files)) site.write(path, text)
  await site.pass()
  return site
}

async function later(site: TestSite, milliseconds = MINUTE) {
  site.now += milliseconds
  return site.pass()
}

const loseDatabase = (site: TestSite) => rmSync(join(site.folder, 'data'), { recursive: true })
const dated = (subject: string) => articleAbout(subject, '12 April 2026, 10:00')

/** Two reports of one kind: most words are the same. */
const weather = (day: string) =>
  `Weather of ${day}\n\n${Array.from({ length: 12 }, (_, n) => `In valley number ${n} the night was cold and clear, and the morning brought fog that lifted before noon.`).join('\n\n')}\n\nThat was ${day}, as the station on the hill has it.\n`

describe('an id is never given to a second article', () => {
  test('when the first text of an article returns to the path that the article has left', async () => {
    const site = await siteWith({ 'a.txt': dated('harbour') })
    site.remove('a.txt')
    site.write('b.txt', dated('harbour'))
    await later(site)
    site.write(
      'b.txt',
      dated('harbour').replace('opens again after a long', 'is open once more after the').replace('Saturday', 'Sunday'),
    )
    await later(site)
    const before = site.items()
    site.write('a.txt', dated('harbour').replace('12 April', '3 March'))
    site.write('a.txt', dated('harbour'))
    await later(site)
    for (const item of before) expect(site.items()).toContainEqual(item)
  })

  test('when many articles begin as the same template at the same path', async () => {
    const template =
      'Untitled article\n\nWrite here what happened, to whom it happened, and why our readers should want to know of it today.\n'
    const site = await siteWith({ 'untitled.txt': template })
    for (const subject of ['harbour', 'library', 'museum']) {
      site.remove('untitled.txt')
      site.write(`${subject}.txt`, template)
      await later(site)
      site.write(`${subject}.txt`, dated(subject))
      await later(site)
      site.write('untitled.txt', template)
      await later(site)
    }
    const titles = site
      .items()
      .map(({ title }) => title.replace(/^The (\w+) .*/, '$1'))
      .sort()
    expect(titles).toEqual(['Untitled article', 'harbour', 'library', 'museum'].sort())
    expect(new Set(site.items().map(({ id }) => id)).size).toBe(4)
  })

  test('and an id stated later does not replace the one an article has', async () => {
    const text = (fields: string) => `---\ndate: 2026-04-12${fields}\n---\n\n# ${articleAbout('harbour')}`
    const site = await siteWith({ 'a.md': text('') })
    const [before] = site.items()
    site.write('a.md', text('\nid: https://example.org/1'))
    const report = await later(site)
    await later(site)
    expect(site.items()).toEqual([before])
    expect(report.remarks).toMatchObject([
      { path: 'a.md', reason: expect.stringContaining('and keeps the latter: urn:uuid:') },
    ])
  })
})

describe('after the loss of the database, an article', () => {
  test('is not taken for a similar one that is read first', async () => {
    const site = await siteWith({ 'z.txt': weather('Monday'), 'library.txt': dated('library') })
    const before = site.items()
    loseDatabase(site)
    site.write('a.txt', weather('Tuesday'))
    await later(site)
    expect(site.items()).toHaveLength(3)
    for (const item of before) expect(site.items()).toContainEqual(item)
  })

  test('is not replaced by an earlier version of its story', async () => {
    const site = await siteWith({ 'p1.txt': dated('harbour') })
    site.write('p2.txt', dated('harbour').replace('two hundred', 'three hundred'))
    await later(site)
    const before = site.items()
    loseDatabase(site)
    const report = await later(site)
    expect(site.items()).toEqual(before)
    expect(report.problems).toMatchObject([{ path: 'p1.txt' }])
  })

  test('keeps its dates even if the setting `timezone` has changed', async () => {
    const site = await siteWith({ 'a.txt': dated('harbour') })
    const before = site.items()
    site.settings = { ...site.settings, timezone: 'America/New_York' }
    await later(site)
    loseDatabase(site)
    await later(site)
    expect(site.items()).toEqual(before)
  })
})

describe('the `updated` of an article', () => {
  test('stays when boilerplate changes that is not published', async () => {
    const text = (leftover: string) => `${dated('harbour')}\n${leftover}\n`
    const site = await siteWith({ 'a.txt': text('Share this on Facebook') })
    const before = site.items()
    site.write('a.txt', text('Share this on Twitter'))
    expect((await later(site)).admissions).toMatchObject({ corrected: 0 })
    expect(site.items()).toEqual(before)
  })

  test('changes when a word of the text changes', async () => {
    const site = await siteWith({ 'a.txt': dated('harbour') })
    const [before] = site.items()
    site.write('a.txt', dated('harbour').replace('Saturday', 'Sunday'))
    expect((await later(site)).admissions).toMatchObject({ corrected: 1 })
    expect(site.items()[0]?.date_modified).not.toBe(before?.date_modified)
  })
})

describe('two feeds among the seeds that number their items 1, 2, 3', () => {
  const item = (number: number, subject: string) =>
    `<item><title>About the ${subject}</title><guid isPermaLink="false">${number}</guid><pubDate>Sun, 12 Apr 2026 10:0${number}:00 GMT</pubDate><description>${articleAbout(subject)}</description></item>`
  const feed = (...subjects: readonly string[]) =>
    `<rss version="2.0"><channel><title>Old</title><link>https://example.org/</link><description>x</description>${subjects.map((subject, n) => item(n + 1, subject)).join('')}</channel></rss>`
  const known = (site: TestSite) =>
    site
      .items()
      .map(({ id, title, date_modified }) => ({ id, title, date_modified }))
      .sort((a, b) => (a.id < b.id ? -1 : 1))

  test('keep the ids of their items when one is renamed', async () => {
    const site = await siteWith({ 'a.xml': feed('harbour', 'library'), 'b.xml': feed('museum', 'garden') })
    const before = known(site)
    site.remove('b.xml')
    site.write('c.xml', feed('museum', 'garden'))
    for (let n = 0; n < 3; n++) await later(site)
    expect(known(site)).toEqual(before)
  })

  test('keep the ids of their items when they swap names', async () => {
    const site = await siteWith({ 'a.xml': feed('harbour', 'library'), 'b.xml': feed('museum', 'garden') })
    const before = known(site)
    site.write('a.xml', feed('museum', 'garden'))
    site.write('b.xml', feed('harbour', 'library'))
    for (let n = 0; n < 3; n++) await later(site)
    expect(known(site)).toEqual(before)
  })
})

describe('several articles in one export of a press database', () => {
  const record = (n: number, subject: string) =>
    `    ${n} of 2 DOCUMENTS\n\nThe River Courier\n\nJune 12, 1994\n\nAbout the ${subject}\n\nBYLINE: Ann Lee\n\nLENGTH: 187 words\n\n${articleAbout(subject)}\n`
  const known = (site: TestSite) =>
    site
      .items()
      .map(({ id, title }) => [title, id])
      .sort()

  test('are not updated when others are inserted between them', async () => {
    const site = await siteWith({ 'all.txt': `${record(1, 'harbour')}\n${record(2, 'library')}` })
    const updated = () =>
      site
        .items()
        .filter(({ title }) => !title.includes('museum'))
        .map(({ title, date_modified }) => [title, date_modified])
    const before = updated()
    site.write('all.txt', `${record(1, 'museum')}\n${record(2, 'harbour')}\n${record(3, 'library')}`)
    await later(site)
    expect(site.items()).toHaveLength(3)
    expect(updated().sort()).toEqual([...before].sort())
  })

  test('are entries of their own, and keep their ids when their order changes', async () => {
    const site = await siteWith({ 'all.txt': `${record(1, 'harbour')}\n${record(2, 'library')}` })
    const before = known(site)
    expect(before.map(([title]) => title)).toEqual(['About the harbour', 'About the library'])
    site.write('all.txt', `${record(1, 'library')}\n${record(2, 'harbour')}`)
    await later(site)
    expect(known(site)).toEqual(before)
  })
})
