import type { Instant } from '../../domain/instant.ts'
import type { StoredEntry } from '../store.ts'
import type { Facet } from './facet.ts'

/** An entry's positions in the feeds it belongs or belonged to, but for the main one, by their names. */
export type Places = Readonly<Record<string, number>>

/** The feeds in which an entry is to be shown from now on; none if it is not published. */
export interface Placement {
  readonly id: string
  /** Its position in the main feed. */
  readonly sequence: number
  readonly facets: readonly Facet[]
  readonly changed: Instant
}

/** A feed as the store knows it. */
export interface FacetRecord {
  readonly name: string
  /** What the first of its entries calls it. */
  readonly label: string
  /** The highest position given. */
  readonly last: number
  /** The highest position in an archive document; 0 if there is none. */
  readonly cut: number
  /** Archive documents, numbered from 1. */
  readonly archives: number
  /** About how many bytes the entries after `cut` take. */
  readonly pendingBytes: number
  /** Entries shown. */
  readonly shown: number
}

/** What placing came to. */
export interface Placing {
  /** By id of entry. */
  readonly places: ReadonlyMap<string, Places>
  /** What the feeds are called that begin with one of the entries, by their names. */
  readonly labels: ReadonlyMap<string, string>
  /** Feeds in which something changed. */
  readonly touched: readonly FacetRecord[]
}

/** The end of an archive document: the highest position in it. */
export interface Cut {
  readonly facet: string
  readonly number: number
  readonly last: number
  readonly cutAt: Instant
}

/** An archive document of the main feed that has to be written. */
export interface StaleArchive {
  readonly number: number
  /** Whether it shows an entry that must not be shown any longer. */
  readonly holdsWithdrawn: boolean
}

/** Where an entry stands in a feed, and about how many bytes it takes there. */
export interface Place {
  readonly position: number
  readonly weight: number
}

/** An entry with its place. */
export interface PlacedEntry extends Place {
  readonly stored: StoredEntry
}

/** What is remembered of feeds: who stands where in them, and where their archives were cut. */
export interface SliceStore {
  /**
   * Shows entries in exactly these feeds, in the order given. An entry gets a feed's next position when it first appears there, and keeps
   * it for ever, shown or not; in the main feed its sequence is its position. Archives of the main feed that hold them become stale.
   */
  place(placements: readonly Placement[]): Promise<Placing>
  /** The places of entries by their ids, shown or not. */
  placesOf(ids: readonly string[]): Promise<ReadonlyMap<string, Places>>
  /** Gives entries known from the ledger file the places they had; they are not shown before they are placed. */
  restorePlaces(
    records: readonly {
      readonly id: string
      readonly sequence: number
      readonly changed: Instant
      readonly places: Places
    }[],
  ): Promise<void>

  /** What feeds are called; those that are not known are absent, and those of which only the positions are known empty. */
  labels(names: readonly string[]): Promise<ReadonlyMap<string, string>>
  /** What feeds are called, by the ledger file; one that is called something keeps it. */
  restoreLabels(labels: ReadonlyMap<string, string>): Promise<void>

  facet(name: string): Promise<FacetRecord | undefined>
  /** The feeds of a kind that show anything, those with most entries first, then by name. */
  facets(kind: string, limit: number): Promise<readonly FacetRecord[]>
  /** The places after `after`, shown ones only, lowest first. */
  pending(facet: string, after: number): Promise<readonly Place[]>
  /** Entries shown at positions in (after, upTo], lowest first. */
  placedBetween(facet: string, after: number, upTo: number): Promise<readonly PlacedEntry[]>
  /** The entries shown that changed last, last first; of one moment the highest position. */
  lastChanged(facet: string, limit: number): Promise<readonly PlacedEntry[]>
  /** When anything in a feed last changed, entries no longer shown included; undefined for a feed without positions. */
  changeOf(facet: string): Promise<Instant | undefined>
  /** The same for positions in (after, upTo]. */
  changeBetween(facet: string, after: number, upTo: number): Promise<Instant | undefined>

  /** Records where archives end, each once. The one before becomes stale: it has a next one now. */
  recordCuts(cuts: readonly Cut[]): Promise<void>
  cut(facet: string, number: number): Promise<Cut | undefined>
  /** Every cut, in bounded memory. */
  allCuts(): AsyncIterable<Cut>
  /** The main feed's archive documents that have to be written: those that hold withdrawn entries, those that show what is no longer so, then the newest. */
  staleArchives(limit: number): Promise<readonly StaleArchive[]>
  /** Notes that an archive document of the main feed is written as it is. */
  markWritten(number: number): Promise<void>
  /** Every archive document of the main feed has to be written again. */
  markAllStale(): Promise<void>
}
