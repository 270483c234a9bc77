import type { Forest } from '../model/forest.ts'
import { contributions } from './contributions.ts'
import type { FeatureWords } from './feature-words.ts'

/** One property of a line or a name that moved a model. */
export interface Reason {
  /** In plain words: "short line of 5 words". */
  readonly says: string
  /** How far it moved the log-odds, rounded to hundredths. */
  readonly odds: number
}

/** A feature, its value in a row, and how far it moved the log-odds. */
export interface Contribution {
  readonly name: string
  readonly value: number
  readonly odds: number
}

/** Log-odds below which a contribution is not worth telling. */
export const NOTICEABLE = 0.1

/** What each feature of a row contributed to the log-odds. */
export function contributionsOf(forest: Forest, row: Float64Array): readonly Contribution[] {
  const odds = contributions(forest, row)
  return forest.features.map((name, at) => ({ name, value: row[at] ?? 0, odds: odds[at] ?? 0 }))
}

/**
 * Puts contributions into words, the strongest first. Features about the same thing are told once, in the words of the
 * strongest.
 */
export function putIntoWords(
  moved: readonly Contribution[],
  wordsOf: (feature: string) => FeatureWords | undefined,
): readonly Reason[] {
  const told = moved.flatMap(({ name, value, odds }) => {
    const words = wordsOf(name)
    const says = words?.says(value)
    return words && says !== undefined ? [{ about: words.about, says, odds }] : []
  })
  return [...Map.groupBy(told, ({ about }) => about).values()]
    .map((group) => {
      const odds = group.reduce((sum, one) => sum + one.odds, 0)
      const best = group.reduce((a, b) => (b.odds * Math.sign(odds) > a.odds * Math.sign(odds) ? b : a))
      return { says: best.says, odds: Math.round(odds * 100) / 100 }
    })
    .filter(({ odds }) => Math.abs(odds) >= NOTICEABLE)
    .sort((a, b) => Math.abs(b.odds) - Math.abs(a.odds) || (a.says < b.says ? -1 : 1))
}
