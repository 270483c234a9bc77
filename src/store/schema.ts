import type { Kysely } from 'kysely'
import type { Standing } from '../domain/ledger-record.ts'
import type { KinMark } from '../publish/translations/kin.ts'
import type { Engine } from './engine.ts'

/** A file below the seeds folder. */
export interface SeedRow {
  readonly path: string
  readonly stamp: string
  readonly hash: string
  readonly problem: string | null
  readonly copy_of: string | null
  readonly missing_since: number | null
}

/** An entry without its content, which stands apart so that a change of standing or sequence rewrites a short row. */
export interface EntryRow {
  /** Small and local to this database: what other tables point to. */
  readonly key: number
  readonly id: string
  readonly slug: string
  readonly sequence: number
  readonly standing: Standing
  readonly path_hash: string
  readonly text_hash: string
  readonly sketch: string
  readonly first_seen: number
  readonly published: number
  readonly updated: number
  readonly withdrawn: number | null
  readonly changed: number
  /** About how many bytes it takes in a feed document. */
  readonly weight: number
  readonly seed_path: string | null
  readonly fragment: string
  readonly release_at: number | null
  readonly text_gone_since: number | null
  /** A JSON array; null where there are none. */
  readonly remarks: string | null
  /** 1 once the ledger file holds the row as it is, else 0. */
  readonly ledgered: number
}

/** What is published of an entry, as JSON. Entries without content have no row. */
export interface ContentRow {
  readonly entry: number
  readonly json: string
}

/** One band of an entry's sketch (see `sketchBands`). */
export interface BandRow {
  readonly band: number
  readonly entry: number
}

/** How many entries have a standing: kept, because counting a million rows takes a tenth of a second. */
export interface StandingRow {
  readonly standing: Standing
  readonly entries: number
}

/** A feed: all of it (`''`) or a slice. */
export interface FacetRow {
  /** Small and local to this database. */
  readonly key: number
  readonly name: string
  readonly kind: string
  readonly label: string
  /** The highest position given. */
  readonly last: number
  /** The highest position in an archive. */
  readonly cut: number
  readonly archives: number
  readonly pending_bytes: number
  /** How many entries are shown: kept, to list the largest without counting. */
  readonly shown: number
}

/** The position of an entry in a feed, for ever. */
export interface PlaceRow {
  readonly facet: number
  readonly position: number
  readonly entry: number
  /** 1 while the entry is published and belongs there, else 0. */
  readonly shown: number
  /** The entry's `changed`, here too, for the order of changes within a feed. */
  readonly changed: number
}

/** Where an archive document ends. */
export interface ArchiveRow {
  readonly facet: number
  readonly number: number
  readonly last: number
  readonly cut_at: number
  /** Above 0 while the documents of the main feed's archive have to be written: 2 if what they show is no longer so. */
  readonly stale: number
}

/** When a document last changed. */
export interface PublicationRow {
  readonly path: string
  readonly hash: string
  readonly last_modified: number
}

/** A small value under a name. */
export interface NoteRow {
  readonly name: string
  readonly value: string
}

/** What a folder of seeds has taught. */
export interface FolderLinesRow {
  readonly folder: string
  /** A JSON object; its lines are flat lists of hash and count. */
  readonly json: string
}

/** Of which article an entry is a text, of several in other languages. */
export interface KinRow {
  /** Of the entry. */
  readonly id: string
  readonly kin: string
  readonly mark: KinMark
  /** 1 while the entry names others, else 0. */
  readonly linked: number
}

/** What one reader polled of one feed on one day. */
export interface ReaderDayRow {
  readonly day: string
  readonly feed: string
  readonly reader: string
  readonly polls: number
  readonly conditional: number
  readonly whole: number
  readonly not_modified: number
  readonly delta: number
  readonly refused: number
  readonly bytes: number
  /** A JSON object. */
  readonly reported: string
  /** Base64url; null once the day is over. */
  readonly sketch: string | null
  readonly pollers: number
}

/** The tables as the latest migration leaves them. */
export interface Schema {
  readonly seeds: SeedRow
  readonly entries: EntryRow
  readonly contents: ContentRow
  readonly bands: BandRow
  readonly standings: StandingRow
  readonly facets: FacetRow
  readonly places: PlaceRow
  readonly archives: ArchiveRow
  readonly publications: PublicationRow
  readonly notes: NoteRow
  readonly reader_days: ReaderDayRow
  readonly folder_lines: FolderLinesRow
  readonly kin: KinRow
}

/** A database, or a transaction on it, with what is particular to its engine. */
export interface Database {
  readonly db: Kysely<Schema>
  readonly engine: Engine
}
