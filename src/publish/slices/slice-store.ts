import type { ArchiveEnd } from '../../domain/archive-end.ts'
import type { Instant } from '../../domain/instant.ts'
import type { StoredEntry } from '../stored-entry.ts'
import type { NamedFeed } from './named-feed.ts'

/** An entry's positions, by feed name, in all the feeds it belongs or belonged to except the main one. */
export type Places = Readonly<Record<string, number>>

/** The feeds that show an entry from now on; none if it is not published. */
export interface Placement {
  readonly id: string
  /** Position in the main feed. */
  readonly sequence: number
  readonly feeds: readonly NamedFeed[]
  readonly changed: Instant
}

/** A feed as stored. */
export interface FeedRecord {
  readonly name: string
  /** The name that the first of its entries gave it. */
  readonly label: string
  /** Highest position assigned. */
  readonly last: number
  /** Highest position in an archive; 0 if there are no archives. */
  readonly cut: number
  /** Number of archives, which are numbered from 1. */
  readonly archives: number
  /** Approximate size in bytes of the entries after `cut`. */
  readonly pendingBytes: number
  /** Number of entries shown. */
  readonly shown: number
}

/** When a feed last changed: a position in the order in which feeds changed, by time, then by name. */
export interface FeedChange {
  readonly changed: Instant
  readonly name: string
}

/** The result of placing entries. */
export interface Placing {
  /** By entry id. */
  readonly places: ReadonlyMap<string, Places>
  /** Labels, by name, of the feeds whose first entry was placed. */
  readonly labels: ReadonlyMap<string, string>
  /** Feeds that changed. */
  readonly touched: readonly FeedRecord[]
}

/** An archive document of the main feed that must be written. */
export interface StaleArchive {
  readonly number: number
  /** Whether it contains a withdrawn entry. */
  readonly holdsWithdrawn: boolean
}

/** An entry's position in a feed, and its approximate size in bytes. */
export interface Place {
  readonly position: number
  readonly weight: number
}

/** An entry and its place. */
export interface PlacedEntry extends Place {
  readonly stored: StoredEntry
}

/** Stores the positions of entries in feeds, and where archives were cut. */
export interface SliceStore {
  /**
   * Shows entries in exactly the given feeds, in the given order. An entry gets the next position when it first appears
   * in a feed and keeps it for ever, shown or not; in the main feed its position is its sequence. Archives of the main
   * feed that contain the entries become stale.
   */
  place(placements: readonly Placement[]): Promise<Placing>
  /** The places of entries by id, shown or not. */
  placesOf(ids: readonly string[]): Promise<ReadonlyMap<string, Places>>
  /** Restores the places of entries recovered from the ledger file. They are not shown until they are placed again. */
  restorePlaces(
    records: readonly {
      readonly id: string
      readonly sequence: number
      readonly changed: Instant
      readonly places: Places
    }[],
  ): Promise<void>

  /**
   * The labels of feeds, by name. An unknown feed is absent; one of which only positions are known has an empty label.
   */
  labels(names: readonly string[]): Promise<ReadonlyMap<string, string>>
  /** Restores labels from the ledger file; a feed that has a label keeps it. */
  restoreLabels(labels: ReadonlyMap<string, string>): Promise<void>

  feed(name: string): Promise<FeedRecord | undefined>
  /** The feeds of a kind that show any entries: those with most entries first, then by name. */
  largestFeeds(kind: string, limit: number): Promise<readonly FeedRecord[]>
  /** The places of shown entries after position `after`, lowest first. */
  pending(feed: string, after: number): Promise<readonly Place[]>
  /** Entries shown at positions in (after, upTo], lowest first. */
  placedBetween(feed: string, after: number, upTo: number): Promise<readonly PlacedEntry[]>
  /** The most recently changed entries shown, latest first; equal times are ordered by position, highest first. */
  lastChanged(feed: string, limit: number): Promise<readonly PlacedEntry[]>
  /**
   * When anything in a feed last changed, including entries no longer shown; undefined for a feed without positions.
   */
  changeOf(feed: string): Promise<Instant | undefined>
  /** The feeds that show any entries and changed after the given change, in order of change. */
  feedsChangedAfter(last: FeedChange, limit: number): Promise<readonly FeedChange[]>
  /** The change of the feed that changed last; undefined if no feed has places. */
  lastFeedChange(): Promise<FeedChange | undefined>
  /** The same as `changeOf` for positions in (after, upTo]. */
  changeBetween(feed: string, after: number, upTo: number): Promise<Instant | undefined>

  /** Records the ends of new archives. The archive before each becomes stale, because it now has a successor. */
  recordCuts(cuts: readonly ArchiveEnd[]): Promise<void>
  cut(feed: string, number: number): Promise<ArchiveEnd | undefined>
  /** Every cut, in bounded memory. */
  allCuts(): AsyncIterable<ArchiveEnd>
  /**
   * The main feed's archive documents to be written: first those that contain withdrawn entries, then other outdated
   * ones, then new ones, newest first.
   */
  staleArchives(limit: number): Promise<readonly StaleArchive[]>
  /** Marks an archive document of the main feed as up to date. */
  markWritten(number: number): Promise<void>
  /** Marks every archive document of the main feed as stale. */
  markAllStale(): Promise<void>
}
