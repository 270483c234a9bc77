import type { Author, Enclosure, Image, Source } from '../../domain/person.ts'
import { parseWrittenDate } from '../declared/written-date.ts'

/** A text from a feed: plain, or unsafe HTML. */
export interface FeedText {
  readonly kind: 'text' | 'html'
  readonly value: string
  /** Base of its relative URLs, if it differs from the item's. */
  readonly base?: string
}

/** An item as its feed provides it, in any format. */
export interface FeedItem {
  readonly id?: string | undefined
  readonly link?: string | undefined
  readonly title?: FeedText | undefined
  readonly summary?: FeedText | undefined
  readonly content?: FeedText | undefined
  /** Base of relative URLs. */
  readonly base?: string | undefined
  readonly authors: readonly Author[]
  /** As written. */
  readonly published?: string | undefined
  readonly modified?: string | undefined
  readonly expires?: string | undefined
  /** Orders the versions of an item that come under one id, where the format numbers or dates them. */
  readonly revision?: number | undefined
  readonly language?: string | undefined
  readonly categories: readonly string[]
  readonly image?: Image | undefined
  readonly enclosures: readonly Enclosure[]
  readonly source?: Source | undefined
  /** Remarks for the editor. */
  readonly remarks?: readonly string[]
}

/** An item that is not a published article: the reason, and the id that it would have. */
export interface LeftOut {
  readonly reason: string
  readonly id?: string | undefined
}

/**
 * Separates published items from the others. `whyNot` returns why an item is left out, or undefined; `idOf` its id, if
 * an article that was published under it is to be withdrawn.
 */
export function keepPublished<Item>(
  items: readonly Item[],
  whyNot: (item: Item) => string | undefined,
  idOf: (item: Item) => string | undefined = () => undefined,
): { readonly kept: readonly Item[]; readonly leftOut: readonly LeftOut[] } {
  const told = items.map((item) => ({ item, reason: whyNot(item) }))
  return {
    kept: told.filter(({ reason }) => reason === undefined).map(({ item }) => item),
    leftOut: told.flatMap(({ item, reason }) => (reason === undefined ? [] : { reason, id: idOf(item) })),
  }
}

/**
 * Why a scheduled post is left out; undefined if it has a date to wait for, as everything dated in the future does.
 */
export function notScheduled(date: string | undefined): string | undefined {
  return date !== undefined && parseWrittenDate(date) ? undefined : 'scheduled without a date'
}

/** The items of a feed, or why there are none; `rule` names the format in evidence. */
export type FeedItems =
  | { readonly rule: string; readonly items: readonly FeedItem[]; readonly leftOut?: readonly LeftOut[] }
  | { readonly problem: string }
