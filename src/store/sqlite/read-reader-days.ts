import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Kysely } from 'kysely'
import type { DayCounts } from '../../readers/day-counts.ts'
import { readerDays } from '../queries/reader-days.ts'
import type { Schema } from '../schema.ts'
import { nodeSqliteDialect } from './node-sqlite-dialect.ts'
import { sqliteFault } from './sqlite-fault.ts'

/**
 * What is kept of those who poll, read beside the process that writes it. Nothing where nothing was kept yet.
 * Throws a StoreError that names the file.
 */
export async function readReaderDays(folder: string, from: string, to: string): Promise<readonly DayCounts[]> {
  const file = join(folder, 'gazette.db')
  if (!existsSync(file)) return []
  const toFault = (cause: unknown) => sqliteFault(file, cause)
  const connection = connect(file, toFault)
  const db = new Kysely<Schema>({ dialect: nodeSqliteDialect(connection, toFault) })
  try {
    const tables = await db.introspection.getTables()
    return tables.some(({ name }) => name === 'reader_days') ? await readerDays({ db }, from, to) : []
  } finally {
    await db.destroy()
  }
}

function connect(file: string, toFault: (cause: unknown) => Error): DatabaseSync {
  try {
    return new DatabaseSync(file, { readOnly: true })
  } catch (cause) {
    throw toFault(cause)
  }
}
