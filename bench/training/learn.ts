import type { LineView } from '../../src/normalize/lines/view.ts'
import { CHOICE_FEATURES } from '../../src/normalize/model/candidate-features.ts'
import { type Forest, logOdds, probability } from '../../src/normalize/model/forest.ts'
import { guessScene } from '../../src/normalize/model/guessed-features.ts'
import {
  BODY_FEATURES,
  GUESS_FEATURES,
  type LineModel,
  laterRows,
  relateToTitle,
  TITLE_FEATURES,
  TITLE_RELATION,
} from '../../src/normalize/model/line-model.ts'
import { likeliest } from '../../src/normalize/title-rules/choose-title.ts'
import { LONGEST_TITLE } from '../../src/normalize/title-rules/not-a-title.ts'
import { type Examples, type Growth, growForest } from './boost.ts'
import { choiceExamples } from './choice-examples.ts'
import type { Lesson } from './lesson.ts'

/**
 * Hyperparameters of each forest, chosen by cross-validation. `choice` has many shallow trees because it has few
 * examples.
 */
const GROWTH = {
  guess: { trees: 120, depth: 5, rate: 0.12, ridge: 8, featureShare: 0.5, rowShare: 0.5 },
  title: { trees: 200, depth: 6, rate: 0.07, ridge: 3, featureShare: 0.3, rowShare: 0.5 },
  choice: { trees: 600, depth: 2, rate: 0.06, ridge: 5, featureShare: 0.4, rowShare: 0.6 },
  body: { trees: 300, depth: 6, rate: 0.08, ridge: 4, featureShare: 0.35, rowShare: 0.5 },
} satisfies Record<string, Growth>

interface Rows {
  readonly guess: Float64Array[]
  readonly title: Float64Array[]
  readonly body: Float64Array[]
}

/**
 * Trains the line model on lessons. `groups` keeps the lessons of a publication in one fold where guesses are held out.
 */
export function learn(lessons: readonly Lesson[], groups: readonly number[]): LineModel {
  const guesses = heldOutGuesses(lessons, groups)
  const rows = lessons.map(
    (lesson, i): Rows => ({
      guess: lesson.rows,
      ...laterRows(lesson.scene, lesson.rows, guesses[i] ?? new Float64Array()),
    }),
  )
  const guess = growGuess(lessons)
  const title = growForest(TITLE_FEATURES.names, titleExamples(lessons, rows), GROWTH.title)
  const choice = growChoice(lessons, rows, guesses, groups)
  return { guess, title, choice, body: growBody(lessons, rows, title) }
}

const growGuess = (lessons: readonly Lesson[]): Forest =>
  growForest(
    GUESS_FEATURES.names,
    bodyExamples(
      lessons,
      lessons.map((lesson) => lesson.rows),
    ),
    GROWTH.guess,
  )

/** Folds of held-out predictions. */
const FOLDS = 4

/** The guess for each lesson by a forest that was not trained on it, as it will be for unseen texts. */
function heldOutGuesses(lessons: readonly Lesson[], groups: readonly number[]): Float64Array[] {
  const forests = Array.from({ length: FOLDS }, (_f, fold) =>
    growGuess(lessons.filter((_l, i) => foldOf(groups[i] ?? i, FOLDS) !== fold)),
  )
  return lessons.map((lesson, i) => {
    const forest = forests[foldOf(groups[i] ?? i, FOLDS)]
    return Float64Array.from(lesson.rows, (row) => (forest ? probability(logOdds(forest, row)) : 0))
  })
}

/** Forests for the title, each trained without the lessons of one fold. */
function heldOutTitles(lessons: readonly Lesson[], rows: readonly Rows[], groups: readonly number[]): Forest[] {
  return Array.from({ length: FOLDS }, (_f, fold) => {
    const isSeen = (_of: unknown, i: number) => foldOf(groups[i] ?? i, FOLDS) !== fold
    return growForest(TITLE_FEATURES.names, titleExamples(lessons.filter(isSeen), rows.filter(isSeen)), GROWTH.title)
  })
}

/** Trains the comparison of the likeliest titles, on odds from forests that were not trained on the text. */
function growChoice(
  lessons: readonly Lesson[],
  rows: readonly Rows[],
  guesses: readonly Float64Array[],
  groups: readonly number[],
): Forest {
  const forests = heldOutTitles(lessons, rows, groups)
  const choices = lessons.map(({ scene, title, titleWeight }, i) => {
    const forest = forests[foldOf(groups[i] ?? i, FOLDS)] as Forest
    const odds = Float64Array.from(rows[i]?.title ?? [], (row) => logOdds(forest, row))
    return { scene: guessScene(scene, guesses[i] ?? new Float64Array()), odds, title, weight: titleWeight }
  })
  return growForest(CHOICE_FEATURES, choiceExamples(choices), GROWTH.choice)
}

/** The fold of a group, by a hash (Knuth's multiplicative), so that it does not depend on the order of cases. */
export const foldOf = (group: number, folds: number): number => (Math.imul(group + 1, 2654435761) >>> 8) % folds

function growBody(lessons: readonly Lesson[], rows: readonly Rows[], title: Forest): Forest {
  const related = lessons.map((lesson, i) => {
    const views = lesson.scene.views
    const marked = lesson.title.indexOf(true)
    const odds = Float64Array.from(rows[i]?.title ?? [], (row) => logOdds(title, row))
    return relateToTitle(views, rows[i]?.body ?? [], marked >= 0 || lesson.isClean ? marked : likeliest(views, odds))
  })
  return growForest([...BODY_FEATURES.names, ...TITLE_RELATION], bodyExamples(lessons, related, trustIn), GROWTH.body)
}

/** A line of more words than this that ends like a sentence is a sentence. */
const SENTENCE = 8

/** Trust in the label of a sentence that is left out, and of another line that is included. */
const TRUST = { omittedSentence: 0.6, includedOther: 0.75 }

/** How far a label is trusted: labels leave out paragraphs more often than they include furniture. */
function trustIn({ measure }: LineView, isBody: boolean): number {
  const isSentence = measure.ends && measure.words > SENTENCE
  if (isSentence) return isBody ? 1 : TRUST.omittedSentence
  return isBody ? TRUST.includedOther : 1
}

function bodyExamples(
  lessons: readonly Lesson[],
  rows: readonly (readonly Float64Array[])[],
  trust: (view: LineView, isBody: boolean) => number = () => 1,
): Examples {
  const examples = { rows: [] as Float64Array[], answers: [] as number[], weights: [] as number[] }
  lessons.forEach(({ body, weight, scene }, i) => {
    body.forEach((label, at) => {
      const row = rows[i]?.[at]
      const view = scene.views[at]
      if (Number.isNaN(label) || !row || !view) return
      examples.rows.push(row)
      examples.answers.push(label)
      examples.weights.push(weight * trust(view, label === 1))
    })
  })
  return examples
}

/** Lines after so many first ones are examples only if they are the title. */
const CANDIDATES = 200

/** One choice for each lesson: which of its lines is the title, if any. */
function titleExamples(lessons: readonly Lesson[], rows: readonly Rows[]): Examples {
  const examples = {
    rows: [] as Float64Array[],
    answers: [] as number[],
    weights: [] as number[],
    choices: [] as number[],
  }
  lessons.forEach(({ title, titleWeight, scene, isClean }, i) => {
    const times = Math.max(1, title.filter(Boolean).length)
    if (!title.includes(true) && !isClean) return
    title.forEach((label, at) => {
      const row = rows[i]?.title[at]
      if (!row || (!label && at > CANDIDATES) || (scene.views[at]?.text.length ?? 0) > LONGEST_TITLE) return
      examples.rows.push(row)
      examples.answers.push(label ? 1 / times : 0)
      examples.weights.push(titleWeight)
      examples.choices.push(i)
    })
  })
  return examples
}
