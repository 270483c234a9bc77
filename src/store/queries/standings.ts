import type { Standing } from '../../domain/ledger-record.ts'
import type { StandingCounts } from '../../publish/store.ts'
import type { Database } from '../database.ts'

/** A change of state; `from` is absent for a new entry. */
export interface Move {
  readonly from: Standing | undefined
  readonly to: Standing
  /** Number of entries; 1 by default. */
  readonly entries?: number
}

/** Updates the counts for changes made in the same transaction. */
export async function countMoves({ db }: Database, moves: readonly Move[]): Promise<void> {
  const changes = new Map<Standing, number>()
  const add = (standing: Standing, entries: number) => changes.set(standing, (changes.get(standing) ?? 0) + entries)
  for (const { from, to, entries = 1 } of moves) {
    if (from) add(from, -entries)
    add(to, entries)
  }
  const rows = [...changes].map(([standing, entries]) => ({ standing, entries })).filter((row) => row.entries !== 0)
  if (rows.length === 0) return
  await db
    .insertInto('standings')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .column('standing')
        .doUpdateSet((count) => ({ entries: count('standings.entries', '+', count.ref('excluded.entries')) })),
    )
    .execute()
}

/** Number of entries by state. */
export async function standingCounts({ db }: Database): Promise<StandingCounts> {
  const rows = await db.selectFrom('standings').selectAll().execute()
  const none: StandingCounts = { fresh: 0, published: 0, waiting: 0, quarantined: 0, withdrawn: 0 }
  return { ...none, ...Object.fromEntries(rows.map((row) => [row.standing, row.entries])) }
}
