import type { Author, Enclosure, Image, Source } from '../../domain/person.ts'

/** A text of a feed: plain, or HTML that is not yet safe. */
export interface FeedText {
  readonly kind: 'text' | 'html'
  readonly value: string
  /** What its relative URLs start from, if not the item's `base`. */
  readonly base?: string
}

/** An item as its feed gives it, the same for all formats. */
export interface FeedItem {
  readonly id?: string | undefined
  readonly link?: string | undefined
  readonly title?: FeedText | undefined
  readonly summary?: FeedText | undefined
  readonly content?: FeedText | undefined
  /** What relative URLs start from. */
  readonly base?: string | undefined
  readonly authors: readonly Author[]
  /** As written. */
  readonly published?: string | undefined
  readonly modified?: string | undefined
  readonly language?: string | undefined
  readonly categories: readonly string[]
  readonly image?: Image | undefined
  readonly enclosures: readonly Enclosure[]
  readonly source?: Source | undefined
  /** What the editor should know. */
  readonly remarks?: readonly string[]
}

/** Items that are published, and why each other one is left out; `whyNot` is undefined for those that are. */
export function keepPublished<Item>(
  items: readonly Item[],
  whyNot: (item: Item) => string | undefined,
): { readonly kept: readonly Item[]; readonly leftOut: readonly string[] } {
  const told = items.map((item) => ({ item, reason: whyNot(item) }))
  return {
    kept: told.filter(({ reason }) => reason === undefined).map(({ item }) => item),
    leftOut: told.flatMap(({ reason }) => reason ?? []),
  }
}

/** The items of a feed, or why it has none; `rule` names the format in evidence. */
export type FeedItems =
  | { readonly rule: string; readonly items: readonly FeedItem[]; readonly leftOut?: readonly string[] }
  | { readonly problem: string }
