import type { Kysely } from 'kysely'
import type { Engine } from './engine.ts'
import type { Schema } from './schema.ts'

/** A database, or a transaction on it, and its engine. */
export interface Database {
  readonly db: Kysely<Schema>
  readonly engine: Engine
}
