import type { Tree } from '../../src/normalize/model/forest.ts'
import type { Column } from './columns.ts'

/** The rows that a tree is grown from, with the gradient and curvature of the loss for each. */
export interface LossGradients {
  readonly drawn: Uint32Array
  readonly gradient: Float64Array
  readonly curvature: Float64Array
}

/** A tree whose thresholds are bin numbers. */
export interface BinnedTree {
  readonly feature: readonly number[]
  readonly bin: readonly number[]
  readonly leaf: readonly number[]
}

/** Hyperparameters of a tree. */
export interface TreeGrowth {
  readonly depth: number
  /** Learning rate: the share of the tree's answer that is kept. */
  readonly rate: number
  /** L2 regularization: keeps leaves with few rows near zero. */
  readonly ridge: number
}

/** Leaves are integers in this unit of log-odds, so that weights are short and sums exact. */
export const UNIT = 0.001

/**
 * Grows one oblivious tree over the features `asked`: at each depth the split that gains most over all leaves together.
 */
export function growTree(
  columns: readonly Column[],
  asked: readonly number[],
  gradients: LossGradients,
  growth: TreeGrowth,
) {
  const { drawn } = gradients
  const leafOf = new Uint16Array(drawn.length)
  const feature: number[] = []
  const bin: number[] = []
  for (let depth = 0; depth < growth.depth; depth++) {
    const best = bestSplit(columns, asked, gradients, leafOf, 1 << depth, growth.ridge)
    if (!best) break
    const bins = (columns[best.feature] as Column).bins
    for (let i = 0; i < drawn.length; i++)
      if ((bins[drawn[i] as number] as number) > best.bin) leafOf[i] = (leafOf[i] as number) | (1 << depth)
    feature.push(best.feature)
    bin.push(best.bin)
  }
  return { feature, bin, leaf: leavesOf(gradients, leafOf, 1 << feature.length, growth) }
}

/** The answer of each leaf: a Newton step on the loss of its rows, in whole units. */
function leavesOf(
  { gradient, curvature }: LossGradients,
  leafOf: Uint16Array,
  leaves: number,
  { rate, ridge }: TreeGrowth,
): readonly number[] {
  const g = new Float64Array(leaves)
  const h = new Float64Array(leaves)
  leafOf.forEach((leaf, i) => {
    g[leaf] = (g[leaf] as number) + (gradient[i] as number)
    h[leaf] = (h[leaf] as number) + (curvature[i] as number)
  })
  return Array.from(g, (sum, at) => Math.round((rate * sum) / ((h[at] ?? 0) + ridge) / UNIT))
}

/** Adds the answers of a tree to the log-odds of the rows. */
export function addAnswers(odds: Float64Array, { feature, bin, leaf }: BinnedTree, columns: readonly Column[]): void {
  const leafOf = new Uint16Array(odds.length)
  feature.forEach((one, depth) => {
    const bins = (columns[one] as Column).bins
    const last = bin[depth] as number
    for (let i = 0; i < odds.length; i++)
      if ((bins[i] as number) > last) leafOf[i] = (leafOf[i] as number) | (1 << depth)
  })
  for (let i = 0; i < odds.length; i++) odds[i] = (odds[i] as number) + (leaf[leafOf[i] as number] as number) * UNIT
}

/** The tree with values as thresholds. */
export const withThresholds = ({ feature, bin, leaf }: BinnedTree, columns: readonly Column[]): Tree => ({
  feature,
  threshold: feature.map((one, depth) => columns[one]?.edges[bin[depth] ?? 0] ?? 0),
  leaf,
})

/** Bin numbers are bytes. */
const MOST_BINS = 256
/** A split must gain more than a rounding error. */
const LEAST_GAIN = 1e-9

/** The split of all leaves by one feature and bin that reduces the loss most; undefined if none does. */
function bestSplit(
  columns: readonly Column[],
  asked: readonly number[],
  gradients: LossGradients,
  leafOf: Uint16Array,
  leaves: number,
  ridge: number,
) {
  let best: { feature: number; bin: number; gain: number } | undefined
  const sums = new Float64Array(2 * leaves * MOST_BINS)
  for (const feature of asked) {
    const column = columns[feature] as Column
    const width = column.edges.length + 1
    sums.fill(0, 0, 2 * leaves * width)
    addSums(sums, column, gradients, leafOf)
    const gains = new Float64Array(width - 1)
    for (let leaf = 0; leaf < leaves; leaf++) addGains(gains, sums, 2 * leaf * width, width, ridge)
    for (let bin = 0; bin < gains.length; bin++) {
      if ((gains[bin] as number) > (best?.gain ?? LEAST_GAIN)) best = { feature, bin, gain: gains[bin] as number }
    }
  }
  return best
}

/** Adds gradient and curvature of every row to those of its leaf and bin, which stand alternately in `sums`. */
function addSums(
  sums: Float64Array,
  { bins, edges }: Column,
  { drawn, gradient, curvature }: LossGradients,
  leafOf: Uint16Array,
): void {
  const width = edges.length + 1
  for (let i = 0; i < drawn.length; i++) {
    const cell = 2 * ((leafOf[i] as number) * width + (bins[drawn[i] as number] as number))
    sums[cell] = (sums[cell] as number) + (gradient[i] as number)
    sums[cell + 1] = (sums[cell + 1] as number) + (curvature[i] as number)
  }
}

/** Adds the gain of splitting one leaf at each bin. `sums` has gradient and curvature of each bin alternately. */
function addGains(gains: Float64Array, sums: Float64Array, from: number, width: number, ridge: number): void {
  let allG = 0
  let allH = 0
  for (let at = from; at < from + 2 * width; at += 2) {
    allG += sums[at] as number
    allH += sums[at + 1] as number
  }
  if (allH === 0) return
  let leftG = 0
  let leftH = 0
  const whole = (allG * allG) / (allH + ridge)
  for (let bin = 0; bin < width - 1; bin++) {
    leftG += sums[from + 2 * bin] as number
    leftH += sums[from + 2 * bin + 1] as number
    const rightG = allG - leftG
    gains[bin] =
      (gains[bin] as number) + (leftG * leftG) / (leftH + ridge) + (rightG * rightG) / (allH - leftH + ridge) - whole
  }
}
