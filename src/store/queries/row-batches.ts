/** Below the limits of all engines (SQLite 32,766, PostgreSQL 65,535). Larger statements are no faster. */
const VARIABLES_PER_STATEMENT = 1_700

/** Splits rows, all with the same columns, into batches that fit into one INSERT. */
export function* rowBatches<Row extends object>(rows: readonly Row[]): Generator<readonly Row[]> {
  const columns = Object.keys(rows[0] ?? {}).length
  const size = Math.floor(VARIABLES_PER_STATEMENT / Math.max(columns, 1))
  for (let start = 0; start < rows.length; start += size) yield rows.slice(start, start + size)
}

/** The last row for each key, because INSERT ... ON CONFLICT may touch a row only once. */
export function lastPerKey<Row>(rows: readonly Row[], key: (row: Row) => string): Row[] {
  return [...new Map(rows.map((row) => [key(row), row])).values()]
}
