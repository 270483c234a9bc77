/**
 * Trees grown by gradient boosting. Each tree asks the same question of all lines at each depth, so that a tree of depth d
 * is d thresholds and 2^d leaves: fast, small and hard to overfit.
 */
export interface Forest {
  /** Names of the features, in the order the rows have them. */
  readonly features: readonly string[]
  /** Log-odds before any tree. */
  readonly bias: number
  /** Leaves are kept as whole multiples of this. */
  readonly unit: number
  readonly trees: readonly Tree[]
}

/** One tree: `feature[k] > threshold[k]` sets bit k of the index of the leaf. */
export interface Tree {
  readonly feature: readonly number[]
  readonly threshold: readonly number[]
  readonly leaf: readonly number[]
}

/** The log-odds that the forest gives a row. */
export function logOdds(forest: Forest, row: Float64Array): number {
  let sum = 0
  for (const { feature, threshold, leaf } of forest.trees) {
    let index = 0
    for (let depth = 0; depth < feature.length; depth++) {
      if ((row[feature[depth] ?? 0] ?? 0) > (threshold[depth] ?? 0)) index |= 1 << depth
    }
    sum += leaf[index] ?? 0
  }
  return forest.bias + sum * forest.unit
}

/** Log-odds as a probability. */
export const probability = (odds: number): number => 1 / (1 + Math.exp(-odds))
