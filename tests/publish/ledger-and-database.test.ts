import { execFileSync } from 'node:child_process'
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { articleAbout, makeSite, type TestSite } from './site.ts'

const MINUTE = 60_000

async function siteWith(...subjects: readonly string[]): Promise<TestSite> {
  const site = makeSite()
  for (const subject of subjects) site.write(`${subject}.txt`, articleAbout(subject))
  await site.pass()
  return site
}

async function later(site: TestSite) {
  site.now += MINUTE
  return site.pass()
}

const data = (site: TestSite) => join(site.folder, 'data')
const ledger = (site: TestSite) => join(site.folder, 'feeds/ledger.jsonl')

function copyOf(site: TestSite, what: string): () => void {
  const copy = join(site.folder, 'copy')
  cpSync(what, copy, { recursive: true })
  return () => {
    rmSync(what, { recursive: true })
    cpSync(copy, what, { recursive: true })
  }
}

test('a pipe in the place of a feed is replaced', async () => {
  const site = await siteWith('harbour')
  const before = site.items()
  rmSync(join(site.folder, 'feeds/feed.json'))
  execFileSync('mkfifo', [join(site.folder, 'feeds/feed.json')])
  await later(site)
  expect(site.items()).toEqual(before)
})

describe('an older copy of the database is brought up to date from the ledger file', () => {
  test('with an article that it lacks, which keeps its id, address and date', async () => {
    const site = await siteWith('harbour')
    const putBack = copyOf(site, data(site))
    site.write('library.txt', articleAbout('library'))
    await later(site)
    const before = site.items()
    putBack()
    await later(site)
    expect(site.items()).toEqual(before)
  })

  test('with a correction, which is not published as a second one', async () => {
    const site = await siteWith('harbour')
    const putBack = copyOf(site, data(site))
    site.write('harbour.txt', articleAbout('harbour').replace('Saturday', 'Sunday'))
    await later(site)
    const before = site.items()
    putBack()
    await later(site)
    expect(site.items()).toEqual(before)
  })

  test('with a withdrawal', async () => {
    const site = await siteWith('harbour', 'library')
    const putBack = copyOf(site, data(site))
    site.remove('harbour.txt')
    await later(site)
    await later(site)
    expect(site.items()).toHaveLength(1)
    putBack()
    expect((await later(site)).counts).toMatchObject({ published: 1, withdrawn: 1 })
    expect(site.items()).toHaveLength(1)
  })

  test('even if the ledger file has been rewritten since', async () => {
    const site = await siteWith('harbour')
    const putBack = copyOf(site, data(site))
    site.write('library.txt', articleAbout('library'))
    await later(site)
    rmSync(ledger(site))
    await later(site)
    const before = site.items()
    putBack()
    await later(site)
    await later(site)
    expect(site.items()).toEqual(before)
  })
})

test('an older copy of the ledger file is rewritten from the database', async () => {
  const site = await siteWith('harbour')
  const putBack = copyOf(site, ledger(site))
  site.write('library.txt', articleAbout('library'))
  await later(site)
  const before = site.items()
  putBack()
  await later(site)
  for (const { id } of before) expect(readFileSync(ledger(site), 'utf8')).toContain(id)
  rmSync(data(site), { recursive: true })
  await later(site)
  expect(site.items()).toEqual(before)
})

test('a ledger file that gives two entries the same position is imported, and both are published', async () => {
  const site = await siteWith('harbour', 'library')
  const before = site.items()
  const lines = readFileSync(ledger(site), 'utf8').split('\n')
  const [first = '', second = ''] = lines.filter((line) => line.includes('"entry"'))
  const filler = Array.from({ length: 1_000 }, () => first)
  const clashing = second.replace(/"sequence":\d+/, /"sequence":\d+/.exec(first)?.[0] ?? '')
  writeFileSync(ledger(site), [...lines.filter((line) => line !== second), ...filler, clashing, ''].join('\n'))
  rmSync(data(site), { recursive: true })
  await later(site)
  await later(site)
  const ids = (items: typeof before) => items.map(({ id }) => id).sort()
  expect(ids(site.items())).toEqual(ids(before))
})

test('an older copy of the feeds folder does not bring back withdrawn articles', async () => {
  const site = await siteWith('harbour', 'library')
  site.settings = { ...site.settings, entries: 5 }
  const putBack = copyOf(site, join(site.folder, 'feeds'))
  site.remove('harbour.txt')
  for (let n = 0; n < 12; n++) site.write(`news-${n}.txt`, articleAbout(`place${n}`))
  await later(site)
  await later(site)
  const { 'ledger.jsonl': _, ...before } = site.published()
  putBack()
  await later(site)
  const { 'ledger.jsonl': __, ...after } = site.published()
  expect(after).toEqual(before)
})

test.each(['articles', 'archive'])('the folder %s is restored byte for byte after its loss', async (name) => {
  const site = makeSite()
  site.settings = { ...site.settings, entries: 5 }
  for (let n = 0; n < 14; n++) site.write(`news-${n}.txt`, articleAbout(`place${n}`))
  await site.pass()
  const before = site.published()
  expect(Object.keys(before).some((path) => path.startsWith(`${name}/`))).toBe(true)
  rmSync(join(site.folder, 'feeds', name), { recursive: true })
  await later(site)
  expect(site.published()).toEqual(before)
})

test.each([
  'articles/the-place3-opens-again-after-a-long-winter.html',
  'gone.txt',
  'moved.txt',
  '_redirects',
  'rss.xml',
  'rss.xml.gz',
  'robots.txt',
])('the file %s is restored byte for byte after its loss', async (path) => {
  const site = makeSite()
  site.settings = { ...site.settings, redirects: [['/feed', '/rss.xml']] }
  for (let n = 0; n < 4; n++) site.write(`news-${n}.txt`, articleAbout(`place${n}`))
  await site.pass()
  site.remove('news-0.txt')
  await later(site)
  await later(site)
  const before = site.published()
  expect(before[path]).toBeDefined()
  rmSync(join(site.folder, 'feeds', path))
  await later(site)
  expect(site.published()).toEqual(before)
})
