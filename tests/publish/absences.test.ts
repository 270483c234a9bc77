import { cpSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { articleAbout, makeSite, type TestSite } from './site.ts'

const MINUTE = 60_000
const CAKE =
  'Plum cake for the whole family\n\nTake flour, butter, sugar and four eggs, and cut a kilogram of ripe plums into halves.\n'

function markdown(subject: string, ...fields: readonly string[]): string {
  const [title, ...text] = articleAbout(subject).split('\n')
  return ['---', `title: ${title}`, 'date: 2026-04-12', ...fields, '---', ...text].join('\n')
}

async function siteWith(files: Readonly<Record<string, string>>): Promise<TestSite> {
  const site = makeSite()
  for (const [path, text] of Object.entries(files)) site.write(path, text)
  await site.pass()
  return site
}

async function later(site: TestSite, passes = 1) {
  for (let n = 1; n < passes; n++) {
    site.now += MINUTE
    await site.pass()
  }
  site.now += MINUTE
  return site.pass()
}

const titles = (site: TestSite) => site.items().map(({ title }) => title.split(' ')[1])
const loseDatabase = (site: TestSite) => rmSync(join(site.folder, 'data'), { recursive: true })

describe('an article whose author makes it a draft', () => {
  test.each([
    ['in its front matter', (site: TestSite) => site.write('harbour.md', markdown('harbour', 'draft: true'))],
    ['in a sidecar', (site: TestSite) => site.write('harbour.meta.yaml', 'draft: true\n')],
  ])('%s is withdrawn at once, and returns with its id', async (_, keepBack) => {
    const site = await siteWith({ 'harbour.md': markdown('harbour'), 'library.md': markdown('library') })
    const [before] = site.items().filter(({ title }) => title.includes('harbour'))
    keepBack(site)
    const report = await later(site)
    expect(titles(site)).toEqual(['library'])
    expect(report.withdrawn).toMatchObject([{ title: expect.stringContaining('harbour'), path: 'harbour.md' }])
    expect(Object.keys(site.published()).filter((path) => path.includes('harbour'))).toEqual([
      expect.stringMatching(/\.gone$/),
    ])
    if (_ === 'in a sidecar') site.remove('harbour.meta.yaml')
    site.write('harbour.md', markdown('harbour'))
    await later(site)
    expect(site.items()).toContainEqual(expect.objectContaining({ id: before?.id, url: before?.url }))
  })

  test('is withdrawn at once even if the database was lost', async () => {
    const site = await siteWith({ 'harbour.md': markdown('harbour'), 'library.md': markdown('library') })
    loseDatabase(site)
    site.write('harbour.md', markdown('harbour', 'draft: true'))
    await later(site)
    expect(titles(site)).toEqual(['library'])
  })
})

test('gone.txt lists an article that is a draft for a few seconds only as long as it is', async () => {
  const site = await siteWith({ 'a.md': markdown('harbour'), 'b.md': markdown('library') })
  site.write('a.md', markdown('harbour', 'draft: true'))
  site.now += 5000
  await site.pass()
  expect(site.published()['gone.txt']).toContain('harbour')
  site.write('a.md', markdown('harbour'))
  site.now += 5000
  await site.pass()
  expect(site.published()['gone.txt']).toBeUndefined()
})

describe('an article whose file holds an unrelated text', () => {
  test('is withdrawn a minute later by a full pass', async () => {
    const site = await siteWith({ 'a.txt': articleAbout('harbour', '12 April 2026') })
    site.write('a.txt', CAKE)
    const report = await later(site)
    expect(titles(site).sort()).toEqual(['cake', 'harbour'])
    expect(report.nextPass).toBe(site.now + MINUTE)
    site.now += MINUTE
    await site.pass(['a.txt'])
    expect(titles(site)).toHaveLength(2)
    expect((await site.pass()).withdrawn).toMatchObject([{ path: 'a.txt' }])
    expect(titles(site)).toEqual(['cake'])
  })

  test('keeps its id if it has moved to another file, even if that is read later', async () => {
    const site = await siteWith({ 'a.txt': articleAbout('harbour', '12 April 2026') })
    const [before] = site.items()
    site.write('a.txt', CAKE)
    await site.pass(['a.txt'])
    site.write('b.txt', articleAbout('harbour', '12 April 2026'))
    await site.pass(['b.txt'])
    await later(site, 3)
    expect(site.items()).toHaveLength(2)
    expect(site.items()).toContainEqual(before)
  })

  test('stays if it is back within the minute', async () => {
    const site = await siteWith({ 'a.txt': articleAbout('harbour', '12 April 2026') })
    const before = site.items()
    site.write('a.txt', CAKE)
    await later(site)
    site.write('a.txt', articleAbout('harbour', '12 April 2026'))
    await later(site, 3)
    expect(site.items()).toEqual(before)
  })

  test('with many others needs approval by `gazette withdraw`', async () => {
    const subjects = Array.from({ length: 30 }, (_, n) => `place${n}`)
    const site = await siteWith(
      Object.fromEntries(subjects.map((one) => [`${one}.txt`, articleAbout(one, '12 April 2026')])),
    )
    for (const [n, one] of subjects.slice(0, 12).entries())
      site.write(`${one}.txt`, CAKE.replaceAll('plum', `fruit${n}`).replace('Plum', `Fruit${n}`))
    await later(site)
    expect((await later(site)).heldWithdrawals).toBeGreaterThan(10)
    site.approved = true
    expect((await later(site)).withdrawn.length).toBeGreaterThan(10)
  })
})

test.each([
  ['is emptied', ''],
  ['becomes unreadable', '\0\u0001\u0002\u0003\0\0\0\0'],
])('an article whose file %s stays as it was, and the report says so', async (_, text) => {
  const site = await siteWith({ 'a.txt': articleAbout('harbour', '12 April 2026'), 'b.txt': CAKE })
  const before = site.items()
  site.write('a.txt', text)
  const report = await later(site)
  expect(report.problems).toMatchObject([
    { path: 'a.txt', reason: expect.stringContaining('what was published of it stays') },
  ])
  await later(site, 3)
  expect(site.items()).toEqual(before)
})

test('the items of a feed that becomes a draft are withdrawn at once, and return with their ids', async () => {
  const item = (subject: string) =>
    `<item><title>${subject}</title><guid>https://example.org/${subject}</guid><description>${articleAbout(subject)}</description></item>`
  const feed = `<rss version="2.0"><channel><title>Old</title>${item('harbour')}${item('library')}</channel></rss>`
  const site = await siteWith({ 'old.xml': feed, 'museum.txt': articleAbout('museum') })
  const before = site.items()
  site.write('old.xml.meta.yaml', 'draft: true\n')
  await later(site)
  expect(titles(site)).toEqual(['museum'])
  site.remove('old.xml.meta.yaml')
  await later(site)
  const known = (items: typeof before) => items.map(({ id, url }) => `${id} ${url}`).sort()
  expect(known(site.items())).toEqual(known(before))
})

test('an item that is no longer in its feed stays, because feeds list only their latest items', async () => {
  const item = (subject: string) =>
    `<item><title>${subject}</title><guid>https://example.org/${subject}</guid><description>${articleAbout(subject)}</description></item>`
  const feed = (...subjects: readonly string[]) =>
    `<rss version="2.0"><channel><title>Old</title><link>https://example.org/</link><description>x</description>${subjects.map(item).join('')}</channel></rss>`
  const site = await siteWith({ 'old.xml': feed('harbour', 'library') })
  site.write('old.xml', feed('library', 'museum'))
  await later(site, 4)
  expect(
    site
      .items()
      .map(({ title }) => title)
      .sort(),
  ).toEqual(['harbour', 'library', 'museum'])
})

describe('an article removed from an export of several', () => {
  const record = (subject: string) => `${articleAbout(subject, '12 April 2026')}\n\nEnd of Document\n\n`
  const file = (...subjects: readonly string[]) => subjects.map(record).join('')
  const known = (site: TestSite) =>
    site
      .items()
      .map(({ id, title }) => `${title.split(' ')[1]} ${id}`)
      .sort()

  test('is withdrawn a minute later, and the others stay', async () => {
    const site = await siteWith({ 'all.txt': file('harbour', 'library', 'museum') })
    const before = known(site)
    expect(before).toHaveLength(3)
    site.write('all.txt', file('harbour', 'museum'))
    await later(site)
    expect(known(site)).toEqual(before)
    await later(site)
    expect(known(site)).toEqual(before.filter((one) => !one.startsWith('library')))
    site.write('all.txt', file('harbour', 'museum', 'library'))
    await later(site)
    expect(known(site)).toEqual(before)
  })

  test('the last one left keeps its id', async () => {
    const site = await siteWith({ 'all.txt': file('harbour', 'library') })
    const before = known(site)
    site.write('all.txt', file('library'))
    await later(site, 3)
    expect(known(site)).toEqual(before.filter((one) => one.startsWith('library')))
  })

  test('stays if the file can no longer be read', async () => {
    const site = await siteWith({ 'all.txt': file('harbour', 'library') })
    const before = known(site)
    site.write('all.txt', '')
    await later(site, 3)
    expect(known(site)).toEqual(before)
  })
})

describe('after the loss of the database', () => {
  const FILES = {
    'a/harbour.txt': articleAbout('harbour', '12 April 2026'),
    'b/library.txt': articleAbout('library', '13 April 2026'),
  }

  test('nothing is withdrawn while the seeds folder is missing', async () => {
    const site = await siteWith(FILES)
    const ids = site.items().map(({ id }) => id)
    const before = site.published()
    loseDatabase(site)
    renameSync(join(site.folder, 'seeds'), join(site.folder, 'elsewhere'))
    expect((await later(site, 5)).counts.withdrawn).toBe(0)
    expect(site.published()).toEqual(before)
    cpSync(join(site.folder, 'elsewhere'), join(site.folder, 'seeds'), { recursive: true })
    await later(site, 5)
    expect(site.items().map(({ id }) => id)).toEqual(ids)
  })

  test('nothing is withdrawn while the seeds folder is empty', async () => {
    const site = await siteWith(FILES)
    loseDatabase(site)
    for (const path of ['a', 'b']) site.remove(path)
    expect((await later(site, 5)).counts.withdrawn).toBe(0)
  })

  test('a text that no seed holds is withdrawn a minute after the first full pass', async () => {
    const site = await siteWith(FILES)
    loseDatabase(site)
    site.remove('a/harbour.txt')
    await later(site)
    expect((await site.pass(['b/library.txt'])).counts).toMatchObject({ published: 2, withdrawn: 0 })
    expect((await later(site)).counts).toMatchObject({ published: 1, withdrawn: 1 })
  })

  test('feeds stay as they were until it is known whether an article is gone', async () => {
    const site = await siteWith(FILES)
    const before = site.items()
    loseDatabase(site)
    site.remove('a')
    await later(site)
    expect(site.items()).toEqual(before)
    await later(site)
    expect(titles(site)).toEqual(['library'])
  })

  test('the items of a damaged feed stay', async () => {
    const item = (subject: string) =>
      `<item><title>${subject}</title><guid>https://example.org/${subject}</guid><description>${articleAbout(subject)}</description></item>`
    const feed = `<rss version="2.0"><channel><title>Old</title><link>https://example.org/</link><description>x</description>${item('harbour')}${item('library')}</channel></rss>`
    const site = await siteWith({ 'old.xml': feed, 'cake.txt': CAKE })
    const before = site.items()
    loseDatabase(site)
    site.write('old.xml', feed.slice(0, 300))
    expect((await later(site, 4)).counts).toMatchObject({ published: 3, withdrawn: 0 })
    site.write('old.xml', feed)
    await later(site)
    expect(site.items()).toEqual(before)
  })

  test('nothing changes while a file cannot be read, and the report names it', async () => {
    const site = await siteWith(FILES)
    const before = site.items()
    site.write('a/harbour.txt', '')
    await later(site)
    loseDatabase(site)
    site.write('c/museum.txt', articleAbout('museum', '14 April 2026'))
    const report = await later(site, 4)
    expect(report.counts).toMatchObject({ withdrawn: 0 })
    expect(report.problems).toMatchObject([
      { path: 'a/harbour.txt', reason: 'is empty' },
      { path: 'feeds', reason: expect.stringMatching(/stays as it was.*repair the files named here/) },
    ])
    expect(site.items()).toEqual(before)
    site.remove('a/harbour.txt')
    await later(site, 2)
    expect(titles(site).sort()).toEqual(['library', 'museum'])
  })

  test('an empty seeds folder withdraws everything only after approval by `gazette withdraw`', async () => {
    const site = await siteWith(FILES)
    const before = site.items()
    loseDatabase(site)
    for (const path of ['a', 'b']) site.remove(path)
    expect(await later(site, 3)).toMatchObject({ heldWithdrawals: 2, heldFor: 'empty folder' })
    expect(site.items()).toEqual(before)
    site.approved = true
    expect((await later(site)).counts).toMatchObject({ published: 0, withdrawn: 2 })
    expect(site.items()).toEqual([])
  })

  test('an article whose file is mounted later than others has a minute, however long the folder was empty', async () => {
    const site = await siteWith(FILES)
    const before = site.items()
    loseDatabase(site)
    for (const path of ['a', 'b']) site.remove(path)
    await later(site, 9)
    site.write('b/library.txt', FILES['b/library.txt'])
    expect((await later(site)).counts).toMatchObject({ withdrawn: 0 })
    site.write('a/harbour.txt', FILES['a/harbour.txt'])
    await later(site)
    expect(site.items()).toEqual(before)
  })

  test('what a pass over a few files does not find stays', async () => {
    const site = await siteWith(FILES)
    const before = site.items()
    loseDatabase(site)
    await site.pass(['b/library.txt'])
    expect(site.items()).toEqual(before)
  })
})

describe('two files that state the same id', () => {
  test('are one entry if their texts are related', async () => {
    const site = await siteWith({ 'a.md': markdown('harbour', 'id: https://example.org/1') })
    site.write('b.md', markdown('harbour', 'id: https://example.org/1').replace('Saturday', 'Sunday'))
    expect((await later(site)).problems).toMatchObject([
      { path: 'b.md', reason: 'has the same id as a.md: published once' },
    ])
    expect(site.items()).toHaveLength(1)
  })

  test('are two entries if their texts are unrelated', async () => {
    const site = await siteWith({ 'a.md': markdown('harbour', 'id: https://example.org/1') })
    const cake = `---\nid: https://example.org/1\ndate: 2026-04-13\n---\n\n# ${CAKE}`
    site.write('b.md', cake)
    const report = await later(site)
    expect(site.items().map(({ id }) => id)).toEqual([expect.stringContaining('urn:uuid:'), 'https://example.org/1'])
    expect(report.remarks).toMatchObject([{ path: 'b.md', reason: expect.stringContaining('states an id other than') }])
    const before = site.items().find(({ title }) => title.includes('cake'))
    site.write('a.md', markdown('harbour', 'id: https://example.org/1', 'draft: true'))
    loseDatabase(site)
    await later(site, 3)
    expect(site.items()).toEqual([before])
  })
})

describe('no seed is left', () => {
  test.each([
    ['the folder is empty', []],
    ['only a picture is there', ['plums.png']],
    ['only hidden files are there', ['.trash/a.txt']],
  ])('because %s: everything stays until approval by `gazette withdraw`', async (_, left) => {
    const site = await siteWith({ 'a.txt': articleAbout('harbour', '12 April 2026'), 'b.txt': CAKE })
    const before = site.items()
    for (const path of ['a.txt', 'b.txt']) site.remove(path)
    for (const path of left) site.write(path, 'x')
    expect(await later(site, 4)).toMatchObject({ heldWithdrawals: 2, heldFor: 'empty folder', withdrawn: [] })
    expect(site.items()).toEqual(before)
    site.approved = true
    expect((await later(site)).counts).toMatchObject({ published: 0, withdrawn: 2 })
  })

  test('what returns has its id and dates', async () => {
    const site = await siteWith({ 'a.txt': articleAbout('harbour', '12 April 2026') })
    const before = site.items()
    site.remove('a.txt')
    await later(site, 4)
    site.write('a.txt', articleAbout('harbour', '12 April 2026'))
    expect(await later(site)).toMatchObject({ heldWithdrawals: 0 })
    expect(site.items()).toEqual(before)
  })
})
