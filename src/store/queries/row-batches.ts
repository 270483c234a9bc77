/** Within the limit of every engine (SQLite 32,766, PostgreSQL 65,535). More in one statement is no faster. */
const VARIABLES_PER_STATEMENT = 1_700

/** Cuts rows, all with the same columns, into batches that one INSERT can take. */
export function* rowBatches<Row extends object>(rows: readonly Row[]): Generator<readonly Row[]> {
  const columns = Object.keys(rows[0] ?? {}).length
  const size = Math.floor(VARIABLES_PER_STATEMENT / Math.max(columns, 1))
  for (let start = 0; start < rows.length; start += size) yield rows.slice(start, start + size)
}

/** One row per key, the last: an INSERT ... ON CONFLICT may touch a row once only. */
export function lastPerKey<Row>(rows: readonly Row[], key: (row: Row) => string): Row[] {
  return [...new Map(rows.map((row) => [key(row), row])).values()]
}
