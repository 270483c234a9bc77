import { type SqlBool, sql } from 'kysely'
import type { Engine } from '../engine.ts'

/** SQLite: text is compared by its bytes already; lists travel as one JSON parameter, so that statements can be reused. */
export const sqliteEngine: Engine = {
  byteText: 'text',
  orderedByKey: (table) => table.modifyEnd(sql`without rowid`),
  oneOf: (column, values) => sql<SqlBool>`${column} in (select value from json_each(${JSON.stringify(values)}))`,
  each: (values) => sql`json_each(${JSON.stringify(values)})`,
  oneOfNumbers: (column, values) => sql<SqlBool>`${column} in (select value from json_each(${JSON.stringify(values)}))`,
}
