import type { StoredEntry } from '../store.ts'

/**
 * Why an article may belong to a group of translations: front matter or a sidecar says so (`stated`), or its file
 * (`name`) or folder (`folder`) is named by a language, or shares a name with such a file (`none`). Among texts
 * published in the same minute: the text says that it is a translation (`notice`), or does not (`minute`).
 */
export type KinMark = 'stated' | 'name' | 'folder' | 'none' | 'notice' | 'minute'

/**
 * A possible group of translations of one article, by name or by minute of publication. An entry may belong to one of
 * each.
 */
export interface Kinship {
  /** Identifies the group. */
  readonly kin: string
  readonly mark: KinMark
}

/** A stored kinship. */
export interface KinRecord extends Kinship {
  /** Id of the entry; with `kin`, the key. Storing an entry's kinships replaces its earlier ones. */
  readonly id: string
  /** Whether the entry now links to others; unchanged if absent. */
  readonly linked?: boolean
}

/** An entry and its kinship. */
export interface KinMember extends Kinship {
  readonly entry: StoredEntry
}

/** Stores kinships, which are written through `StoreChanges`. */
export interface KinStore {
  /**
   * Groups that may need relinking: those with an entry that is not in the ledger file in its current form and that has
   * relatives or links.
   */
  kinWithNews(): Promise<readonly string[]>
  /** The entries of the given groups, in order of id. */
  kinMembers(kin: readonly string[]): Promise<readonly KinMember[]>
  /** The groups that the given entries belong to. */
  kinOf(ids: readonly string[]): Promise<readonly string[]>
}
