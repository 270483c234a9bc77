import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { type ReadingOrder, readOne } from '../../src/publish/read-seed.ts'
import { openSeedsFolder } from '../../src/publisher/open-seeds-folder.ts'
import { openReadingPool } from '../../src/publisher/reading-pool.ts'
import { articleAbout } from '../publish/site.ts'

const BATCH = 100

function seedsFolder(count: number) {
  const folder = mkdtempSync(join(tmpdir(), 'gazette-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (let n = 0; n < count; n++) writeFileSync(join(folder, `${n}.txt`), articleAbout(`place${n}`, '12 April 2026'))
  const seeds = openSeedsFolder(folder, 10_000_000)
  const orders = [...seeds.look('all', Date.now() + 60_000)].flatMap((sighting): ReadingOrder[] =>
    sighting.kind === 'seed' ? [{ file: sighting.file, knownHash: undefined, timezone: 'UTC', taught: {} }] : [],
  )
  return { orders, load: seeds.load }
}

test('many seeds are read by several threads as one would read them, in the order asked for, however often threads rest', async () => {
  const { orders, load } = seedsFolder(4 * BATCH)
  const expected = orders.map((order) => readOne(order, load))
  const pool = openReadingPool(load, { threads: 2, idle: 5 })
  onTestFinished(() => pool.close())
  const batches = Array.from({ length: 4 }, (_, n) => orders.slice(n * BATCH, (n + 1) * BATCH))
  for (let round = 0; round < 3; round++) {
    const read = await Promise.all(batches.map((batch) => pool.readAll(batch)))
    expect(read.flat()).toEqual(expected)
    await setTimeout(round * 20)
  }
})

test('few seeds are read without a thread', async () => {
  const { orders, load } = seedsFolder(3)
  const pool = openReadingPool(load, { threads: 1 })
  expect(await pool.readAll(orders)).toEqual(orders.map((order) => readOne(order, load)))
  await pool.close()
})
