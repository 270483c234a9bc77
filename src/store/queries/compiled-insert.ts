import { type Compilable, CompiledQuery } from 'kysely'
import { LRUCache } from 'lru-cache'
import type { Database } from '../database.ts'
import type { Engine } from '../engine.ts'
import { rowBatches } from './row-batches.ts'

/** Statements cached: full batches, and remainders of several lengths. */
const LENGTHS_KEPT = 16

/**
 * Creates an insert whose statement is compiled once per number of rows. All rows must have the same columns in the
 * same order.
 */
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
