import { candidateRows } from '../../src/normalize/model/candidate-features.ts'
import type { GuessedScene } from '../../src/normalize/model/guessed-features.ts'
import { candidatesOf } from '../../src/normalize/title-rules/likely-titles.ts'
import { raiseQuotedTitles } from '../../src/normalize/title-rules/quoted-title.ts'
import { addRepeatedOdds } from '../../src/normalize/title-rules/repeated-title.ts'
import type { Examples } from './boost.ts'

/** A text, the log-odds of each line of being the title, and which lines are the title. */
export interface Choice {
  readonly scene: GuessedScene
  readonly odds: Float64Array
  readonly title: readonly boolean[]
  readonly weight: number
}

/**
 * One choice for each text: which of its likeliest lines is the title. Texts whose title is not among them are left
 * out.
 */
export function choiceExamples(choices: readonly Choice[]): Examples {
  const examples = {
    rows: [] as Float64Array[],
    answers: [] as number[],
    weights: [] as number[],
    choices: [] as number[],
    odds: [] as number[],
  }
  choices.forEach(({ scene, odds: raw, title, weight }, choice) => {
    raiseQuotedTitles(scene.views, raw)
    const odds = addRepeatedOdds(scene.views, raw, scene.guess)
    const lines = [...candidatesOf(scene.views, odds)]
    if (!lines.some((at) => title[at])) return
    const rows = candidateRows(scene, odds, lines)
    lines.forEach((at, i) => {
      examples.rows.push(rows[i] as Float64Array)
      examples.answers.push(title[at] ? 1 : 0)
      examples.weights.push(weight)
      examples.choices.push(choice)
      examples.odds.push(odds[at] as number)
    })
  })
  return examples
}
