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

/**
 * A forest turned round: the questions about each feature, by rising threshold, so that a row answers yes to the first of them
 * and to no other (QuickScorer, Lucchese et al. 2015). Half the questions are never asked, and none at random.
 */
interface Questions {
  readonly depth: number
  /** Where the questions about each feature begin; one more at the end. */
  readonly start: Uint32Array
  readonly threshold: Float64Array
  /** The tree that asks, and the bit of its leaf's index that a yes sets. */
  readonly tree: Uint16Array
  readonly bit: Uint8Array
  readonly leaf: Float64Array
  /** The leaf of each tree that a row has reached: cleared for each row. */
  readonly index: Uint8Array
}

const turned = new WeakMap<Forest, Questions>()

function turnRound({ features, trees }: Forest): Questions {
  const depth = Math.max(0, ...trees.map(({ feature }) => feature.length))
  const asked = trees.flatMap(({ feature, threshold }, tree) =>
    feature.map((of, bit) => ({ of, tree, bit: 1 << bit, threshold: threshold[bit] ?? Number.POSITIVE_INFINITY })),
  )
  asked.sort((a, b) => a.of - b.of || a.threshold - b.threshold)
  const start = new Uint32Array(features.length + 1)
  for (const { of } of asked) start[of + 1] = (start[of + 1] ?? 0) + 1
  for (let of = 0; of < features.length; of++) start[of + 1] = (start[of + 1] ?? 0) + (start[of] ?? 0)
  const leaf = new Float64Array(trees.length << depth)
  trees.forEach((tree, at) => {
    leaf.set(tree.leaf, at << depth)
  })
  return {
    depth,
    start,
    threshold: Float64Array.from(asked, ({ threshold }) => threshold),
    tree: Uint16Array.from(asked, ({ tree }) => tree),
    bit: Uint8Array.from(asked, ({ bit }) => bit),
    leaf,
    index: new Uint8Array(trees.length),
  }
}

function questionsOf(forest: Forest): Questions {
  const known = turned.get(forest)
  if (known) return known
  const questions = turnRound(forest)
  turned.set(forest, questions)
  return questions
}

/** The log-odds that the forest gives a row. */
export function logOdds(forest: Forest, row: Float64Array): number {
  const { depth, start, threshold, tree, bit, leaf, index } = questionsOf(forest)
  index.fill(0)
  for (let feature = 0; feature + 1 < start.length; feature++) {
    const value = row[feature] as number
    const end = start[feature + 1] as number
    for (let at = start[feature] as number; at < end && value > (threshold[at] as number); at++) {
      index[tree[at] as number] = (index[tree[at] as number] as number) | (bit[at] as number)
    }
  }
  let sum = 0
  for (let at = 0; at < index.length; at++) sum += leaf[(at << depth) + (index[at] as number)] as number
  return forest.bias + sum * forest.unit
}

/** Log-odds as a probability. */
export const probability = (odds: number): number => 1 / (1 + Math.exp(-odds))
