import { type LineView, viewLines } from '../../src/normalize/lines/view.ts'
import { CHOICE_FEATURES } from '../../src/normalize/model/candidate-features.ts'
import { type Forest, logOdds, probability } from '../../src/normalize/model/forest.ts'
import { guessScene } from '../../src/normalize/model/guessed-features.ts'
import {
  BODY_FEATURES,
  GUESS_FEATURES,
  guessRows,
  type LineModel,
  laterRows,
  relateToTitle,
  TITLE_FEATURES,
  TITLE_RELATION,
} from '../../src/normalize/model/line-model.ts'
import { type Scene, setScene } from '../../src/normalize/model/scene.ts'
import { likeliest } from '../../src/normalize/title-rules/choose-title.ts'
import { LONGEST_TITLE } from '../../src/normalize/title-rules/not-a-title.ts'
import { type Case, textDocument } from '../cases.ts'
import { type Examples, type Growth, growForest } from './boost.ts'
import { choiceExamples } from './choice-examples.ts'
import { bodyLabels, titleLabels } from './labels.ts'

/** A case made ready to learn from. */
export interface Lesson {
  readonly scene: Scene
  readonly rows: Float64Array[]
  readonly body: Float64Array
  readonly title: boolean[]
  readonly weight: number
  /** Whether it is a text of our making: then a title that it does not have is none. */
  readonly isClean: boolean
}

/** Prepares a case; `full` labels count for less a line, since there are many. */
export function toLesson(labelled: Case, document = textDocument(labelled.text)): Lesson {
  const views = viewLines(document.lines)
  const scene = setScene(views)
  return {
    scene,
    rows: guessRows(scene),
    body: bodyLabels(labelled, views),
    title: titleLabels(labelled, views),
    weight: labelled.expect.body ? 1 : 1.5,
    isClean: document.path !== 'case.txt',
  }
}

/** The same case as it would stand in a clean text, without furniture: what plain articles look like must be learnt too. */
export function cleanLesson(labelled: Case, turn: number): Lesson | undefined {
  const { body } = labelled.expect
  if (!body || body.length < 3) return undefined
  return toLesson(labelled, textDocument(cleanText(labelled, turn).join(turn % 3 === 0 ? '\n' : '\n\n'), 'clean.txt'))
}

const DATES: readonly ((year: string, month: string, day: string, time: string) => string)[] = [
  (year, month, day, time) => `${day}/${month}/${year} ${time}`,
  (year, month, day, time) => `${year}-${month}-${day} ${time} (GMT+7)`,
  (year, month, day) => `${day}.${month}.${year}`,
]
const CREDITS = ['Photo : AFP', '(Foto: dpa)', 'Photo: Reuters', '© AFP', 'Ảnh: TTXVN', '写真＝共同']

/** Title, standfirst, byline, date and captions come and go from text to text, and so do their places. */
function cleanText({ expect }: Case, turn: number): string[] {
  const { title, standfirst, authors, published, captions, body = [] } = expect
  const names = authors?.length && turn % 4 < 3 ? authors.join(', ') : ''
  const byline = turn % 8 < 3 ? names.toUpperCase() : names
  const source = byline && turn % 7 < 2 ? ' (Presse)' : ''
  const [year = '', month = '', day = '', time = ''] = (published ?? '').split(/[-T]/)
  const date = published && turn % 5 < 3 ? (DATES[turn % DATES.length]?.(year, month, day, time) ?? '') : ''
  const half = body.length >> 1
  const credit = CREDITS[turn % CREDITS.length]
  const pictures = (captions?.length ? captions : body.slice(2, 4).map((text) => text.slice(0, 140))).map(
    (text) => `${text} ${credit}`,
  )
  const lead = turn % 3 === 1 ? [pictures[0] ?? '', turn % 2 ? (pictures[0] ?? '') : ''] : []
  const head = turn % 2 ? [...lead, turn % 6 === 5 ? '' : title] : [turn % 6 === 4 ? '' : title, ...lead]
  return [
    ...head,
    turn % 3 === 0 ? (standfirst?.[0] ?? '') : '',
    ...(turn % 5 === 0 ? [byline, date] : [`${byline}${source} ${date}`.trim()]),
    ...body.slice(0, half),
    turn % 4 === 1 ? (pictures[1] ?? '') : '',
    ...body.slice(half),
  ].filter((line) => line !== '')
}

/** How each forest is grown. */
export const GROWTH = {
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

/** Learns a model from lessons; `groups` keeps a publication's lessons together where the guess is held back. */
export function learn(lessons: readonly Lesson[], groups: readonly number[]): LineModel {
  const guesses = heldBackGuesses(lessons, groups)
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

const FOLDS = 4

/** Guesses for each lesson by forests that have not seen it, as they will be for texts that nobody labelled. */
function heldBackGuesses(lessons: readonly Lesson[], groups: readonly number[]): Float64Array[] {
  const forests = Array.from({ length: FOLDS }, (_f, fold) =>
    growGuess(lessons.filter((_l, i) => foldOf(groups[i] ?? i, FOLDS) !== fold)),
  )
  return lessons.map((lesson, i) => {
    const forest = forests[foldOf(groups[i] ?? i, FOLDS)]
    return Float64Array.from(lesson.rows, (row) => (forest ? probability(logOdds(forest, row)) : 0))
  })
}

/** Forests of the title, each grown without the lessons of one fold. */
function heldBackTitles(lessons: readonly Lesson[], rows: readonly Rows[], groups: readonly number[]): Forest[] {
  return Array.from({ length: FOLDS }, (_f, fold) => {
    const isSeen = (_of: unknown, i: number) => foldOf(groups[i] ?? i, FOLDS) !== fold
    return growForest(TITLE_FEATURES.names, titleExamples(lessons.filter(isSeen), rows.filter(isSeen)), GROWTH.title)
  })
}

/** Learns which of the likeliest lines is the title, from odds by forests that have not seen the text. */
function growChoice(
  lessons: readonly Lesson[],
  rows: readonly Rows[],
  guesses: readonly Float64Array[],
  groups: readonly number[],
): Forest {
  const forests = heldBackTitles(lessons, rows, groups)
  const choices = lessons.map(({ scene, title }, i) => {
    const forest = forests[foldOf(groups[i] ?? i, FOLDS)] as Forest
    const odds = Float64Array.from(rows[i]?.title ?? [], (row) => logOdds(forest, row))
    return { scene: guessScene(scene, guesses[i] ?? new Float64Array()), odds, title }
  })
  return growForest(CHOICE_FEATURES, choiceExamples(choices), GROWTH.choice)
}

/** The fold of a group: a spread that has nothing to do with the order of cases. */
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

/** What a line has more words than, if it is a sentence of its own. */
const SENTENCE = 8

/** Labels leave out paragraphs of a text more often than they hold furniture: how far a label is to be believed. */
function trustIn({ measure }: LineView, isBody: boolean): number {
  const isSentence = measure.ends && measure.words > SENTENCE
  if (isSentence) return isBody ? 1 : 0.6
  return isBody ? 0.75 : 1
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

const CANDIDATES = 200

/** One choice a lesson: which of its lines is the title, if any. */
function titleExamples(lessons: readonly Lesson[], rows: readonly Rows[]): Examples {
  const examples = {
    rows: [] as Float64Array[],
    answers: [] as number[],
    weights: [] as number[],
    choices: [] as number[],
  }
  lessons.forEach(({ title, scene, isClean }, i) => {
    const times = Math.max(1, title.filter(Boolean).length)
    if (!title.includes(true) && !isClean) return
    title.forEach((label, at) => {
      const row = rows[i]?.title[at]
      if (!row || (!label && at > CANDIDATES) || (scene.views[at]?.text.length ?? 0) > LONGEST_TITLE) return
      examples.rows.push(row)
      examples.answers.push(label ? 1 / times : 0)
      examples.weights.push(1)
      examples.choices.push(i)
    })
  })
  return examples
}
