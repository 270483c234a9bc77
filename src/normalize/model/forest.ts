/**
 * A gradient-boosted forest of oblivious trees: each tree asks the same question at all nodes of a depth, so that a
 * tree of depth d is d thresholds and 2^d leaves. Such trees are fast, small and hard to overfit.
 */
export interface Forest {
  /** Names of the features in the order of a row. */
  readonly features: readonly string[]
  /** Log-odds before any tree. */
  readonly bias: number
  /** Leaves are integers in this unit of log-odds. */
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
 * A forest indexed by feature: all questions about a feature by rising threshold, so that a row answers yes to the
 * first of them and no to the rest (QuickScorer, Lucchese et al. 2015). Consecutive lines are much alike, so the state
 * after one row is kept, and only the questions are visited that the next row answers differently. Plain arrays are
 * faster here than typed ones for reading single numbers.
 */
interface Questions {
  /** Index of the first question about each feature; one more entry at the end. */
  readonly start: readonly number[]
  readonly threshold: readonly number[]
  /** The tree that asks, and the bit of its leaf's index that a yes sets. */
  readonly tree: readonly number[]
  readonly bit: readonly number[]
  /** The leaves of all trees, `2 ** depth` for each. */
  readonly leaf: readonly number[]
  /** The last row, and for each feature its first question that the row answered with no. */
  readonly value: number[]
  readonly firstNo: number[]
  /** The leaf of each tree that the last row reached, and the sum of those leaves. */
  readonly reached: number[]
  sum: number
}

const indexed = new WeakMap<Forest, Questions>()

/** Builds the index of a forest, in the state of a row that answers no to every question. */
function indexQuestions({ features, trees }: Forest): Questions {
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
  const known = indexed.get(forest)
  if (known) return known
  const questions = indexQuestions(forest)
  indexed.set(forest, questions)
  return questions
}

/** Flips the answer to a question; returns what that adds to the sum. */
function flip({ tree, bit, leaf, reached }: Questions, at: number): number {
  const of = tree[at] as number
  const before = reached[of] as number
  const after = before ^ (bit[at] as number)
  reached[of] = after
  return (leaf[after] as number) - (leaf[before] as number)
}

/** Moves from the leaves that the last row reached to those of `row`. */
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
    while (at < end && own > (threshold[at] as number)) sum += flip(questions, at++)
    while (at > first && !(own > (threshold[at - 1] as number))) sum += flip(questions, --at)
    firstNo[feature] = at
  }
  questions.sum = sum
}

/** The log-odds that a forest gives to a row. */
export function logOdds(forest: Forest, row: Float64Array): number {
  const questions = questionsOf(forest)
  reach(questions, row)
  return forest.bias + questions.sum * forest.unit
}

/** Log-odds as a probability. */
export const probability = (odds: number): number => 1 / (1 + Math.exp(-odds))
