import type { StoredEntry } from '../stored-entry.ts'

/**
 * Why an article may belong to a group of translations: front matter or a sidecar says so (`stated`), or its file
 * (`name`) or folder (`folder`) is named by a language, or shares a name with such a file (`none`). Among texts
 * published in the same minute: the text says that it is a translation (`notice`), or does not (`minute`).
 */
export type GroupBasis = 'stated' | 'name' | 'folder' | 'none' | 'notice' | 'minute'

/**
 * Membership in a group of entries that may be translations of each other, formed by name or by minute of publication.
 * An entry may belong to one of each.
 */
export interface GroupMembership {
  /** Identifies the group. */
  readonly group: string
  readonly basis: GroupBasis
}

/** A stored membership. */
export interface GroupRecord extends GroupMembership {
  /** Id of the entry; with `group`, the key. Storing an entry's memberships replaces its earlier ones. */
  readonly id: string
  /** Whether the entry now links to others; unchanged if absent. */
  readonly linked?: boolean
}

/** A member of a group. */
export interface GroupMember extends GroupMembership {
  readonly entry: StoredEntry
}

/** Stores memberships, which are written through `StoreChanges`. */
export interface TranslationGroupStore {
  /**
   * Groups that may need relinking: those with an entry that is not in the ledger file in its current form and that has
   * company or links.
   */
  groupsToRelink(): Promise<readonly string[]>
  /** The entries of the given groups, in order of id. */
  groupMembers(groups: readonly string[]): Promise<readonly GroupMember[]>
  /** The groups that the given entries belong to. */
  groupsOf(ids: readonly string[]): Promise<readonly string[]>
}
