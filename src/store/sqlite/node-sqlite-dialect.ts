import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite'
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type SqliteStatement,
} from 'kysely'
import { LRUCache } from 'lru-cache'

/** Prepared statements kept: more than there are queries, so that only INSERTs of unusual length are prepared again. */
const STATEMENTS_KEPT = 64

/** A Kysely dialect for `node:sqlite`. Errors of SQLite are converted by `toFault` and thrown. */
export function nodeSqliteDialect(database: DatabaseSync, toFault: (cause: unknown) => Error): Dialect {
  return {
    createDriver: () => new NodeSqliteDriver(database, toFault),
    createAdapter: () => new TransactionalDdlAdapter(),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createIntrospector: (db) => new SqliteIntrospector(db),
  }
}

/**
 * SQLite can roll back schema changes (https://sqlite.org/lang_transaction.html), so a migration is applied completely
 * or not at all.
 */
class TransactionalDdlAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

/**
 * A nested transaction is a savepoint (https://sqlite.org/lang_savepoint.html): it is rolled back alone, and synced
 * with the outer one.
 */
class NodeSqliteDriver extends SqliteDriver {
  readonly #database: DatabaseSync
  #isNested = false

  constructor(database: DatabaseSync, toFault: (cause: unknown) => Error) {
    super({ database: toKyselyDatabase(database, toFault) })
    this.#database = database
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    this.#isNested = this.#database.isTransaction
    if (this.#isNested) await connection.executeQuery(CompiledQuery.raw('savepoint nested'))
    else await super.beginTransaction(connection)
  }

  override async commitTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#isNested) await connection.executeQuery(CompiledQuery.raw('release nested'))
    else await super.commitTransaction(connection)
  }

  /** A full disk ends a transaction on its own, and a second ROLLBACK would hide the reason. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (!this.#database.isTransaction) return
    if (!this.#isNested) return super.rollbackTransaction(connection)
    await connection.executeQuery(CompiledQuery.raw('rollback to nested'))
    await connection.executeQuery(CompiledQuery.raw('release nested'))
  }
}

type Guard = <Result>(work: () => Result) => Result

/** Creates a function that runs work and throws its errors as faults of the store. */
function createGuard(toFault: (cause: unknown) => Error): Guard {
  return (work) => {
    try {
      return work()
    } catch (cause) {
      throw toFault(cause)
    }
  }
}

function toKyselyDatabase(database: DatabaseSync, toFault: (cause: unknown) => Error): SqliteDatabase {
  const statements = new LRUCache<string, SqliteStatement>({ max: STATEMENTS_KEPT })
  const guard = createGuard(toFault)
  const prepare = (sql: string) =>
    toKyselyStatement(
      guard(() => database.prepare(sql)),
      guard,
    )
  return {
    prepare(sql) {
      const kept = statements.get(sql)
      if (kept) return kept
      const statement = prepare(sql)
      statements.set(sql, statement)
      return statement
    },
    close: () => guard(() => database.close()),
  }
}

function toKyselyStatement(statement: StatementSync, guard: Guard): SqliteStatement {
  const values = (parameters: readonly unknown[]) => parameters as readonly SQLInputValue[]
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => guard(() => statement.all(...values(parameters))),
    run: (parameters) => guard(() => statement.run(...values(parameters))),
    iterate: (parameters) => guard(() => statement.iterate(...values(parameters))),
  }
}
