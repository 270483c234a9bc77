import type { SeedRecord, StoredEntry } from '../store.ts'
import type { Kinship } from '../translations/kin.ts'
import type { ReadSeed } from './read-seed.ts'

/** A seed just read, and what was known of it before. */
export interface ReadBefore {
  readonly path: string
  /** To be kept with the seed. */
  readonly stamp: string
  readonly read: ReadSeed
  readonly known: SeedRecord | undefined
}

/** What became of one document: an entry, or a copy of one. */
export type Admission =
  | {
      readonly kind: 'added' | 'corrected' | 'renamed' | 'reread'
      readonly entry: StoredEntry
      readonly kinships: readonly Kinship[]
      /** The seed, still there, of an earlier text of the entry. */
      readonly supersedes?: string
    }
  | { readonly kind: 'copy'; readonly path: string; readonly of: StoredEntry | undefined; readonly by: 'id' | 'text' }
