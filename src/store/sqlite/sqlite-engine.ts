import { type SqlBool, sql } from 'kysely'
import type { Engine } from '../engine.ts'

/**
 * SQLite compares text by its bytes already. Lists are passed as one JSON parameter, so that statements can be reused.
 */
export const sqliteEngine: Engine = {
  byteText: 'text',
  orderedByKey: (table) => table.modifyEnd(sql`without rowid`),
  oneOf: (column, values) => sql<SqlBool>`${column} in (select value from json_each(${JSON.stringify(values)}))`,
  each: (values) => sql`json_each(${JSON.stringify(values)})`,
  oneOfNumbers: (column, values) => sql<SqlBool>`${column} in (select value from json_each(${JSON.stringify(values)}))`,
  // Transactions begun within this one are savepoints; see `node-sqlite-dialect.ts`.
  async together(db, work) {
    await sql`begin immediate`.execute(db)
    const result = await work().catch(async (error: unknown) => {
      // Keeps the transactions that were complete, unless the error has already ended this one, as a full disk does.
      await sql`commit`.execute(db).catch(() => {})
      throw error
    })
    await sql`commit`.execute(db)
    return result
  },
}
