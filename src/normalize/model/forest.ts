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
  /** Where the questions about each feature begin; one more at the end. */
  readonly start: readonly number[]
  readonly threshold: readonly number[]
  /** The tree that asks, and the bit of its leaf's index that a yes sets. */
  readonly tree: readonly number[]
  readonly bit: readonly number[]
  /** The leaves of all trees, `2 ** depth` for each. */
  readonly leaf: readonly number[]
  /** The last row, and the first question about each feature that it answered with no. */
  readonly value: number[]
  readonly firstNo: number[]
  /** The leaf of each tree that it reached, and what they come to. */
  readonly reached: number[]
  sum: number
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
  const leaf = trees.flatMap(({ leaf }) => Array.from({ length: 1 << depth }, (_none, at) => leaf[at] ?? 0))
  const reached = trees.map((_tree, at) => at << depth)
  return {
    start,
    threshold: asked.map(({ threshold }) => threshold),
    tree: asked.map(({ tree }) => tree),
    bit: asked.map(({ bit }) => bit),
    leaf,
    value: features.map(() => Number.NaN),
    firstNo: start.slice(0, -1),
    reached,
    sum: reached.reduce((sum, at) => sum + (leaf[at] as number), 0),
  }
}

function questionsOf(forest: Forest): Questions {
  const known = turned.get(forest)
  if (known) return known
  const questions = turnRound(forest)
  turned.set(forest, questions)
  return questions
}

/** Answers a question otherwise: gives what that adds to the sum. */
function turn({ tree, bit, leaf, reached }: Questions, at: number): number {
  const of = tree[at] as number
  const before = reached[of] as number
  const after = before ^ (bit[at] as number)
  reached[of] = after
  return (leaf[after] as number) - (leaf[before] as number)
}

/** Goes from the leaves that the last row reached to those of `row`. */
function reach(questions: Questions, row: Float64Array): void {
  const { start, threshold, value, firstNo } = questions
  let { sum } = questions
  for (let feature = 0; feature < value.length; feature++) {
    const own = row[feature] as number
    if (own === value[feature]) continue
    value[feature] = own
    const first = start[feature] as number
    const end = start[feature + 1] as number
    let at = firstNo[feature] as number
    while (at < end && own > (threshold[at] as number)) sum += turn(questions, at++)
    while (at > first && !(own > (threshold[at - 1] as number))) sum += turn(questions, --at)
    firstNo[feature] = at
  }
  questions.sum = sum
}

/** The log-odds that the forest gives a row. */
export function logOdds(forest: Forest, row: Float64Array): number {
  const questions = questionsOf(forest)
  reach(questions, row)
  return forest.bias + questions.sum * forest.unit
}

/** Log-odds as a probability. */
export const probability = (odds: number): number => 1 / (1 + Math.exp(-odds))
