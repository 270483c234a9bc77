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

/** A forest laid out flat, tree after tree, each as deep as the deepest: read in half the time. */
interface FlatForest {
  readonly depth: number
  readonly count: number
  readonly feature: Uint16Array
  readonly threshold: Float64Array
  readonly leaf: Float64Array
}

const flattened = new WeakMap<Forest, FlatForest>()

function flatten({ trees }: Forest): FlatForest {
  const depth = Math.max(0, ...trees.map(({ feature }) => feature.length))
  // A question that no row answers with yes stands for each that a shallower tree does not ask.
  const threshold = new Float64Array(trees.length * depth).fill(Number.POSITIVE_INFINITY)
  const feature = new Uint16Array(trees.length * depth)
  const leaf = new Float64Array(trees.length << depth)
  trees.forEach((tree, at) => {
    feature.set(tree.feature, at * depth)
    threshold.set(tree.threshold, at * depth)
    leaf.set(tree.leaf, at << depth)
  })
  return { depth, count: trees.length, feature, threshold, leaf }
}

/** The log-odds that the forest gives a row. */
export function logOdds(forest: Forest, row: Float64Array): number {
  const flat = flattened.get(forest) ?? flatten(forest)
  flattened.set(forest, flat)
  const { depth, count, feature, threshold, leaf } = flat
  let sum = 0
  for (let tree = 0, question = 0; tree < count; tree++) {
    let index = 0
    for (let bit = 1; bit < 1 << depth; bit <<= 1, question++) {
      if ((row[feature[question] as number] as number) > (threshold[question] as number)) index |= bit
    }
    sum += leaf[(tree << depth) + index] as number
  }
  return forest.bias + sum * forest.unit
}

/** Log-odds as a probability. */
export const probability = (odds: number): number => 1 / (1 + Math.exp(-odds))
