import type { StoredEntry } from '../store.ts'

/**
 * What says that an article is a text of its kin: front matter or a sidecar (`stated`), a language in the name of its file
 * (`name`) or of a folder (`folder`); nothing for a file whose name stands without a language (`none`). Of those that one minute
 * saw published: that the text says that it is a translation (`notice`), or does not (`minute`).
 */
export type KinMark = 'stated' | 'name' | 'folder' | 'none' | 'notice' | 'minute'

/** What may be the texts of one article in several languages, as far as names or the minute of publication tell. An entry may be of two. */
export interface Kinship {
  /** The same for all of the kin. */
  readonly kin: string
  readonly mark: KinMark
}

/** A kinship as stored. */
export interface KinRecord extends Kinship {
  /** Of the entry; with `kin`, the key. Those put of an entry replace those that it had. */
  readonly id: string
  /** Whether the entry names others now; left as it is where absent. */
  readonly linked?: boolean
}

/** An entry with its kinship. */
export interface KinMember extends Kinship {
  readonly entry: StoredEntry
}

/** What is remembered of kinships; `StoreChanges` puts them. */
export interface KinStore {
  /** Kin that may have to be linked anew: of an entry not in the ledger file as it is, which has others, or names some. */
  kinWithNews(): Promise<readonly string[]>
  /** The entries of the given kin, in the order of ids. */
  kinMembers(kin: readonly string[]): Promise<readonly KinMember[]>
  /** The kin that the given entries are of. */
  kinOf(ids: readonly string[]): Promise<readonly string[]>
}
