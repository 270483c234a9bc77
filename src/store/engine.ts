import type { ColumnDataType, CreateTableBuilder, Expression, Kysely, RawBuilder, SqlBool } from 'kysely'
import type { Schema } from './schema.ts'

/**
 * What differs between SQL engines; queries and migrations are the same for all. A second engine also needs what
 * `sqlite/` exports to `src/publisher` (a function that opens the store, and two that read it beside its writer), and
 * runs the contracts of `tests/store`, as `sqlite.test.ts` does.
 */
export interface Engine {
  /** Column type for text that is compared and sorted by its bytes. */
  readonly byteText: ColumnDataType | RawBuilder<unknown>
  /** Stores a table's rows in primary key order, if the engine can, which saves a second copy of the key. */
  orderedByKey<Table extends string>(table: CreateTableBuilder<Table>): CreateTableBuilder<Table>
  /** True where `column` is one of `values`, however many there are, with one index lookup each. */
  oneOf(column: Expression<string | null>, values: readonly string[]): Expression<SqlBool>
  /** Integers as a table with the single column `value`. */
  each(values: readonly number[]): RawBuilder<{ readonly value: number }>
  /** The same as `oneOf` for integers. */
  oneOfNumbers(column: Expression<number>, values: readonly number[]): Expression<SqlBool>
  /** Runs `work`, whose transactions remain atomic, and syncs them to disk together at the end, if the engine can. */
  together<Result>(db: Kysely<Schema>, work: () => Promise<Result>): Promise<Result>
}
