import type { SeedRecord } from '../../store.ts'
import type { StoredEntry } from '../../stored-entry.ts'
import type { GroupMembership } from '../../translations/translation-groups.ts'
import type { ReadSeed } from '../reading/read-seed.ts'

/** A seed just read, and its record from before. */
export interface SeedReading {
  readonly path: string
  /** To be stored with the seed. */
  readonly stamp: string
  readonly read: ReadSeed
  readonly known: SeedRecord | undefined
}

/** The outcome for one article: an entry, or a copy of one. */
export type Admission =
  | {
      readonly kind: 'added' | 'corrected' | 'renamed' | 'reread'
      readonly entry: StoredEntry
      readonly groups: readonly GroupMembership[]
      /** Path of another seed, still present, whose earlier version of the text this one replaces. */
      readonly supersedes?: string
    }
  | { readonly kind: 'copy'; readonly path: string; readonly of: StoredEntry | undefined; readonly by: 'id' | 'text' }
