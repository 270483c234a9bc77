import {
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { png } from '../ingest/sample-pictures.ts'
import { makeSite, type TestSite } from './site.ts'

const MINUTE = 60_000

function put(site: TestSite, path: string, bytes: Uint8Array | string): void {
  const file = join(site.folder, 'seeds', path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, bytes)
}

const seed = (path: string) => (site: TestSite) => join(site.folder, 'seeds', path)
const pics = seed('pics')

const picturesOf = ({ folder }: TestSite): readonly string[] => {
  const pictures = join(folder, 'feeds/pictures')
  return existsSync(pictures) ? readdirSync(pictures).sort() : []
}

const markdown = (picture: string, more = ''): string =>
  `---\ntitle: The harbour opens\n---\nThe harbour opened on Monday after a long wait.\n\n![The quay](${picture})\n\nIt stays open until the winter storms come.\n${more}`

async function later(site: TestSite, minutes = 2) {
  site.now += minutes * MINUTE
  return site.pass()
}

async function published(): Promise<TestSite> {
  const site = makeSite()
  put(site, 'a.md', markdown('pics/quay.png'))
  put(site, 'pics/quay.png', png(1))
  await site.pass()
  expect(picturesOf(site)).toHaveLength(1)
  return site
}

const shows = (site: TestSite): boolean => site.items()[0]?.content_html.includes('<img ') === true

test('a picture whose file is missing for less than a minute stays, also if the article is edited meanwhile', async () => {
  const site = await published()
  renameSync(pics(site), seed('.away')(site))
  expect((await later(site)).nextPass).toBe(site.now + MINUTE)
  put(site, 'a.md', markdown('pics/quay.png', '\nThe mayor was there.\n'))
  site.now += MINUTE / 4
  await site.pass(['a.md'])
  expect(site.items()[0]?.content_html).toContain('The mayor was there')
  expect([shows(site), picturesOf(site).length]).toEqual([true, 1])
  renameSync(seed('.away')(site), pics(site))
  await later(site)
  expect((await later(site)).admissions.reread).toBe(0)
  expect(shows(site)).toBe(true)
})

test('a picture that has been missing in two passes, a minute apart, goes', async () => {
  const site = await published()
  rmSync(pics(site), { recursive: true })
  await later(site)
  expect(shows(site)).toBe(true)
  await later(site)
  expect([shows(site), picturesOf(site)]).toEqual([false, []])
  expect((await later(site)).admissions.reread).toBe(0)
})

test('an absence that ended does not count for the next one', async () => {
  const site = await published()
  renameSync(pics(site), seed('.away')(site))
  await later(site)
  renameSync(seed('.away')(site), pics(site))
  await later(site)
  renameSync(pics(site), seed('.away')(site))
  await later(site)
  expect(shows(site)).toBe(true)
})

test('a picture in a folder that cannot be read stays, also if the article is edited meanwhile', async () => {
  const site = await published()
  rmSync(pics(site), { recursive: true })
  symlinkSync('pics', pics(site))
  put(site, 'a.md', markdown('pics/quay.png', '\nThe mayor was there.\n'))
  await later(site)
  await later(site)
  await later(site)
  expect(site.items()[0]?.content_html).toContain('The mayor was there')
  expect([shows(site), picturesOf(site).length]).toEqual([true, 1])
})

test('a picture whose file is emptied stays, and the report says so', async () => {
  const site = await published()
  truncateSync(seed('pics/quay.png')(site))
  expect((await later(site)).remarks).toMatchObject([{ reason: expect.stringContaining('pics/quay.png') }])
  expect((await later(site)).admissions.reread).toBe(0)
  expect([shows(site), picturesOf(site).length]).toEqual([true, 1])
  put(site, 'pics/quay.png', png(2, 400))
  expect((await later(site)).remarks).toEqual([])
  expect(picturesOf(site)).toHaveLength(1)
})

test('many pictures that are missing at once stay until that is approved', async () => {
  const site = makeSite()
  const topics = Array.from({ length: 12 }, (_, n) => n)
  for (const n of topics) {
    put(
      site,
      `${n}.md`,
      `---\ntitle: Ship ${n} arrives\n---\nShip number ${n} arrived from port ${n * 7}.\n\n![Ship](pics/${n}.png)\n`,
    )
    put(site, `pics/${n}.png`, png(n))
  }
  await site.pass()
  renameSync(pics(site), seed('.away')(site))
  await later(site)
  expect(await later(site)).toMatchObject({ heldPictures: 12, admissions: { reread: 0 } })
  expect(picturesOf(site)).toHaveLength(12)
  site.approved = true
  expect(await later(site)).toMatchObject({ heldPictures: 0 })
  expect(picturesOf(site)).toEqual([])
})

test.each([
  ['beside the article', 'pics/quay.png', 'pics/quay.png'],
  ['of its site', '/img/quay.png', 'static/img/quay.png'],
])('a picture that arrives later with its folder is shown: %s', async (_, written, path) => {
  const site = makeSite()
  put(site, 'blog/a.md', markdown(written))
  await site.pass()
  expect(shows(site)).toBe(false)
  put(site, `blog/${path}`, png(1))
  site.now += MINUTE
  await site.pass([`blog/${path}`])
  expect(shows(site)).toBe(true)
})

test('the published feed can take the place of lost articles, with its pictures', async () => {
  const site = await published()
  const [before] = site.items()
  rmSync(seed('a.md')(site))
  rmSync(pics(site), { recursive: true })
  put(site, 'saved.json', site.published()['feed.json'] ?? '')
  await later(site)
  await later(site)
  await later(site)
  expect(site.items().map(({ id }) => id)).toEqual([before?.id])
  expect([shows(site), picturesOf(site).length]).toEqual([true, 1])
})
