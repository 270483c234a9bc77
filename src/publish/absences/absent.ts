import type { Instant } from '../../domain/instant.ts'
import type { StoredEntry } from '../stored-entry.ts'

/** Entries that no seed holds: `due` for long enough to be withdrawn; the others, by the start of their absence. */
export interface Absent {
  readonly due: readonly StoredEntry[]
  readonly since: readonly Instant[]
}
