import { readdirSync, readFileSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { articleNumber } from './archive-walk.ts'
import { makeSite, SETTINGS, type TestSite } from './site.ts'

const MINUTE = 60_000

async function siteWithArchives(): Promise<TestSite> {
  const site = makeSite()
  site.settings = { ...SETTINGS, entries: 5 }
  for (let n = 0; n < 20; n++) site.write(`${n}.txt`, articleNumber(n))
  await site.pass()
  return site
}

/** The disk had the names of pages and archives, and not what they hold. Returns the files. */
function cutPower(site: TestSite): readonly string[] {
  const feeds = join(site.folder, 'feeds')
  const paths = readdirSync(feeds, { recursive: true, encoding: 'utf8' })
  const files = paths
    .filter((path) => /^(?:articles|archive)\/.*\.(?:html|xml|json)$/.test(path))
    .map((path) => join(feeds, path))
  for (const file of files) truncateSync(file)
  site.bootId = 'second start'
  return files
}

const sizes = (files: readonly string[]) => files.map((file) => readFileSync(file).length)

test('pages and archives that a power failure left empty are written again at the next start, byte for byte', async () => {
  const site = await siteWithArchives()
  const before = site.published()
  const files = cutPower(site)
  expect(files.length).toBeGreaterThan(25)
  site.now += MINUTE
  await site.pass()
  expect({ ...site.published(), 'ledger.jsonl': '' }).toEqual({ ...before, 'ledger.jsonl': '' })
  expect(Math.min(...sizes(files))).toBeGreaterThan(0)
})

test('files written more than a minute before the restart are not written again', async () => {
  const site = await siteWithArchives()
  site.now += MINUTE
  await site.pass()
  const files = cutPower(site)
  site.now += MINUTE
  await site.pass()
  expect(Math.max(...sizes(files))).toBe(0)
})
