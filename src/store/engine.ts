import type { ColumnDataType, CreateTableBuilder, Expression, Kysely, RawBuilder, SqlBool } from 'kysely'
import type { Schema } from './schema.ts'

/** What an SQL engine does in its own way. Queries and migrations reach it through this, and are otherwise the same for all. */
export interface Engine {
  /** Type of text that is compared and sorted by its bytes. */
  readonly byteText: ColumnDataType | RawBuilder<unknown>
  /** Keeps a table's rows in the order of its primary key, where the engine can: no second copy of the key. */
  orderedByKey<Table extends string>(table: CreateTableBuilder<Table>): CreateTableBuilder<Table>
  /** True where `column` is one of `values`, however many, with one index lookup each. */
  oneOf(column: Expression<string | null>, values: readonly string[]): Expression<SqlBool>
  /** Whole numbers as a table of one column, `value`. */
  each(values: readonly number[]): RawBuilder<{ readonly value: number }>
  /** The same as `oneOf` for whole numbers. */
  oneOfNumbers(column: Expression<number>, values: readonly number[]): Expression<SqlBool>
  /** Runs `work`, whose transactions, each whole or undone as ever, the disk has when it ends: one write for many, where the engine can. */
  together<Result>(db: Kysely<Schema>, work: () => Promise<Result>): Promise<Result>
}
