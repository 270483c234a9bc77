import { createHash } from 'node:crypto'

/** A short string that changes whenever the value does. */
export function fingerprintOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 32)
}
