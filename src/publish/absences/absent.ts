import type { Instant } from '../../domain/instant.ts'
import type { StoredEntry } from '../store.ts'

/** Entries that no seed holds: those for long enough, and since when the others. */
export interface Absent {
  readonly due: readonly StoredEntry[]
  readonly since: readonly Instant[]
}
