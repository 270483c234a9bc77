import type { Instant } from '../domain/instant.ts'
import type { LedgerRecord } from '../domain/ledger-record.ts'
import type { IncomingText } from './recognition.ts'

/** The dates that a text states, as points in time. */
export interface StatedDates {
  readonly published?: Instant
  readonly modified?: Instant
  /** Set if `published` may not be a date at all but some other number; then the entry does not wait for it. */
  readonly isDoubtful?: true
}

/** One reading of an entry's seed. */
export interface Reading {
  readonly incoming: IncomingText
  readonly dates: StatedDates
  /**
   * Whether the bytes of the seed or its sidecar have changed since the last reading. A new version of Gazette also
   * rereads unchanged seeds.
   */
  readonly seedChanged: boolean
  /** Whether nothing that readers see has changed, whatever else in the seed has. */
  readonly showsTheSame: boolean
  /** Publication time of whatever this reading changes. */
  readonly publicationTime: Instant
}

/** Finds a time that no other entry has as its `updated`: the given one, or the next free millisecond. */
export type FreeInstant = (instant: Instant) => Promise<Instant>

/**
 * Creates an entry's record. Without a stated date, the entry is dated when it was first seen; if the date is in the
 * future, it waits.
 */
export async function createRecord(
  minted: { readonly id: string; readonly slug: string },
  reading: Reading,
  now: Instant,
  freeInstant: FreeInstant,
): Promise<LedgerRecord> {
  const published = statedBy(reading.dates, now) ?? now
  return {
    ...minted,
    sequence: 0,
    standing: published > now ? 'waiting' : 'fresh',
    pathHash: reading.incoming.pathHash,
    textHash: reading.incoming.textHash,
    sketch: reading.incoming.sketch,
    firstSeen: now,
    published,
    updated: await freeInstant(firstUpdated(reading, published, now)),
    changed: reading.publicationTime,
  }
}

/** When an entry that nobody has seen yet was updated: the date of modification that its text states, or its own. */
function firstUpdated({ dates: { modified } }: Reading, published: Instant, now: Instant): Instant {
  return modified !== undefined && modified > published && modified <= now ? modified : published
}

function statedBy({ published, isDoubtful }: StatedDates, now: Instant): Instant | undefined {
  return isDoubtful && published !== undefined && published > now ? undefined : published
}

function publishedAfter(known: LedgerRecord, reading: Reading, now: Instant): Instant {
  const stated = statedBy(reading.dates, now)
  if (!reading.seedChanged || stated === undefined) return known.published
  return stated > now && known.sequence > 0 ? known.published : stated
}

function standingAfter(known: LedgerRecord, published: Instant, now: Instant): LedgerRecord['standing'] {
  if (known.sequence > 0) return 'published'
  return published > now ? 'waiting' : 'fresh'
}

function isCorrection(known: LedgerRecord, reading: Reading): boolean {
  return reading.seedChanged && !reading.showsTheSame && reading.incoming.textHash !== known.textHash
}

function withoutWithdrawal({ withdrawn: _, ...rest }: LedgerRecord): LedgerRecord {
  return rest
}

/**
 * Updates the record of a known entry. Id, slug, sequence and first-seen time are kept. `published` follows the text,
 * unless that would send a published entry back to waiting. `updated` moves only if a letter or digit of the seed
 * changed.
 */
export async function updateRecord(
  known: LedgerRecord,
  reading: Reading,
  now: Instant,
  freeInstant: FreeInstant,
): Promise<LedgerRecord> {
  const published = publishedAfter(known, reading, now)
  const waitsNoMore = known.sequence === 0 && published !== known.published
  // Later than before even if the clock was set back, or readers would miss the correction.
  const corrected = Math.max(now, published, known.updated + 1)
  // An archive may hold many versions of an item, of which readers see the last one only.
  const isUnseen = known.sequence === 0 && reading.incoming.revision !== undefined
  const moved = isUnseen ? firstUpdated(reading, published, now) : corrected
  const base = waitsNoMore && !isUnseen ? published : isCorrection(known, reading) ? moved : known.updated
  const next: LedgerRecord = {
    ...withoutWithdrawal(known),
    standing: standingAfter(known, published, now),
    pathHash: reading.incoming.pathHash,
    textHash: reading.incoming.textHash,
    sketch: reading.incoming.sketch,
    published,
    updated: base === known.updated ? known.updated : await freeInstant(base),
  }
  return showsTheSame(known, next) ? next : { ...next, changed: reading.publicationTime }
}

function showsTheSame(a: LedgerRecord, b: LedgerRecord): boolean {
  return (
    a.standing === b.standing && a.pathHash === b.pathHash && a.published === b.published && a.updated === b.updated
  )
}

/**
 * Withdraws an entry whose seed is gone; the withdrawal is published at `publicationTime`. Its id and slug stay
 * reserved, and it is restored if the seed returns.
 */
export function withdrawRecord(known: LedgerRecord, now: Instant, publicationTime: Instant): LedgerRecord {
  return { ...known, standing: 'withdrawn', withdrawn: now, changed: publicationTime }
}
