import { DAY } from '../../domain/durations.ts'
import { type DayCounts, dayOf, keyOf, mergeAll, mergeDayCounts, pollersOf } from '../../readers/day-counts.ts'
import { parseSketch, sketchToText } from '../../readers/poller-sketch.ts'
import { DAYS_KEPT } from '../../readers/reader-counts.ts'
import type { Database } from '../database.ts'
import type { ReaderDayRow } from '../schema.ts'
import { rowBatches } from './row-batches.ts'

/** Name under which readers and feeds without a row of their own are counted. */
const OTHER = 'other'
/** Limit per day, across restarts. */
const MOST_ROWS_PER_DAY = 4000
/** Adds counts of parts of days, closes days that are over, and drops the oldest, in one transaction. */
export async function addReaderDays({ db, ...engine }: Database, parts: readonly DayCounts[]): Promise<void> {
  const days = [...new Set(parts.map(({ day }) => day))].sort()
  const newest = days.at(-1)
  if (newest === undefined) return
  await db.transaction().execute(async (transaction) => {
    const database = { ...engine, db: transaction }
    for (const day of days) {
      await mergeIntoDay(
        database,
        day,
        parts.filter((part) => part.day === day),
      )
    }
    await endDaysBefore(database, newest)
    const oldest = dayOf(Date.parse(newest) - DAYS_KEPT * DAY)
    await transaction.deleteFrom('reader_days').where('day', '<=', oldest).execute()
  })
}

/** Counts of the days from `from` to `to`, inclusive. */
export async function readerDays(
  { db }: Pick<Database, 'db'>,
  from: string,
  to: string,
): Promise<readonly DayCounts[]> {
  const rows = await db
    .selectFrom('reader_days')
    .selectAll()
    .where('day', '>=', from)
    .where('day', '<=', to)
    .orderBy('day')
    .orderBy('feed')
    .orderBy('reader')
    .execute()
  return rows.map(toCounts)
}

async function mergeIntoDay(database: Database, day: string, parts: readonly DayCounts[]): Promise<void> {
  const kept = new Map((await readerDays(database, day, day)).map((counts) => [keyOf(counts), counts]))
  const room = new Set(kept.keys())
  const rows = mergeAll(parts.map((part) => withRow(part, room)))
  const merged = rows.map((part) => {
    const before = kept.get(keyOf(part))
    return before === undefined ? part : mergeDayCounts(before, part)
  })
  await putRows(database, merged.map(toRow))
}

/** Assigns a row to a count: its own while there is room, otherwise the shared one. */
function withRow(part: DayCounts, room: Set<string>): DayCounts {
  const key = keyOf(part)
  if (!room.has(key) && room.size >= MOST_ROWS_PER_DAY) return { ...part, feed: OTHER, reader: OTHER }
  room.add(key)
  return part
}

async function putRows({ db }: Database, rows: readonly ReaderDayRow[]): Promise<void> {
  for (const batch of rowBatches(rows)) {
    await db
      .insertInto('reader_days')
      .values([...batch])
      .onConflict((conflict) =>
        conflict.columns(['day', 'feed', 'reader']).doUpdateSet((row) => ({
          polls: row.ref('excluded.polls'),
          conditional: row.ref('excluded.conditional'),
          whole: row.ref('excluded.whole'),
          not_modified: row.ref('excluded.not_modified'),
          delta: row.ref('excluded.delta'),
          refused: row.ref('excluded.refused'),
          bytes: row.ref('excluded.bytes'),
          reported: row.ref('excluded.reported'),
          sketch: row.ref('excluded.sketch'),
          pollers: row.ref('excluded.pollers'),
        })),
      )
      .execute()
  }
}

/** Drops what could distinguish clients as soon as it is no longer needed. */
async function endDaysBefore({ db }: Database, day: string): Promise<void> {
  await db
    .updateTable('reader_days')
    .set({ sketch: null })
    .where('day', '<', day)
    .where('sketch', 'is not', null)
    .execute()
}

function toRow(counts: DayCounts): ReaderDayRow {
  const { day, feed, reader, polls, conditional, whole, notModified, delta, refused, bytes, reported, sketch } = counts
  return {
    ...{ day, feed, reader, polls, conditional, whole, not_modified: notModified, delta, refused, bytes },
    reported: JSON.stringify(reported),
    sketch: sketch === undefined ? null : sketchToText(sketch),
    pollers: pollersOf(counts),
  }
}

function toCounts({ not_modified, reported, sketch, pollers, ...row }: ReaderDayRow): DayCounts {
  const who = sketch === null ? { pollers } : { sketch: parseSketch(sketch) }
  return { ...row, notModified: not_modified, reported: JSON.parse(reported), ...who }
}
