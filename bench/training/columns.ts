/** Values of one feature over all rows, each as the number of the bin it falls into. */
export interface Column {
  readonly bins: Uint8Array
  /** Value above which a row is in a later bin. */
  readonly edges: readonly number[]
}

const BINS = 48
/** Bins are laid out by this many rows, spread evenly over all. */
const SAMPLE = 20_000

/** Sorts the values of each feature into bins that hold about as many rows each. */
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

/** The few values of a column that has few: their edges would be lost among equal quantiles. */
function distinct(sorted: Float64Array): number[] {
  const values = [...new Set(sorted)]
  return values.length <= 12 ? values.slice(0, -1) : [values[0] ?? 0].filter((value) => value === 0)
}

/** How many of the edges, which are in order, are under a value. */
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
