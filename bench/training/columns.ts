/** One feature over all rows, as bin numbers. */
export interface Column {
  readonly bins: Uint8Array
  /** `edges[i]` is the value above which a row is in a bin after `i`. */
  readonly edges: readonly number[]
}

/** Most bins of a feature. More would overfit; the bin numbers fit into a byte. */
const BINS = 48
/** Features with at most so many values get a bin for each. */
const FEW_VALUES = 12
/** The edges of bins are computed from so many rows, spread evenly. */
const SAMPLE = 20_000

/** Bins the values of each feature, with about as many rows in each bin. */
export function toColumns(rows: readonly Float64Array[], features: number): Column[] {
  const step = Math.max(1, Math.floor(rows.length / SAMPLE))
  const sample = rows.filter((_row, i) => i % step === 0)
  const columns = Array.from({ length: features }, (_f, feature) => ({
    edges: edgesOf(Float64Array.from(sample, (row) => row[feature] ?? 0).sort()),
    bins: new Uint8Array(rows.length),
  }))
  rows.forEach((row, i) => {
    for (let feature = 0; feature < features; feature++) {
      const { edges, bins } = columns[feature] as Column
      bins[i] = binOf(edges, row[feature] as number)
    }
  })
  return columns
}

function edgesOf(sorted: Float64Array): number[] {
  const edges = new Set(distinct(sorted))
  const most = sorted.at(-1) ?? 0
  for (let bin = 1; bin < BINS; bin++) {
    const at = Math.floor((bin * sorted.length) / BINS)
    const edge = Math.round((((sorted[at - 1] ?? 0) + (sorted[at] ?? 0)) / 2) * 1e4) / 1e4
    if (edge < most) edges.add(edge)
  }
  return [...edges].sort((a, b) => a - b)
}

/**
 * The values of a feature that has few, which would be lost among equal quantiles; of any other, zero if it is the
 * least.
 */
function distinct(sorted: Float64Array): number[] {
  const values = [...new Set(sorted)]
  return values.length <= FEW_VALUES ? values.slice(0, -1) : [values[0] ?? 0].filter((value) => value === 0)
}

/** Number of edges below a value, which is its bin. */
function binOf(edges: readonly number[], value: number): number {
  let from = 0
  let to = edges.length
  while (from < to) {
    const middle = (from + to) >> 1
    if (value > (edges[middle] as number)) from = middle + 1
    else to = middle
  }
  return from
}
