import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { openFeedsFolder } from '../../src/publish/folder/feeds-folder.ts'
import { type ReadRequest, readSeed } from '../../src/publish/intake/reading/read-seed.ts'
import { chunksOf } from '../../src/publish/task.ts'
import { openSeedsFolder } from '../../src/publisher/open-seeds-folder.ts'
import { openTaskPool } from '../../src/publisher/task-pool.ts'
import { articleAbout, SETTINGS } from '../publish/site.ts'
import { TEMPORARY } from '../temporary.ts'
import { ENTRY } from '../web/sample-entries.ts'

function seedsFolder(count: number) {
  const folder = mkdtempSync(join(TEMPORARY, 'gazette-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (let n = 0; n < count; n++) writeFileSync(join(folder, `${n}.txt`), articleAbout(`place${n}`, '12 April 2026'))
  const seeds = openSeedsFolder({ seeds: folder, seedSize: 10, originalSite: undefined })
  const requests = [...seeds.scan('all', Date.now() + 60_000)].flatMap((result): ReadRequest[] =>
    result.kind === 'seed'
      ? [{ file: result.file, knownHash: undefined, shown: [], timezone: 'UTC', now: 0, context: {} }]
      : [],
  )
  const target = {
    feeds: join(folder, 'feeds'),
    compressPages: true,
    originalSite: undefined,
    seeds: folder,
    seedSize: 10,
  }
  return {
    requests,
    load: seeds.load,

    target,
    folders: { loader: async () => seeds.load, feeds: openFeedsFolder(target.feeds, target) },
  }
}

const toTasks = (requests: readonly ReadRequest[], size: number) =>
  chunksOf(requests, size).map((piece) => ({ kind: 'read' as const, requests: piece }))

test('many seeds are read by several threads, with the same results in the same order as by one', async () => {
  const { requests, load, folders, target } = seedsFolder(120)
  const expected = requests.map((request) => readSeed(request, { ...folders, load }))
  const pool = openTaskPool(folders, target, { threads: 2, idle: 5 })
  onTestFinished(() => pool.close())
  for (let round = 0; round < 3; round++) {
    const read = await Promise.all(pool.begin<'read'>(toTasks(requests, 6)))
    expect(read.flat()).toEqual(expected)
    await setTimeout(round * 20)
  }
})

test('tasks of different kinds follow each other', async () => {
  const { requests, load, folders, target } = seedsFolder(30)
  const expected = requests.map((request) => readSeed(request, { ...folders, load }))
  const pool = openTaskPool(folders, target, { threads: 2 })
  onTestFinished(() => pool.close())
  const entries = Array.from({ length: 30 }, (_, n) => ({ ...ENTRY, slug: `page-${n}` }))
  for (const publicationTime of [Date.UTC(2026, 3, 12), Date.UTC(2026, 3, 13)]) {
    expect((await Promise.all(pool.begin<'read'>(toTasks(requests, 3)))).flat()).toEqual(expected)
    const settings = { ...SETTINGS, title: `As of ${publicationTime}` }
    const pages = chunksOf(entries, 3).map((piece) => ({
      kind: 'pages' as const,
      entries: piece,
      settings,
      publicationTime,
    }))
    expect((await Promise.all(pool.begin<'pages'>(pages))).flat()).toHaveLength(30)
  }
})

test('few seeds are read without threads', async () => {
  const { requests, load, folders, target } = seedsFolder(3)
  const pool = openTaskPool(folders, target, { threads: 1 })
  const [read] = await Promise.all(pool.begin<'read'>(toTasks(requests, 20)))
  expect(read).toEqual(requests.map((request) => readSeed(request, { ...folders, load })))
  await pool.close()
})

test('a task that fails rejects with the reason, and does not affect the others', async () => {
  const { requests, folders, target } = seedsFolder(20)
  const pool = openTaskPool(folders, target, { threads: 1 })
  onTestFinished(() => pool.close())
  const broken = { kind: 'read' as const, requests: [{}] as unknown as readonly ReadRequest[] }
  const tasks = [...toTasks(requests, 2), broken]
  const ends = await Promise.allSettled(pool.begin<'read'>(tasks))
  expect(ends.map(({ status }) => status)).toEqual([...Array(10).fill('fulfilled'), 'rejected'])
})

test('pages and their siblings are written by several threads, each completely', async () => {
  const { folders, target } = seedsFolder(0)
  const pool = openTaskPool(folders, target, { threads: 2 })
  onTestFinished(() => pool.close())
  const entries = Array.from({ length: 80 }, (_, n) => ({ ...ENTRY, slug: `page-${n}` }))
  const tasks = chunksOf(entries, 4).map((piece) => ({
    kind: 'pages' as const,
    entries: piece,
    settings: SETTINGS,
    publicationTime: Date.UTC(2026, 3, 12),
  }))
  const paths = entries.map(({ slug }) => `articles/${slug}.html`)
  expect((await Promise.all(pool.begin<'pages'>(tasks))).flat()).toEqual(paths)
  const suffixes = ['', '.br', '.gz', '.zst']
  const expected = paths.flatMap((path) => suffixes.map((suffix) => `${path.slice('articles/'.length)}${suffix}`))
  expect(readdirSync(join(target.feeds, 'articles')).sort()).toEqual(expected.sort())
  expect((await Promise.all(pool.begin<'pages'>(tasks))).flat()).toEqual([])
})
