import type { SLICE_KINDS } from '../../domain/feed-addresses.ts'

/** What a slice selects by. The main feed is the slice of everything. */
export type FeedKind = 'main' | (typeof SLICE_KINDS)[number]

/** A feed as an entry names it. */
export interface NamedFeed {
  /** `KIND/SLUG`, the folder of its address: `author/anna-berg`; empty for the main feed. */
  readonly name: string
  /** The entry's own name for it: an author, a language tag, a folder path. */
  readonly label: string
}

/** The main feed. */
export const MAIN: NamedFeed = { name: '', label: '' }

/** The kind of a feed, from its name. */
export function kindOf(name: string): FeedKind {
  const [kind] = name.split('/')
  return kind === '' ? 'main' : (kind as FeedKind)
}

/** A custom feed. */
export function namedOwnFeed(name: string): NamedFeed {
  return { name: `feeds/${name}`, label: name }
}
