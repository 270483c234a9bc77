import type { Standing } from '../domain/ledger-record.ts'
import type { GroupBasis } from '../publish/translations/translation-groups.ts'

/** A file in the seeds folder. */
export interface SeedRow {
  readonly path: string
  readonly stamp: string
  readonly hash: string
  readonly problem: string | null
  readonly copy_of: string | null
  readonly missing_since: number | null
  readonly expires: number | null
  /** A JSON array; null if empty. */
  readonly pictures: string | null
}

/** An entry without its content, which is in a separate table so that a change of state rewrites only a short row. */
export interface EntryRow {
  /** A small key, local to this database, that other tables refer to. */
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
  /** Approximate size in a feed document, in bytes. */
  readonly weight: number
  readonly seed_path: string | null
  readonly fragment: string
  readonly release_at: number | null
  readonly text_gone_since: number | null
  /** A JSON array; null if empty. */
  readonly remarks: string | null
  /** 1 if the ledger file has the row in its current form, else 0. */
  readonly ledgered: number
}

/** The content of an entry, as JSON. Entries without content have no row. */
export interface ContentRow {
  readonly entry: number
  readonly json: string
}

/** A band of an entry's sketch (see `sketchBands`). */
export interface BandRow {
  readonly band: number
  readonly entry: number
}

/** Number of entries by state. Maintained, because counting a million rows takes a tenth of a second. */
export interface StandingRow {
  readonly standing: Standing
  readonly entries: number
}

/** A feed: the main feed (`''`) or a slice. */
export interface FeedRow {
  /** A small key, local to this database. */
  readonly key: number
  readonly name: string
  readonly kind: string
  readonly label: string
  /** Highest position assigned. */
  readonly last: number
  /** Highest position in an archive. */
  readonly cut: number
  readonly archives: number
  readonly pending_bytes: number
  /** Number of entries shown. Maintained, so that the largest feeds can be listed without counting. */
  readonly shown: number
  /** Highest `changed` of its places, shown or not; 0 without places. */
  readonly changed: number
}

/** An entry's permanent position in a feed. */
export interface PlaceRow {
  readonly feed: number
  readonly position: number
  readonly entry: number
  /** 1 while the entry is published and belongs to the feed, else 0. */
  readonly shown: number
  /** A copy of the entry's `changed`, for ordering by change within a feed. */
  readonly changed: number
}

/** The end of an archive document. */
export interface ArchiveRow {
  readonly feed: number
  readonly number: number
  readonly last: number
  readonly cut_at: number
  /** Greater than 0 if the archive document of the main feed must be written; see `stale-archives.ts` for the values. */
  readonly stale: number
}

/** When a document last changed. */
export interface PublicationRow {
  readonly path: string
  readonly hash: string
  readonly last_modified: number
}

/** A small named value. */
export interface NoteRow {
  readonly name: string
  readonly value: string
}

/** What has been learned about a folder of seeds. */
export interface FolderLinesRow {
  readonly folder: string
  /** A JSON object; its lines are flat lists of hash and count. */
  readonly json: string
}

/** Membership of an entry in a group of translations. */
export interface GroupRow {
  /** Id of the entry. */
  readonly id: string
  readonly group_key: string
  readonly basis: GroupBasis
  /** 1 while the entry links to others, else 0. */
  readonly linked: number
}

/** The polls of one feed by one reader on one day. */
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

/** The tables after the latest migration. */
export interface Schema {
  readonly seeds: SeedRow
  readonly entries: EntryRow
  readonly contents: ContentRow
  readonly bands: BandRow
  readonly standings: StandingRow
  readonly feeds: FeedRow
  readonly places: PlaceRow
  readonly archives: ArchiveRow
  readonly publications: PublicationRow
  readonly notes: NoteRow
  readonly reader_days: ReaderDayRow
  readonly folder_lines: FolderLinesRow
  readonly translation_groups: GroupRow
}
