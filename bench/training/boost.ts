import type { Forest, Tree } from '../../src/normalize/model/forest.ts'

/** Rows to learn from: numbers, whether the answer is yes, and how much each counts. */
export interface Examples {
  readonly rows: readonly Float64Array[]
  readonly answers: readonly number[]
  readonly weights: readonly number[]
}

/** How a forest is grown. */
export interface Growth {
  readonly trees: number
  readonly depth: number
  /** Share of each tree's answer that is kept. */
  readonly rate: number
  /** Keeps leaves with little behind them near zero. */
  readonly ridge: number
  /** Share of the features that each tree may ask about. */
  readonly featureShare: number
}

const BINS = 48
const UNIT = 0.001

/** A generator of numbers in [0, 1) that always gives the same ones (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

interface Column {
  readonly bins: Uint8Array
  /** Value above which a row is in a later bin. */
  readonly edges: readonly number[]
}

function toColumn(rows: readonly Float64Array[], feature: number): Column {
  const sorted = Float64Array.from(rows, (row) => row[feature] ?? 0).sort()
  const edges: number[] = []
  for (let bin = 1; bin < BINS; bin++) {
    const at = Math.floor((bin * sorted.length) / BINS)
    const edge = Math.round((((sorted[at - 1] ?? 0) + (sorted[at] ?? 0)) / 2) * 1e4) / 1e4
    if (edge !== edges.at(-1) && edge < (sorted.at(-1) ?? 0)) edges.push(edge)
  }
  for (const value of distinct(sorted)) if (!edges.includes(value)) edges.push(value)
  edges.sort((a, b) => a - b)
  return { bins: Uint8Array.from(rows, (row) => edges.filter((edge) => (row[feature] ?? 0) > edge).length), edges }
}

/** The few values of a column that has few: their edges would be lost among equal quantiles. */
function distinct(sorted: Float64Array): number[] {
  const values = [...new Set(sorted)]
  return values.length <= 12 ? values.slice(0, -1) : [values[0] ?? 0].filter((value) => value === 0)
}

/** Grows a forest that answers as the examples do, the same for the same examples. */
export function growForest(names: readonly string[], examples: Examples, growth: Growth): Forest {
  const { rows, answers, weights } = examples
  const n = rows.length
  const columns = names.map((_name, feature) => toColumn(rows, feature))
  const yes = answers.reduce((sum, answer, i) => sum + answer * (weights[i] ?? 1), 0)
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  const bias = Math.round(Math.log(yes / (all - yes)) / UNIT) * UNIT
  const odds = new Float64Array(n).fill(bias)
  const gradient = new Float64Array(n)
  const curvature = new Float64Array(n)
  const random = seeded(7)
  const trees: Tree[] = []
  for (let t = 0; t < growth.trees; t++) {
    for (let i = 0; i < n; i++) {
      const p = 1 / (1 + Math.exp(-(odds[i] ?? 0)))
      const weight = weights[i] ?? 1
      gradient[i] = ((answers[i] ?? 0) - p) * weight
      curvature[i] = Math.max(1e-6, p * (1 - p)) * weight
    }
    const asked = columns
      .map((_c, feature) => feature)
      .filter((feature) => (columns[feature]?.edges.length ?? 0) > 0 && random() < growth.featureShare)
    const { tree, leafOf } = growTree(columns, asked, gradient, curvature, growth)
    trees.push(tree)
    for (let i = 0; i < n; i++) odds[i] = (odds[i] ?? 0) + (tree.leaf[leafOf[i] ?? 0] ?? 0) * UNIT
  }
  return { features: names, bias, unit: UNIT, trees }
}

function growTree(
  columns: readonly Column[],
  asked: readonly number[],
  gradient: Float64Array,
  curvature: Float64Array,
  growth: Growth,
) {
  const n = gradient.length
  const leafOf = new Uint16Array(n)
  const feature: number[] = []
  const threshold: number[] = []
  for (let depth = 0; depth < growth.depth; depth++) {
    const best = bestSplit(columns, asked, gradient, curvature, leafOf, 1 << depth, growth.ridge)
    if (!best) break
    const column = columns[best.feature]
    for (let i = 0; i < n; i++) if ((column?.bins[i] ?? 0) > best.bin) leafOf[i] = (leafOf[i] ?? 0) | (1 << depth)
    feature.push(best.feature)
    threshold.push(column?.edges[best.bin] ?? 0)
  }
  const size = 1 << feature.length
  const g = new Float64Array(size)
  const h = new Float64Array(size)
  for (let i = 0; i < n; i++) {
    const leaf = leafOf[i] ?? 0
    g[leaf] = (g[leaf] ?? 0) + (gradient[i] ?? 0)
    h[leaf] = (h[leaf] ?? 0) + (curvature[i] ?? 0)
  }
  const leaf = Array.from(g, (sum, at) => Math.round((growth.rate * sum) / ((h[at] ?? 0) + growth.ridge) / UNIT))
  return { tree: { feature, threshold, leaf }, leafOf }
}

function bestSplit(
  columns: readonly Column[],
  asked: readonly number[],
  gradient: Float64Array,
  curvature: Float64Array,
  leafOf: Uint16Array,
  leaves: number,
  ridge: number,
) {
  let best: { feature: number; bin: number; gain: number } | undefined
  const g = new Float64Array(leaves * 256)
  const h = new Float64Array(leaves * 256)
  for (const feature of asked) {
    const column = columns[feature]
    if (!column) continue
    const width = column.edges.length + 1
    g.fill(0, 0, leaves * width)
    h.fill(0, 0, leaves * width)
    const bins = column.bins
    for (let i = 0; i < bins.length; i++) {
      const cell = (leafOf[i] as number) * width + (bins[i] as number)
      g[cell] = (g[cell] as number) + (gradient[i] as number)
      h[cell] = (h[cell] as number) + (curvature[i] as number)
    }
    const gains = new Float64Array(width - 1)
    for (let leaf = 0; leaf < leaves; leaf++) addGains(gains, g, h, leaf * width, width, ridge)
    for (let bin = 0; bin < gains.length; bin++) {
      if ((gains[bin] as number) > (best?.gain ?? 1e-9)) best = { feature, bin, gain: gains[bin] as number }
    }
  }
  return best
}

function addGains(
  gains: Float64Array,
  g: Float64Array,
  h: Float64Array,
  from: number,
  width: number,
  ridge: number,
): void {
  let allG = 0
  let allH = 0
  for (let bin = 0; bin < width; bin++) {
    allG += g[from + bin] as number
    allH += h[from + bin] as number
  }
  let leftG = 0
  let leftH = 0
  const whole = (allG * allG) / (allH + ridge)
  for (let bin = 0; bin < width - 1; bin++) {
    leftG += g[from + bin] as number
    leftH += h[from + bin] as number
    const rightG = allG - leftG
    gains[bin] =
      (gains[bin] as number) + (leftG * leftG) / (leftH + ridge) + (rightG * rightG) / (allH - leftH + ridge) - whole
  }
}
