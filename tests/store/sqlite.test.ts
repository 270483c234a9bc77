import { mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, test } from 'vitest'
import { sketchBands } from '../../src/domain/sketch-bands.ts'
import type { Store } from '../../src/publish/store.ts'
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store.ts'
import { storeContract } from './contract.ts'
import { sliceContract } from './slice-contract.ts'
import { sketchOf, storedEntries } from './stored-entries.ts'
import { refusal, temporaryFolder } from './temporary-folder.ts'

const folder = temporaryFolder()
const file = () => join(folder(), 'gazette.db')

describe('the store on SQLite', () => {
  storeContract(() => openSqliteStore({ folder: folder() }))
})

describe('the store on SQLite: feeds and archives', () => {
  sliceContract(() => openSqliteStore({ folder: folder() }))
})

test('the store on SQLite has the same contents after it is closed and opened again', async () => {
  const entries = storedEntries(50, (n) => ({ sketch: sketchOf(n), remarks: ['A remark.'] }))
  const store = await openSqliteStore({ folder: folder() })
  await store.apply({ entries, seeds: [{ path: 'a', stamp: '1', hash: '2' }] })
  await store.sequenceFresh()
  await store.setNote('version', '1')
  await store.recordPublication({ path: 'rss.xml', hash: 'a', lastModified: 1_700_000_000_000 })
  const held = await contentsOf(store)
  await store.close()
  const again = await openSqliteStore({ folder: folder() })
  expect(await contentsOf(again)).toEqual(held)
  expect(held.entries).toHaveLength(50)
  await again.close()
})

describe('damaged and unusable files', () => {
  test('a file that is no database is a STORE_CORRUPT error', async () => {
    writeFileSync(file(), 'no database, '.repeat(1_000))
    const error = await refusal(folder())
    expect(error).toMatchObject({ code: 'STORE_CORRUPT', cause: expect.any(Error) })
    expect(error.message).toContain(`${file()} is damaged`)
    expect(error.message).toContain('Move it away')
    expect(readFileSync(file(), 'utf8')).toContain('no database')
  })

  test('a damaged page is reported by the call that reads it', async () => {
    const store = await openSqliteStore({ folder: folder() })
    await store.apply({ entries: storedEntries(2_000) })
    await store.close()
    const bytes = readFileSync(file())
    writeFileSync(file(), bytes.fill(0xa5, 200_000, bytes.length - 100_000))
    const damaged = await openSqliteStore({ folder: folder() })
    const found = damaged.entriesByTextHash(storedEntries(2_000).map((entry) => entry.textHash))
    await expect(found).rejects.toMatchObject({ code: 'STORE_CORRUPT', message: expect.stringContaining(file()) })
    await damaged.close()
  })

  test('a truncated database is reported', async () => {
    await (await openSqliteStore({ folder: folder() })).close()
    truncateSync(file(), 6_000)
    expect(await refusal(folder())).toMatchObject({ code: 'STORE_CORRUPT' })
  })

  test('a database with a newer schema is a STORE_NEWER error, and is left alone', async () => {
    await (await openSqliteStore({ folder: folder() })).close()
    run(`insert into kysely_migration values ('0999-from-the-future', '2099-01-01')`)
    const error = await refusal(folder())
    expect(error).toMatchObject({ code: 'STORE_NEWER', cause: expect.any(Error) })
    expect(error.message).toContain(file())
    expect(error.message).toContain('0999-from-the-future')
    run(`delete from kysely_migration where name like '0999%'`)
    await (await openSqliteStore({ folder: folder() })).close()
  })

  test('a folder that cannot be created and a database that cannot be opened are errors', async () => {
    mkdirSync(file())
    expect(await refusal(folder())).toMatchObject({
      code: 'STORE_UNWRITABLE',
      message: expect.stringContaining(file()),
    })
    writeFileSync(join(folder(), 'file'), '')
    const below = join(folder(), 'file', 'data')
    expect(await refusal(below)).toMatchObject({ code: 'STORE_UNWRITABLE', message: expect.stringContaining(below) })
  })

  test('a missing folder is created', async () => {
    const deep = join(folder(), 'a', 'b')
    await (await openSqliteStore({ folder: deep })).close()
    expect(readdirSync(deep)).toEqual(expect.arrayContaining(['gazette.db', 'gazette.lock']))
  })
})

async function contentsOf(store: Store) {
  return {
    entries: await store.entriesBySequence(Array.from({ length: 1_000 }, (_, n) => n)),
    counts: await store.counts(),
    seeds: await store.seedsByPath(['a']),
    like: await store.sketchesWith(sketchBands(sketchOf(7))),
    unledgered: await store.unledgered(1_000),
    note: await store.note('version'),
    publications: await store.publications(),
  }
}

function run(statement: string): void {
  const database = new DatabaseSync(file())
  database.exec(statement)
  database.close()
}
