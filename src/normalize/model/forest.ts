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
 * and to no other (QuickScorer, Lucchese et al. 2015). Lines that follow each other are much alike: what the last row reached is
 * kept, and only questions that the next one answers otherwise are asked again. Plain arrays, which are faster than typed ones to
 * read one number of.
 */
interface Questions {
  readonly depth: number
  /** Where the questions about each feature begin; one more at the end. */
  readonly start: readonly number[]
  readonly threshold: readonly number[]
  /** The tree that asks, and the bit of its leaf's index that a yes sets. */
  readonly tree: readonly number[]
  readonly bit: readonly number[]
  readonly leaf: readonly number[]
  /** The first question about each feature that the last row answered with no. */
  readonly firstNo: number[]
  /** The leaf of each tree that the last row reached. */
  readonly index: number[]
}

const turned = new WeakMap<Forest, Questions>()

function turnRound({ features, trees }: Forest): Questions {
  const depth = Math.max(0, ...trees.map(({ feature }) => feature.length))
  const asked = trees.flatMap(({ feature, threshold }, tree) =>
    feature.map((of, bit) => ({ of, tree, bit: 1 << bit, threshold: threshold[bit] ?? Number.POSITIVE_INFINITY })),
  )
  asked.sort((a, b) => a.of - b.of || a.threshold - b.threshold)
  const start = new Array<number>(features.length + 1).fill(0)
  for (const { of } of asked) start[of + 1] = (start[of + 1] ?? 0) + 1
  for (let of = 0; of < features.length; of++) start[of + 1] = (start[of + 1] ?? 0) + (start[of] ?? 0)
  return {
    depth,
    start,
    threshold: asked.map(({ threshold }) => threshold),
    tree: asked.map(({ tree }) => tree),
    bit: asked.map(({ bit }) => bit),
    leaf: trees.flatMap(({ leaf }) => Array.from({ length: 1 << depth }, (_none, at) => leaf[at] ?? 0)),
    firstNo: start.slice(0, -1),
    index: trees.map(() => 0),
  }
}

function questionsOf(forest: Forest): Questions {
  const known = turned.get(forest)
  if (known) return known
  const questions = turnRound(forest)
  turned.set(forest, questions)
  return questions
}

/** Brings the leaves that were reached from the last row's to those of `row`. */
function reach({ start, threshold, tree, bit, firstNo, index }: Questions, row: Float64Array): void {
  const flip = (at: number) => {
    index[tree[at] as number] = (index[tree[at] as number] as number) ^ (bit[at] as number)
  }
  for (let feature = 0; feature < firstNo.length; feature++) {
    const value = row[feature] as number
    const first = start[feature] as number
    const end = start[feature + 1] as number
    let at = firstNo[feature] as number
    while (at < end && value > (threshold[at] as number)) flip(at++)
    while (at > first && !(value > (threshold[at - 1] as number))) flip(--at)
    firstNo[feature] = at
  }
}

/** The log-odds that the forest gives a row. */
export function logOdds(forest: Forest, row: Float64Array): number {
  const questions = questionsOf(forest)
  reach(questions, row)
  const { depth, leaf, index } = questions
  let sum = 0
  for (let at = 0; at < index.length; at++) sum += leaf[(at << depth) + (index[at] as number)] as number
  return forest.bias + sum * forest.unit
}

/** Log-odds as a probability. */
export const probability = (odds: number): number => 1 / (1 + Math.exp(-odds))
