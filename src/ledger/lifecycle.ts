import type { Instant } from '../domain/instant.ts'
import type { LedgerRecord } from '../domain/ledger-record.ts'
import type { IncomingText } from './recognize.ts'

/** What a text says of its dates, placed in time. */
export interface StatedDates {
  readonly published?: Instant
  readonly modified?: Instant
  /** Set where `published` may be something else than a date, such as a number: then nothing waits for it. */
  readonly isDoubtful?: true
}

/** One reading of an entry's seed. */
export interface Reading {
  readonly incoming: IncomingText
  readonly dates: StatedDates
  /** Whether the bytes of the seed or its sidecar changed since the last reading; a new version of Gazette rereads unchanged ones. */
  readonly seedChanged: boolean
  /** Whether what readers see of it is as it was, whatever else of the seed changed. */
  readonly showsTheSame: boolean
  /** When what this reading changes is published. */
  readonly moment: Instant
}

/** Finds a moment that no other entry has as its `updated`: the given one or the next free millisecond. */
export type FreeInstant = (instant: Instant) => Promise<Instant>

/** Begins the life of an entry. Without a stated date it is dated when it was first seen; a future one waits. */
export async function createRecord(
  minted: { readonly id: string; readonly slug: string },
  reading: Reading,
  now: Instant,
  freeInstant: FreeInstant,
): Promise<LedgerRecord> {
  const published = statedBy(reading.dates, now) ?? now
  const { modified } = reading.dates
  const updated = modified !== undefined && modified > published && modified <= now ? modified : published
  return {
    ...minted,
    sequence: 0,
    standing: published > now ? 'waiting' : 'fresh',
    pathHash: reading.incoming.pathHash,
    textHash: reading.incoming.textHash,
    sketch: reading.incoming.sketch,
    firstSeen: now,
    published,
    updated: await freeInstant(updated),
    changed: reading.moment,
  }
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
 * Continues the life of a known entry. Id, slug, sequence and first-seen time stay; `published` follows the text unless
 * that would send a published entry back to waiting; `updated` moves only when a letter or digit of the seed changed.
 */
export async function updateRecord(
  known: LedgerRecord,
  reading: Reading,
  now: Instant,
  freeInstant: FreeInstant,
): Promise<LedgerRecord> {
  const published = publishedAfter(known, reading, now)
  const waitsNoMore = known.sequence === 0 && published !== known.published
  const base = waitsNoMore ? published : isCorrection(known, reading) ? Math.max(now, published) : known.updated
  const next: LedgerRecord = {
    ...withoutWithdrawal(known),
    standing: standingAfter(known, published, now),
    pathHash: reading.incoming.pathHash,
    textHash: reading.incoming.textHash,
    sketch: reading.incoming.sketch,
    published,
    updated: base === known.updated ? known.updated : await freeInstant(base),
  }
  return showsTheSame(known, next) ? next : { ...next, changed: reading.moment }
}

function showsTheSame(a: LedgerRecord, b: LedgerRecord): boolean {
  return (
    a.standing === b.standing && a.pathHash === b.pathHash && a.published === b.published && a.updated === b.updated
  )
}

/** Ends the life of an entry whose seed is gone, published so at `moment`; its id and slug stay taken, and a returning seed revives it. */
export function withdrawRecord(known: LedgerRecord, now: Instant, moment: Instant): LedgerRecord {
  return { ...known, standing: 'withdrawn', withdrawn: now, changed: moment }
}
