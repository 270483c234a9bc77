import { randomBytes } from 'node:crypto'
import type { Database } from '../database.ts'
import { note, setNote } from './notes.ts'

const NAME = 'reader-secret'

/** The salt for hashing clients' addresses, created when first needed. */
export async function readerSecret(database: Database): Promise<string> {
  const known = await note(database, NAME)
  if (known !== undefined) return known
  const secret = randomBytes(32).toString('hex')
  await setNote(database, NAME, secret)
  return secret
}
