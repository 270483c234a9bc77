import type { Forest, Tree } from '../model/forest.ts'

/**
 * What each feature of a row contributes to the log-odds, in the order of the row, as Shapley values: what answering a
 * tree's question adds is averaged over all orders in which the tree's questions could be answered; an unanswered
 * question counts as the mean of both answers. The contributions add up to the log-odds less what they would be before
 * any question.
 */
export function contributions(forest: Forest, row: Float64Array): Float64Array {
  const moved = new Float64Array(forest.features.length)
  for (const tree of forest.trees) {
    const means = meansOfAsked(tree, row)
    const weights = orderWeights(tree.feature.length)
    tree.feature.forEach((feature, question) => {
      moved[feature] = (moved[feature] ?? 0) + forest.unit * share(means, question, weights)
    })
  }
  return moved
}

/**
 * For each set of a tree's questions (bit k stands for question k), the mean of the leaves that agree with the row's
 * answers to them.
 */
function meansOfAsked({ feature, threshold, leaf }: Tree, row: Float64Array): Float64Array {
  const reached = feature.reduce((index, of, k) => ((row[of] ?? 0) > (threshold[k] ?? 0) ? index | (1 << k) : index), 0)
  const means = new Float64Array(leaf.length)
  for (let other = 0; other < means.length; other++) means[other] = leaf[reached ^ other] as number
  for (let bit = 1; bit < means.length; bit <<= 1) {
    for (let block = 0; block < means.length; block += 2 * bit) {
      for (let unasked = block; unasked < block + bit; unasked++) {
        const agreeing = means[unasked] as number
        means[unasked] = (agreeing + (means[unasked + bit] as number)) / 2
        means[unasked + bit] = agreeing
      }
    }
  }
  return means
}

/** What a question adds, averaged over all orders. */
function share(means: Float64Array, question: number, weights: Float64Array): number {
  const bit = 1 << question
  let sum = 0
  for (let asked = 0; asked < means.length; asked++) {
    if ((asked & bit) === 0) {
      sum += (weights[asked] as number) * ((means[asked | bit] as number) - (means[asked] as number))
    }
  }
  return sum
}

const weightsOf = new Map<number, Float64Array>()

/**
 * For each set of the other questions, the share of all orders in which exactly that set comes before a given question.
 */
function orderWeights(depth: number): Float64Array {
  const known = weightsOf.get(depth)
  if (known) return known
  const byCount = [1 / Math.max(1, depth)]
  for (let before = 1; before < depth; before++) {
    byCount.push(((byCount[before - 1] ?? 0) * before) / (depth - before))
  }
  const weights = Float64Array.from({ length: 1 << depth }, (_none, set) => byCount[bitsOf(set)] ?? 0)
  weightsOf.set(depth, weights)
  return weights
}

function bitsOf(set: number): number {
  let bits = 0
  for (let rest = set; rest > 0; rest &= rest - 1) bits++
  return bits
}
