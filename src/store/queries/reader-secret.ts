import { randomBytes } from 'node:crypto'
import type { Database } from '../schema.ts'
import { note, setNote } from './notes.ts'

const NAME = 'reader-secret'

/** What clients' addresses are hashed with: made when it is first asked for. */
export async function readerSecret(database: Database): Promise<string> {
  const known = await note(database, NAME)
  if (known !== undefined) return known
  const secret = randomBytes(32).toString('hex')
  await setNote(database, NAME, secret)
  return secret
}
