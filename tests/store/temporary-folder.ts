import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach } from 'vitest'
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store.ts'
import { TEMPORARY } from '../temporary.ts'

/** Gives each test of a file a folder of its own, removed after it. Call the function for its path. */
export function temporaryFolder(): () => string {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(TEMPORARY, 'gazette-store-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))
  return () => folder
}

/** The error with which a store in the folder refuses to open. */
export async function refusal(folder: string): Promise<Error> {
  return openSqliteStore({ folder }).then(
    () => Promise.reject(new Error('The store was opened.')),
    (error: Error) => error,
  )
}
