import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { MAIN } from '../../src/publish/slices/named-feed.ts'
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store.ts'
import { storedEntries } from './stored-entries.ts'
import { temporaryFolder } from './temporary-folder.ts'

const folder = temporaryFolder()

/** Undoes the migration and those after it, as if the database were from before it. */
function stepBack(): void {
  const database = new DatabaseSync(join(folder(), 'gazette.db'))
  database.exec(`drop index feeds_by_change; alter table feeds drop column changed;
    drop index seeds_pictures; alter table seeds drop column pictures;
    drop index seeds_expires; alter table seeds drop column expires;
    delete from kysely_migration where name >= '0010'`)
  database.close()
}

test('an older database learns when its feeds changed from the places in them, shown or not', async () => {
  const store = await openSqliteStore({ folder: folder() })
  const entries = storedEntries(2)
  await store.apply({ entries })
  const placed = (changed: number, ...names: string[]) =>
    entries.map(({ id }, n) => ({
      id,
      sequence: n + 1,
      feeds: [MAIN, ...names.map((name) => ({ name, label: name }))],
      changed: changed + n,
    }))
  await store.place(placed(1000, 'a/x', 'a/y'))
  await store.place(placed(3000, 'a/x'))
  await store.restoreLabels(new Map([['a/none', 'none']]))
  await store.close()
  stepBack()
  const again = await openSqliteStore({ folder: folder() })
  const changes = await Promise.all(['', 'a/x', 'a/y', 'a/none'].map((name) => again.changeOf(name)))
  expect(changes).toEqual([3001, 3001, 3001, undefined])
  await again.close()
})
