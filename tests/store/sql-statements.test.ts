import { DatabaseSync } from 'node:sqlite'
import { type Dialect, Kysely, type LogEvent } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { sketchBands } from '../../src/domain/sketch-bands.ts'
import { MAIN } from '../../src/publish/slices/named-feed.ts'
import type { Store } from '../../src/publish/store.ts'
import { allMigrations } from '../../src/store/migrations/all-migrations.ts'
import { migrate } from '../../src/store/migrations/migrate.ts'
import type { Schema } from '../../src/store/schema.ts'
import { sqlStore } from '../../src/store/sql-store.ts'
import { nodeSqliteDialect } from '../../src/store/sqlite/node-sqlite-dialect.ts'
import { sqliteEngine } from '../../src/store/sqlite/sqlite-engine.ts'
import { sqliteFault } from '../../src/store/sqlite/sqlite-fault.ts'
import { sketchOf, storedEntries, storedEntry } from './stored-entries.ts'

let connection: DatabaseSync
let dialect: Dialect
let store: Store
let statements: Set<string>
beforeEach(async () => {
  connection = new DatabaseSync(':memory:')
  statements = new Set()
  dialect = nodeSqliteDialect(connection, (cause) => sqliteFault('gazette.db', cause))
  const log = (event: LogEvent) => {
    statements.add(event.query.sql)
  }
  const db = new Kysely<Schema>({ dialect, log })
  await migrate({ db, engine: sqliteEngine }, 'gazette.db')
  statements.clear()
  store = sqlStore({ db, engine: sqliteEngine }, () => db.destroy())
})
afterEach(() => store.close())

test('no statement scans a whole table, or sorts what an index provides in order', async () => {
  await callEverything(store)
  const plans = [...statements]
    .filter((sql) => /^(select|update|delete)/.test(sql))
    .map((sql) => ({ sql, steps: plan(sql) }))
  expect(plans.length).toBeGreaterThan(20)
  const scans = plans.filter(({ steps }) =>
    steps.some((step) =>
      /^SCAN (seeds|entries|contents|feeds|places|archives|bands|translation_groups|member|folder_lines)(?! USING (?:COVERING )?INDEX entries_(?:unledgered|unclaimed))/.test(
        step,
      ),
    ),
  )
  expect(scans).toEqual([])
  const paged = plans.filter(({ sql }) => /limit \?$/.test(sql))
  expect(paged.filter(({ steps }) => steps.includes('USE TEMP B-TREE FOR ORDER BY'))).toEqual([])
  // Of two lower bounds SQLite may start from the other, and read all earlier pages again for each.
  expect(paged.filter(({ sql }) => sql.split(' > ').length > 2)).toEqual([])
})

test('a seed whose stamp said when it expires is read again, and so are all for their pictures', async () => {
  const db = new Kysely<Schema>({ dialect })
  const migrator = new Migrator({ db, provider: { getMigrations: async () => allMigrations(sqliteEngine) } })
  connection.exec(`drop index seeds_expires; alter table seeds drop column expires;
    drop index seeds_pictures; alter table seeds drop column pictures;
    delete from kysely_migration where name >= '0011';
    insert into seeds (path, stamp, hash) values ('a', '1/2@3', 'b'), ('c', '1/2', 'd')`)
  await migrator.migrateToLatest()
  expect([...(await store.seedsByPath(['a', 'c'])).values()]).toEqual([
    { path: 'a', stamp: '', hash: 'b' },
    // Since pictures were not looked for before, all seeds are read again.
    { path: 'c', stamp: '', hash: 'd' },
  ])
})

test('a full disk is a STORE_FULL error, and undoes only that transaction', async () => {
  await store.apply({ entries: [storedEntry(1)] })
  connection.exec('pragma max_page_count = 60')
  const step = store.apply({ entries: storedEntries(2_000) })
  await expect(step).rejects.toMatchObject({ code: 'STORE_FULL', message: expect.stringContaining('gazette.db') })
  expect(await store.unledgered(10)).toEqual([storedEntry(1)])
})

test('an error that ends the transaction by itself is the one that is reported', async () => {
  connection.exec(`create trigger ends before insert on entries begin select raise(rollback, 'the true cause'); end`)
  const step = store.apply({ entries: [storedEntry(1)] })
  await expect(step).rejects.toMatchObject({ code: 'STORE_FAILED', message: expect.stringContaining('the true cause') })
})

test('an error that ends several transactions synced together is reported, and none of them is kept', async () => {
  connection.exec(
    `create trigger ends before insert on entries when new.slug = 'article-2' begin select raise(rollback, 'the true cause'); end`,
  )
  const work = store.together(async () => {
    await store.apply({ entries: [storedEntry(1)] })
    await store.apply({ entries: [storedEntry(2)] })
  })
  await expect(work).rejects.toMatchObject({ code: 'STORE_FAILED', message: expect.stringContaining('the true cause') })
  expect(await store.unledgered(10)).toEqual([])
  await store.apply({ entries: [storedEntry(3)] })
  expect(await store.unledgered(10)).toEqual([storedEntry(3)])
})

test('a migration that fails leaves the schema as it was', async () => {
  const halfway: Migration = {
    async up(db) {
      await db.schema.createTable('halfway').addColumn('key', 'integer').execute()
      throw new Error('It stops here.')
    },
  }
  const db = new Kysely<unknown>({ dialect })
  const provider = { getMigrations: async () => ({ ...allMigrations(sqliteEngine), '9999-halfway': halfway }) }
  const { error } = await new Migrator({ db, provider }).migrateToLatest()
  expect(error).toMatchObject({ message: 'It stops here.' })
  expect((await db.introspection.getTables()).map((table) => table.name)).not.toContain('halfway')
})

function plan(sql: string): string[] {
  const rows = connection.prepare(`explain query plan ${sql}`).all()
  return rows.map((row) => String(row.detail))
}

async function callEverything(on: Store): Promise<void> {
  const entries = storedEntries(3, (n) => ({ sketch: sketchOf(n) }))
  await on.apply({ entries, seeds: [{ path: 'a', stamp: '', hash: '' }], removedSeeds: ['b'] })
  await on.apply({ entries: entries.map((entry) => ({ ...entry, sketch: sketchOf(9), entry: null })) })
  await on.sequenceFresh()
  for await (const _ of on.allSeeds());
  for await (const _ of on.seedsWithPictures());
  for await (const _ of on.allPublished());
  for await (const _ of on.allRecords());
  await on.seedsByPath(['a'])
  await on.nextExpiry(1)
  await on.entriesBySeed(['a'])
  await on.entriesByTextHash(['a'])
  await on.entriesByPathHash(['a'])
  await on.sketchesWith(sketchBands(sketchOf(9)))
  await on.takenSlugs(['a'])
  await on.entriesById(['a'])
  await on.entriesBySequence([1])
  await on.textGone(3)
  await on.copiesOf(['a'])
  await on.unclaimed(3)
  await on.highestUpdated([0])
  await on.holdersOfBands([9], 3)
  await on.waiting()
  await on.remarked(3)
  await on.counts()
  await on.unledgered(3)
  await on.apply({ translationGroups: [{ id: 'a', group: 'b', basis: 'name', linked: true }] })
  await on.groupsToRelink()
  await on.groupMembers(['b'])
  await on.groupsOf(['a'])
  await on.folderLines('a')
  await on.markLedgered(['a'])
  await callSlices(on)
}

async function callSlices(on: Store): Promise<void> {
  const entries = storedEntries(3)
  const feeds = [MAIN, { name: 'author/a', label: 'A' }]
  await on.place(entries.map(({ id }, n) => ({ id, sequence: n + 1, feeds, changed: 9 })))
  await on.recordCuts(['', 'author/a'].map((feed) => ({ feed, number: 1, last: 2, cutAt: 9 })))
  await on.place(entries.map(({ id }, n) => ({ id, sequence: n + 1, feeds: [MAIN], changed: 10 })))
  await on.restorePlaces([{ id: 'a', sequence: 1, changed: 1, places: { 'author/a': 1 } }])
  await on.placesOf(['a'])
  await on.feed('author/a')
  await on.largestFeeds('author', 3)
  await on.pending('', 1)
  await on.placedBetween('', 1, 2)
  await on.lastChanged('', 3)
  await on.changeOf('')
  await on.feedsChangedAfter({ changed: 1, name: '' }, 3)
  await on.lastFeedChange()
  await on.changeBetween('', 1, 2)
  await on.cut('', 1)
  for await (const _ of on.allCuts());
  await on.staleArchives(3)
  await on.markWritten(1)
  await on.markAllStale()
  await on.publication('a')
  for await (const _ of on.withdrawnSlugs());
}
