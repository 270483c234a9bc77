import { type Forest, probability } from '../../src/normalize/model/forest.ts'
import { toColumns } from './columns.ts'
import {
  addAnswers,
  type BinnedTree,
  growTree,
  type LossGradients,
  type TreeGrowth,
  UNIT,
  withThresholds,
} from './grow-tree.ts'

/**
 * Training examples: rows of features, the answer to each (0, 1, or a share of 1 where several rows are equally right),
 * and its weight.
 */
export interface Examples {
  readonly rows: readonly Float64Array[]
  readonly answers: readonly number[]
  readonly weights: readonly number[]
  /**
   * If given, consecutive rows of the same number are one choice, of which at most one is right. Without it each row is
   * a question of its own.
   */
  readonly choices?: readonly number[]
  /** If given, the log-odds that each row starts from; the forest learns the correction. */
  readonly odds?: readonly number[]
}

/** Hyperparameters of a forest. */
export interface Growth extends TreeGrowth {
  readonly trees: number
  /** Share of the features that each tree may use. */
  readonly featureShare: number
  /** Share of the rows that each tree is grown from. */
  readonly rowShare: number
}

/** Any fixed number will do. */
const SEED = 7
/** Keeps rows that are as good as certain from dividing by zero. */
const LEAST_CURVATURE = 1e-6

/** A deterministic pseudo-random generator of numbers in [0, 1) (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/**
 * Grows a forest by gradient boosting on the logistic loss (softmax over each choice, if there are choices). The same
 * examples give the same forest.
 */
export function growForest(names: readonly string[], examples: Examples, growth: Growth): Forest {
  const { rows, choices } = examples
  const columns = toColumns(rows, names.length)
  const bias = choices ? 0 : oddsOfYes(examples)
  const odds = examples.odds ? Float64Array.from(examples.odds) : new Float64Array(rows.length).fill(bias)
  const random = seeded(SEED)
  const trees: BinnedTree[] = []
  for (let t = 0; t < growth.trees; t++) {
    const likely = choices ? chosen(odds, choices) : odds.map(probability)
    const asked = columns
      .map((_c, feature) => feature)
      .filter((feature) => (columns[feature]?.edges.length ?? 0) > 0 && random() < growth.featureShare)
    const gradients = gradientsOf(examples, likely, draw(rows.length, growth.rowShare, random))
    const tree = growTree(columns, asked, gradients, growth)
    trees.push(tree)
    addAnswers(odds, tree, columns)
  }
  return { features: names, bias, unit: UNIT, trees: trees.map((tree) => withThresholds(tree, columns)) }
}

/** The weighted log-odds of yes over all examples, the best answer without any tree. */
function oddsOfYes({ answers, weights }: Examples): number {
  const yes = answers.reduce((sum, answer, i) => sum + answer * (weights[i] ?? 1), 0)
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  return Math.round(Math.log(yes / (all - yes)) / UNIT) * UNIT
}

/** The probability of each row among the rows of its choice and "none of them", which has log-odds 0. */
function chosen(odds: Float64Array, choices: readonly number[]): Float64Array {
  const likely = odds.map(Math.exp)
  for (let start = 0, end = 0; start < odds.length; start = end) {
    let all = 1
    for (; end < odds.length && choices[end] === choices[start]; end++) all += likely[end] as number
    for (let i = start; i < end; i++) likely[i] = (likely[i] as number) / all
  }
  return likely
}

/** A random sample of row numbers. */
function draw(rows: number, share: number, random: () => number): Uint32Array {
  const drawn = new Uint32Array(rows)
  let found = 0
  for (let row = 0; row < rows; row++) if (share >= 1 || random() < share) drawn[found++] = row
  return drawn.subarray(0, found)
}

/** Gradient and curvature (second derivative) of the loss for the drawn rows. */
function gradientsOf({ answers, weights }: Examples, likely: Float64Array, drawn: Uint32Array): LossGradients {
  const gradient = new Float64Array(drawn.length)
  const curvature = new Float64Array(drawn.length)
  drawn.forEach((row, i) => {
    const p = likely[row] as number
    const weight = weights[row] ?? 1
    gradient[i] = ((answers[row] ?? 0) - p) * weight
    curvature[i] = Math.max(LEAST_CURVATURE, p * (1 - p)) * weight
  })
  return { drawn, gradient, curvature }
}
