import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Kysely } from 'kysely'
import { makeFolder } from '../../publish/folder/make-folder.ts'
import { migrate } from '../migrations/migrate.ts'
import type { Schema } from '../schema.ts'
import { type SqlStore, sqlStore } from '../sql-store.ts'
import { nodeSqliteDialect } from './node-sqlite-dialect.ts'
import { sqliteEngine } from './sqlite-engine.ts'
import { sqliteFault } from './sqlite-fault.ts'
import { takeWriterLock, type WriterLock } from './writer-lock.ts'

const FILES = { lock: 'gazette.lock', writer: 'gazette.writer.json' }

/** Milliseconds to wait for a reader or a backup to release its lock. */
const BUSY_TIMEOUT = 5_000

/**
 * A write-ahead log, synced at checkpoints: commits survive the end of the process, and a power failure loses at most
 * the last ones. Checkpoints every 32 MB and a cache of 8 MB avoid rewriting scattered index pages.
 */
const PRAGMAS = `
  pragma journal_mode = wal;
  pragma synchronous = normal;
  pragma wal_autocheckpoint = 8000;
  pragma journal_size_limit = 67108864;
  pragma cache_size = -8000;
`

/**
 * Opens the store in `gazette.db` in the folder, which is created if necessary, and makes this process its only writer.
 * Throws a StoreError that names the file and says what to do.
 */
export async function openSqliteStore({ folder }: { readonly folder: string }): Promise<SqlStore> {
  createFolder(folder)
  const lock = takeWriterLock({
    ...{ folder, files: FILES, name: 'store in' },
    advice: 'stop it, or choose other folders for the data and the feeds',
  })
  try {
    return await openDatabase(join(folder, 'gazette.db'), lock)
  } catch (cause) {
    lock.release()
    throw cause
  }
}

async function openDatabase(file: string, lock: WriterLock): Promise<SqlStore> {
  const toFault = (cause: unknown) => sqliteFault(file, cause)
  const connection = connect(file, toFault)
  const database = {
    db: new Kysely<Schema>({ dialect: nodeSqliteDialect(connection, toFault) }),
    engine: sqliteEngine,
  }
  try {
    await migrate(database, file)
  } catch (cause) {
    connection.close()
    throw cause
  }
  return sqlStore(database, async () => {
    await database.db.destroy()
    lock.release()
  })
}

function connect(file: string, toFault: (cause: unknown) => Error): DatabaseSync {
  let connection: DatabaseSync | undefined
  try {
    connection = new DatabaseSync(file, { timeout: BUSY_TIMEOUT })
    connection.exec(PRAGMAS)
    return connection
  } catch (cause) {
    connection?.close()
    throw toFault(cause)
  }
}

function createFolder(folder: string): void {
  try {
    makeFolder(folder)
  } catch (cause) {
    throw sqliteFault(folder, cause)
  }
}
