import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Kysely } from 'kysely'
import type { Schema } from '../schema.ts'
import { nodeSqliteDialect } from './node-sqlite-dialect.ts'
import { sqliteFault } from './sqlite-fault.ts'

/**
 * Opens the database in a folder for reading while another process may write it; undefined if there is none. Throws a
 * StoreError that names the file.
 */
export function openForReading(folder: string): Kysely<Schema> | undefined {
  const file = join(folder, 'gazette.db')
  if (!existsSync(file)) return undefined
  const toFault = (cause: unknown) => sqliteFault(file, cause)
  return new Kysely<Schema>({ dialect: nodeSqliteDialect(connect(file, toFault), toFault) })
}

function connect(file: string, toFault: (cause: unknown) => Error): DatabaseSync {
  try {
    return new DatabaseSync(file, { readOnly: true })
  } catch (cause) {
    throw toFault(cause)
  }
}
