import type { Entry } from '../domain/entry.ts'
import type { Instant } from '../domain/instant.ts'
import type { LedgerRecord } from '../domain/ledger-record.ts'
import type { FolderLinesStore } from './folder-lines/folder-lines.ts'
import type { SliceStore } from './slices/slice-store.ts'
import type { KinRecord, KinStore } from './translations/kin.ts'

/** What is remembered of a file below the seeds folder. */
export interface SeedRecord {
  /** NFC, `/` between names; the key. */
  readonly path: string
  /** Changes whenever the file or its sidecar may have changed: size, times, inode. */
  readonly stamp: string
  /** SHA-256 of the file and its sidecar, hex; empty for a rejected file that was not read. */
  readonly hash: string
  /** Why the file is not published, if it is not. */
  readonly problem?: string
  /** The id of the entry whose text it repeats, where it is but a copy. */
  readonly copyOf?: string
  /** When a scan first found the file gone; cleared when it is back. */
  readonly missingSince?: Instant
}

/** Where an entry stands in the order of the ledger file. */
export type LedgerPlace = Pick<StoredEntry, 'sequence' | 'id'>

/** An entry as stored: its ledger record, where it came from, and what is published of it. */
export interface StoredEntry extends LedgerRecord {
  /** Path of the seed it was last read from; null after recovery from the ledger, until the seed is read. */
  readonly seedPath: string | null
  /** Names the item where one seed holds several; empty otherwise. */
  readonly fragment: string
  /** When a waiting entry is due. */
  readonly releaseAt: Instant | null
  /** Since when its seed holds another text than its own; null while the seed holds it, or is gone itself. */
  readonly textGoneSince: Instant | null
  /** Why it is quarantined, or what is doubtful about it. */
  readonly remarks: readonly string[]
  /** Null after recovery from the ledger, until the seed is read; and when withdrawn. */
  readonly entry: Entry | null
}

/** What one step of a pass changes, applied in one transaction. */
export interface StoreChanges {
  readonly seeds?: readonly SeedRecord[]
  readonly removedSeeds?: readonly string[]
  /** Inserted, or replaced by id. Each is marked as not yet in the ledger file. */
  readonly entries?: readonly StoredEntry[]
  readonly kin?: readonly KinRecord[]
}

/** When a published document last changed, and what its bytes were. */
export interface Publication {
  /** Path below the feeds folder, e.g. `rss.xml`; the key. */
  readonly path: string
  /** SHA-256 of the bytes, hex. */
  readonly hash: string
  /** Whole seconds; never goes back (RFC 9110, section 8.8.2.1). */
  readonly lastModified: Instant
}

/** An entry whose sketch has a band: a candidate for a text whose sketch has it too, not a match. */
export interface BandHolder extends Pick<LedgerRecord, 'id' | 'sketch'> {
  readonly band: number
}

/** How many entries stand where. */
export type StandingCounts = Readonly<Record<LedgerRecord['standing'], number>>

/**
 * What the publishing pass needs to remember. One writer at a time.
 * Every method rejects with a `StoreError` when the engine fails; nothing is half applied.
 */
export interface Store extends FolderLinesStore, KinStore, SliceStore {
  seedsByPath(paths: readonly string[]): Promise<ReadonlyMap<string, SeedRecord>>
  /** The seeds that are copies of the given entries. */
  copiesOf(ids: readonly string[]): Promise<readonly SeedRecord[]>
  /** Every seed, in the order of paths, in bounded memory. */
  allSeeds(): AsyncIterable<SeedRecord>
  apply(changes: StoreChanges): Promise<void>
  /** Runs `work`. The disk has what it changes when it ends; if the process dies before, the last of its changes may be lost, each as a whole. */
  together<Result>(work: () => Promise<Result>): Promise<Result>

  entriesBySeed(paths: readonly string[]): Promise<readonly StoredEntry[]>
  entriesByTextHash(hashes: readonly string[]): Promise<readonly StoredEntry[]>
  entriesByPathHash(hashes: readonly string[]): Promise<readonly StoredEntry[]>
  /** Who has each of the given bands of sketches (`sketchBands`); of a band that many have, the latest thirty. In the order of bands. */
  sketchesWith(bands: readonly number[]): Promise<readonly BandHolder[]>
  /** Of the given bands, those that the sketch of some entry has, with the number of entries: `manyHolders` stands for that many and more. */
  holdersOfBands(bands: readonly number[], manyHolders: number): Promise<ReadonlyMap<number, number>>
  entriesById(ids: readonly string[]): Promise<readonly StoredEntry[]>
  /** Entries by their position in the order of publication. */
  entriesBySequence(sequences: readonly number[]): Promise<readonly StoredEntry[]>
  /** Entries recovered from the ledger, not withdrawn, whose seed no pass has met yet. */
  unclaimed(limit: number): Promise<readonly StoredEntry[]>
  /** Entries whose seed holds another text now (`textGoneSince`), the oldest absence first. */
  textGone(limit: number): Promise<readonly StoredEntry[]>
  /** Of the given slugs, those that some entry has. */
  takenSlugs(slugs: readonly string[]): Promise<ReadonlySet<string>>
  /** The highest `updated` within each of the given whole seconds in which some entry has one. */
  highestUpdated(seconds: readonly Instant[]): Promise<ReadonlyMap<Instant, Instant>>

  /** Publishes all fresh entries: gives each the next sequence, in the order of `published`, then `id`. Returns how many. */
  sequenceFresh(): Promise<number>
  /** Every published entry, lowest sequence first, in bounded memory. */
  allPublished(): AsyncIterable<StoredEntry>
  /** The record of every entry that has a sequence, lowest first, in bounded memory. */
  allRecords(): AsyncIterable<LedgerRecord>
  /** Waiting entries, next release first. */
  waiting(): Promise<readonly StoredEntry[]>
  /** Quarantined entries, and published ones with remarks. */
  remarked(limit: number): Promise<readonly StoredEntry[]>
  /** The slugs of withdrawn entries, lowest sequence first, in bounded memory. */
  withdrawnSlugs(): AsyncIterable<string>
  counts(): Promise<StandingCounts>

  /** Entries changed since they were last marked as in the ledger file, lowest sequence first, then id; those after a place, if one is given. */
  unledgered(limit: number, after?: LedgerPlace): Promise<readonly StoredEntry[]>
  markLedgered(ids: readonly string[]): Promise<void>

  publications(): Promise<readonly Publication[]>
  publication(path: string): Promise<Publication | undefined>
  recordPublication(publication: Publication): Promise<void>

  /** A small value kept under a name (versions, fingerprints of settings). */
  note(name: string): Promise<string | undefined>
  setNote(name: string, value: string): Promise<void>

  close(): Promise<void>
}
