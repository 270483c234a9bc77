import { type Compilable, CompiledQuery } from 'kysely'
import { LRUCache } from 'lru-cache'
import type { Engine } from '../engine.ts'
import type { Database } from '../schema.ts'
import { rowBatches } from './row-batches.ts'

/** Full batches, and rests of a few lengths. */
const LENGTHS_KEPT = 16

/** Inserts rows, all with the same columns in the same order, by a query that is built once for each number of them. */
export function compiledInsert<Row extends object>(
  build: (database: Database, rows: readonly Row[]) => Compilable,
): (database: Database, rows: readonly Row[]) => Promise<void> {
  const statements = new WeakMap<Engine, LRUCache<number, string>>()
  return async (database, rows) => {
    const known = statements.get(database.engine) ?? new LRUCache<number, string>({ max: LENGTHS_KEPT })
    statements.set(database.engine, known)
    for (const batch of rowBatches(rows)) {
      const sql = known.get(batch.length) ?? build(database, batch).compile().sql
      known.set(batch.length, sql)
      await database.db.executeQuery(
        CompiledQuery.raw(
          sql,
          batch.flatMap((row) => Object.values(row)),
        ),
      )
    }
  }
}
