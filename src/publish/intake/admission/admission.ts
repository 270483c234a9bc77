import type { StoredEntry } from '../../stored-entry.ts'
import type { GroupMembership } from '../../translations/translation-groups.ts'

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
