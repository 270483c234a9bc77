import { findNames, sameName } from '../../src/normalize/fields/byline-candidates.ts'
import { BYLINE_FEATURES, bylineRows } from '../../src/normalize/fields/byline-features.ts'
import { layOut } from '../../src/normalize/fields/layout.ts'
import type { Forest } from '../../src/normalize/model/forest.ts'
import type { LineModel } from '../../src/normalize/model/line-model.ts'
import { scoreLines } from '../../src/normalize/title-rules/score-lines.ts'
import type { Case } from '../cases.ts'
import { type Growth, growForest } from './boost.ts'
import type { Lesson } from './lesson.ts'

const CLEAN_WEIGHT = 0.5
/** Hyperparameters, chosen by cross-validation. */
const AUTHORS: Growth = { trees: 200, depth: 6, rate: 0.06, ridge: 5, featureShare: 0.2, rowShare: 0.5 }

/**
 * Trains the forest that tells which names in the place of a byline are authors'. Names in clean texts count half,
 * since there are more of them.
 */
export function learnAuthors(cases: readonly Case[], lessons: readonly Lesson[], lines: LineModel): Forest {
  const examples = { rows: [] as Float64Array[], answers: [] as number[], weights: [] as number[] }
  cases.forEach(({ expect }, i) => {
    const lesson = lessons[i]
    if (!expect.authors || !lesson) return
    const wanted = new Set(expect.authors.map(sameName))
    const { views } = lesson.scene
    const candidates = findNames(views)
    const rows = bylineRows(layOut(views, scoreLines(lines, views)), candidates)
    candidates.forEach(({ name }, at) => {
      const row = rows[at]
      if (!row) return
      examples.rows.push(row)
      examples.answers.push(wanted.has(sameName(name)) ? 1 : 0)
      examples.weights.push(lesson.isClean ? CLEAN_WEIGHT : 1)
    })
  })
  return growForest(BYLINE_FEATURES, examples, AUTHORS)
}
