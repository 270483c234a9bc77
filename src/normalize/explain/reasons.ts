import type { Forest } from '../model/forest.ts'
import { contributions } from './contributions.ts'
import type { FeatureWords } from './feature-words.ts'

/** One thing about a line, or a name, that moved a model. */
export interface Reason {
  /** In plain words: "short line of 5 words". */
  readonly says: string
  /** By how much it moved the log-odds of what the model was asked; rounded to hundredths. */
  readonly odds: number
}

/** A feature, its number in a row, and how far that moved the odds. */
export interface Moved {
  readonly name: string
  readonly value: number
  readonly odds: number
}

/** Log-odds that are not worth telling. */
const LITTLE = 0.1

/** What every number of a row moved. */
export function movedBy(forest: Forest, row: Float64Array): readonly Moved[] {
  const odds = contributions(forest, row)
  return forest.features.map((name, at) => ({ name, value: row[at] ?? 0, odds: odds[at] ?? 0 }))
}

/** What moved a model in words, the strongest first: what is about one thing is told once, in the words of what moved most. */
export function tell(
  moved: readonly Moved[],
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
    .filter(({ odds }) => Math.abs(odds) >= LITTLE)
    .sort((a, b) => Math.abs(b.odds) - Math.abs(a.odds) || (a.says < b.says ? -1 : 1))
}
