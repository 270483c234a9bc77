import type { Instant } from '../domain/instant.ts'
import type { LedgerRecord } from '../domain/ledger-record.ts'
import type { FolderLinesStore } from './folder-lines/folder-lines.ts'
import type { PictureUse } from './pictures/picture-use.ts'
import type { SliceStore } from './slices/slice-store.ts'
import type { StoredEntry } from './stored-entry.ts'
import type { GroupRecord, TranslationGroupStore } from './translations/translation-groups.ts'

/** What is stored about a file in the seeds folder. */
export interface SeedRecord {
  /** Key: path relative to the seeds folder, in NFC, separated by `/`. */
  readonly path: string
  /** Changes whenever the file or its sidecar may have changed; made from their sizes, times and inodes. */
  readonly stamp: string
  /** SHA-256 of the file and its sidecar, in hex; empty for a rejected file that was not read. */
  readonly hash: string
  /** Why the file is not published, if it is not. */
  readonly problem?: string
  /** Id of the entry that the file's text is a copy of, if it is. */
  readonly copyOf?: string
  /** When a scan first found the file missing; cleared when it is back. */
  readonly missingSince?: Instant
  /** When the article in the file expires; absent if never, or once that has been noticed. */
  readonly expires?: Instant
  /** The pictures that it shows, if there are any. */
  readonly pictures?: readonly PictureUse[]
}

/** An entry's place in the order of the ledger file. */
export type LedgerPlace = Pick<StoredEntry, 'sequence' | 'id'>

/** The changes made by one step of a pass, applied in one transaction. */
export interface StoreChanges {
  readonly seeds?: readonly SeedRecord[]
  readonly removedSeeds?: readonly string[]
  /** Inserted, or replaced by id. Each is marked as not yet in the ledger file. */
  readonly entries?: readonly StoredEntry[]
  readonly translationGroups?: readonly GroupRecord[]
}

/** When a published document last changed, and the hash of its bytes. */
export interface Publication {
  /** Key: path relative to the feeds folder, such as `rss.xml`. */
  readonly path: string
  /** SHA-256 of the bytes, in hex. */
  readonly hash: string
  /** Whole seconds; never decreases (RFC 9110, section 8.8.2.1). */
  readonly lastModified: Instant
}

/** An entry whose sketch contains a band: a candidate, not yet a match, for a text whose sketch contains it too. */
export interface BandHolder extends Pick<LedgerRecord, 'id' | 'sketch'> {
  readonly band: number
}

/** Number of entries by state. */
export type StandingCounts = Readonly<Record<LedgerRecord['standing'], number>>

/**
 * The state that publishing needs to keep. There is one writer at a time. Every method rejects with a `StoreError` if
 * the engine fails; nothing is ever half applied.
 */
export interface Store extends FolderLinesStore, TranslationGroupStore, SliceStore {
  seedsByPath(paths: readonly string[]): Promise<ReadonlyMap<string, SeedRecord>>
  /** Seeds that are copies of the given entries. */
  copiesOf(ids: readonly string[]): Promise<readonly SeedRecord[]>
  /** Every seed, in order of path, in bounded memory. */
  allSeeds(): AsyncIterable<SeedRecord>
  /** Every seed that has `pictures`, in order of path, in bounded memory. */
  seedsWithPictures(): AsyncIterable<SeedRecord>
  /** When the next seed expires after the given time. */
  nextExpiry(after: Instant): Promise<Instant | undefined>
  apply(changes: StoreChanges): Promise<void>
  /**
   * Runs `work`. Its changes are on disk when it ends; if the process dies before that, the last of them may be lost,
   * each as a whole.
   */
  together<Result>(work: () => Promise<Result>): Promise<Result>

  entriesBySeed(paths: readonly string[]): Promise<readonly StoredEntry[]>
  entriesByTextHash(hashes: readonly string[]): Promise<readonly StoredEntry[]>
  entriesByPathHash(hashes: readonly string[]): Promise<readonly StoredEntry[]>
  /**
   * The entries whose sketches contain the given bands (`sketchBands`), in order of band; for a band that many have,
   * only the latest thirty.
   */
  sketchesWith(bands: readonly number[]): Promise<readonly BandHolder[]>
  /** Which of the given bands occur in any sketch, and in how many, counting up to `manyHolders`. */
  holdersOfBands(bands: readonly number[], manyHolders: number): Promise<ReadonlyMap<number, number>>
  entriesById(ids: readonly string[]): Promise<readonly StoredEntry[]>
  /** Entries by their position in publication order. */
  entriesBySequence(sequences: readonly number[]): Promise<readonly StoredEntry[]>
  /** Entries recovered from the ledger file and not withdrawn, whose seed has not been found yet. */
  unclaimed(limit: number): Promise<readonly StoredEntry[]>
  /** Entries whose seed holds a different text now (`textGoneSince`), longest absent first. */
  textGone(limit: number): Promise<readonly StoredEntry[]>
  /** Which of the given slugs are taken. */
  takenSlugs(slugs: readonly string[]): Promise<ReadonlySet<string>>
  /** The highest `updated` of any entry within each of the given whole seconds, if there is one. */
  highestUpdated(seconds: readonly Instant[]): Promise<ReadonlyMap<Instant, Instant>>

  /**
   * Publishes all fresh entries: assigns the next sequence numbers in order of `published`, then `id`. Returns how
   * many.
   */
  sequenceFresh(): Promise<number>
  /** Every published entry, lowest sequence first, in bounded memory. */
  allPublished(): AsyncIterable<StoredEntry>
  /** The record of every entry that has a sequence, lowest first, in bounded memory. */
  allRecords(): AsyncIterable<LedgerRecord>
  /** Waiting entries, next release first. */
  waiting(): Promise<readonly StoredEntry[]>
  /** Quarantined entries, and published ones with remarks. */
  remarked(limit: number): Promise<readonly StoredEntry[]>
  /** Slugs of withdrawn entries, lowest sequence first, in bounded memory. */
  withdrawnSlugs(): AsyncIterable<string>
  counts(): Promise<StandingCounts>

  /**
   * Entries that have changed since they were last marked as being in the ledger file, by sequence and id; those after
   * `after`, if given.
   */
  unledgered(limit: number, after?: LedgerPlace): Promise<readonly StoredEntry[]>
  markLedgered(ids: readonly string[]): Promise<void>

  publications(): Promise<readonly Publication[]>
  publication(path: string): Promise<Publication | undefined>
  recordPublication(publication: Publication): Promise<void>

  /** A small named value, such as a version or a fingerprint of the settings. */
  note(name: string): Promise<string | undefined>
  setNote(name: string, value: string): Promise<void>

  close(): Promise<void>
}
