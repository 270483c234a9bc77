import { type Compilable, CompiledQuery } from 'kysely'
import type { Engine } from '../engine.ts'
import type { Database } from '../schema.ts'

/**
 * A query that is built once for each engine and run with other parameters each time, given in the order in which the query
 * names them: for those asked for every article, building takes longer than running.
 */
export function compiledQuery<Row>(
  build: (database: Database) => Compilable<Row>,
): (database: Database, parameters: readonly unknown[]) => Promise<readonly Row[]> {
  const statements = new WeakMap<Engine, string>()
  return async (database, parameters) => {
    const sql = statements.get(database.engine) ?? build(database).compile().sql
    statements.set(database.engine, sql)
    return (await database.db.executeQuery<Row>(CompiledQuery.raw(sql, [...parameters]))).rows
  }
}
