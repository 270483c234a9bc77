import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, test } from 'vitest'
import { NO_TALLY } from '../../src/readers/day-counts.ts'
import { emptySketch } from '../../src/readers/poller-sketch.ts'
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store.ts'
import { readReaderDays } from '../../src/store/sqlite/read-reader-days.ts'
import { readerCountsContract } from './reader-counts-contract.ts'
import { temporaryFolder } from './temporary-folder.ts'

const folder = temporaryFolder()
const file = () => join(folder(), 'gazette.db')
const COUNTS = {
  ...NO_TALLY,
  day: '2026-03-02',
  feed: '/rss.xml',
  reader: 'Feedly',
  reported: {},
  sketch: emptySketch(),
}

describe('counts of readers on SQLite', () => {
  readerCountsContract(() => openSqliteStore({ folder: folder() }))
})

describe('reading beside the process that writes', () => {
  test('works while the store is open', async () => {
    const store = await openSqliteStore({ folder: folder() })
    await store.readers.add([COUNTS])
    expect(await readReaderDays(folder(), '2026-03-01', '2026-03-31')).toEqual([COUNTS])
    await store.close()
    expect(await readReaderDays(folder(), '2026-03-01', '2026-03-31')).toEqual([COUNTS])
  })

  test('gives nothing if there is no database yet', async () => {
    expect(await readReaderDays(folder(), '2026-03-01', '2026-03-31')).toEqual([])
    new DatabaseSync(file()).close()
    expect(await readReaderDays(folder(), '2026-03-01', '2026-03-31')).toEqual([])
  })

  test('reports a file that is no database', async () => {
    writeFileSync(file(), 'no database, '.repeat(1000))
    const reading = readReaderDays(folder(), '2026-03-01', '2026-03-31')
    await expect(reading).rejects.toMatchObject({ code: 'STORE_CORRUPT', message: expect.stringContaining(file()) })
  })
})

test('rows with a sketch are found by an index', async () => {
  await (await openSqliteStore({ folder: folder() })).close()
  const database = new DatabaseSync(file())
  const plan = database
    .prepare('explain query plan update reader_days set sketch = null where day < ? and sketch is not null')
    .all('2026-03-02')
  expect(plan.map(({ detail }) => detail)).toEqual([expect.stringContaining('reader_days_with_sketch')])
  database.close()
})
