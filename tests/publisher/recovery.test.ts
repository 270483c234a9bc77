import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { renderReport } from '../../src/commands/render-report.ts'
import { openPublisher } from '../../src/publisher/publisher.ts'
import { parseConfig } from '../../src/settings/config.ts'
import { articleAbout, START } from '../publish/site.ts'
import { TEMPORARY } from '../temporary.ts'

const MINUTE = 60_000
const COUNT = 14
/** More than ten, and more than a fifth of all. */
const MOST = 11

/** One pass by the real publisher, with real folders, at a minute; returns what it reports. */
async function pass(folder: string, minute: number): Promise<string> {
  const config = parseConfig({ environment: {}, folder })
  const fixedNow = START + minute * MINUTE
  const publisher = await openPublisher({ config, version: '1', fixedNow, forStaticHost: true }, () => {})
  try {
    return renderReport(await publisher.pass('all')).join('\n')
  } finally {
    await publisher.close()
  }
}

/** What readers know of each article. */
function published(folder: string): readonly string[] {
  const feed: { items: Record<string, string>[] } = JSON.parse(readFileSync(join(folder, 'feeds/feed.json'), 'utf8'))
  return feed.items.map(({ id, url, date_published }) => `${url} ${id} ${date_published}`).sort()
}

/** All there is besides the database: every path with its kind, and the bytes and time of each file. */
function besidesData(folder: string): Readonly<Record<string, string>> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).map((entry) => {
    const path = join(entry.parentPath, entry.name)
    if (!entry.isFile()) return [path, entry.isDirectory() ? 'folder' : 'link'] as const
    return [path, `${statSync(path).mtimeMs} ${readFileSync(path, 'base64')}`] as const
  })
  return Object.fromEntries(entries.filter(([path]) => !path.startsWith(join(folder, 'data'))))
}

const remove = (folder: string, name: string) => rmSync(join(folder, name), { recursive: true })
const keepFrom = (first: number) => (folder: string) => {
  for (let n = 0; n < first; n++) remove(folder, `seeds/place-${n}.txt`)
}
type Damage = (folder: string) => void

const DATA: Readonly<Record<string, Damage>> = {
  present: () => {},
  lost: (folder) => remove(folder, 'data'),
}
const damageDatabase: Damage = (folder) => writeFileSync(join(folder, 'data/gazette.db'), 'no database, '.repeat(1000))

const SEEDS: Readonly<Record<string, Damage>> = {
  present: () => {},
  'but one': keepFrom(1),
  'a few': keepFrom(MOST),
  empty: keepFrom(COUNT),
  missing: (folder) => remove(folder, 'seeds'),
  unreadable(folder) {
    remove(folder, 'seeds')
    symlinkSync('seeds', join(folder, 'seeds'))
  },
}

const LEDGER = 'feeds/ledger.jsonl'
const FEEDS: Readonly<Record<string, Damage>> = {
  present: () => {},
  'without the ledger': (folder) => remove(folder, LEDGER),
  'with a truncated ledger': (folder) => truncateSync(join(folder, LEDGER), statSync(join(folder, LEDGER)).size - 40),
  lost: (folder) => remove(folder, 'feeds'),
}

/** What is left of the records of entries: the database or the ledger file, or only the documents, or nothing. */
function recordsOf(data: string, feeds: string): 'known' | 'documents' | 'nothing' {
  if (data === 'present' || feeds === 'present' || feeds === 'with a truncated ledger') return 'known'
  return feeds === 'lost' ? 'nothing' : 'documents'
}

/** How many articles are published in the end, and what the report says, by what is left of the records. */
const EXPECTED: Readonly<Record<string, Readonly<Record<ReturnType<typeof recordsOf>, readonly [number, RegExp]>>>> = {
  present: { known: [14, /^14 articles/], documents: [14, /^14 articles/], nothing: [14, /^14 articles/] },
  'but one': { known: [13, /^13 articles/], documents: [13, /^13 articles/], nothing: [13, /^13 articles/] },
  'a few': { known: [14, /11 .* run: gazette withdraw/], documents: [3, /^3 articles/], nothing: [3, /^3 articles/] },
  empty: {
    known: [14, /No articles are left.* 14 articles stay published.* run: gazette withdraw/],
    documents: [14, /everything stays as it was.*delete the feeds folder/],
    nothing: [0, /^0 articles/],
  },
  missing: {
    known: [14, /the seeds folder .*: is not there: create it, or mount it/],
    documents: [14, /is not there: create it, or mount it again\n.*everything stays as it was/],
    nothing: [0, /is not there: create it, or mount it/],
  },
  unreadable: {
    known: [14, /the seeds folder .*: is a link that leads to itself: remove it/],
    documents: [14, /leads to itself: remove it\n.*everything stays as it was/],
    nothing: [0, /leads to itself: remove it/],
  },
}

const FOLDERS = Object.keys(SEEDS).flatMap((seeds) => Object.keys(FEEDS).map((feeds) => [seeds, feeds] as const))
const TABLE = Object.keys(DATA).flatMap((data) => FOLDERS.map(([seeds, feeds]) => [data, seeds, feeds] as const))

describe('what stays published, and what the report says', () => {
  const original = mkdtempSync(join(TEMPORARY, 'gazette-'))
  afterAll(() => rmSync(original, { recursive: true }))
  beforeAll(async () => {
    mkdirSync(join(original, 'seeds'))
    for (let n = 0; n < COUNT; n++)
      writeFileSync(join(original, `seeds/place-${n}.txt`), articleAbout(`place${n}`, '12 April 2026'))
    await pass(original, 0)
  })

  /** A copy of the site. */
  function copy(): string {
    const folder = mkdtempSync(join(TEMPORARY, 'gazette-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    cpSync(original, folder, { recursive: true, preserveTimestamps: true })
    return folder
  }

  test('the published feed in place of lost seeds: every article keeps its id, address and date', async () => {
    const folder = copy()
    const before = published(folder)
    for (const lost of ['data', 'seeds']) remove(folder, lost)
    await pass(folder, 1)
    mkdirSync(join(folder, 'seeds'))
    cpSync(join(folder, 'feeds/feed.json'), join(folder, 'seeds/published.json'))
    expect(await pass(folder, 2)).toMatch(/^14 articles published/)
    expect(published(folder)).toEqual(before)
  })

  test.each(TABLE)('data %s, seeds %s, feeds %s', async (data, seeds, feeds) => {
    const folder = copy()
    const before = published(folder)
    for (const damage of [DATA[data], SEEDS[seeds], FEEDS[feeds]]) damage?.(folder)
    const [count = 0, says = /^$/] = EXPECTED[seeds]?.[recordsOf(data, feeds)] ?? []
    const counts = []
    let report = ''
    for (const minute of [2, 3, 4]) {
      report = await pass(folder, minute)
      counts.push(published(folder).length)
    }
    expect(counts.at(-1), report).toBe(count)
    expect(Math.min(...counts)).toBe(count)
    expect(report).toMatch(says)
    expect(published(folder).filter((one) => !before.includes(one))).toEqual([])
    rmSync(join(folder, 'seeds'), { recursive: true, force: true })
    cpSync(join(original, 'seeds'), join(folder, 'seeds'), { recursive: true })
    await pass(folder, 20)
    expect(published(folder)).toEqual(before)
  })

  // What is left once the database is moved away is then what the cases of lost data above begin with.
  test.each(FOLDERS)('data damaged, seeds %s, feeds %s: nothing else is touched', async (seeds, feeds) => {
    const folder = copy()
    for (const damage of [damageDatabase, SEEDS[seeds], FEEDS[feeds]]) damage?.(folder)
    const before = besidesData(folder)
    await expect(pass(folder, 1)).rejects.toThrow(/gazette\.db is damaged.*Move it away/)
    expect(besidesData(folder)).toEqual(before)
  })
})
