import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Kysely } from 'kysely'
import type { FolderLines } from '../../publish/folder-lines/folder-lines.ts'
import { folderLines } from '../queries/folder-lines.ts'
import type { Schema } from '../schema.ts'
import { nodeSqliteDialect } from './node-sqlite-dialect.ts'
import { sqliteFault } from './sqlite-fault.ts'

/** What folders of seeds have taught, read beside the process that writes it. */
export interface FolderLinesReader {
  /** Rejects with a StoreError where the store cannot be read, or was written by another version. */
  folderLines(folder: string): Promise<FolderLines | undefined>
  close(): Promise<void>
}

/** Opens the store in a folder for reading; undefined where there is none. Throws a StoreError that names the file. */
export function openFolderLinesReader(folder: string): FolderLinesReader | undefined {
  const file = join(folder, 'gazette.db')
  if (!existsSync(file)) return undefined
  const toFault = (cause: unknown) => sqliteFault(file, cause)
  const db = new Kysely<Schema>({ dialect: nodeSqliteDialect(connect(file, toFault), toFault) })
  return { folderLines: (name) => folderLines({ db }, name), close: () => db.destroy() }
}

function connect(file: string, toFault: (cause: unknown) => Error): DatabaseSync {
  try {
    return new DatabaseSync(file, { readOnly: true })
  } catch (cause) {
    throw toFault(cause)
  }
}
