import type { LineView } from '../lines/view.ts'
import { chooseTitle } from '../title-rules/choose-title.ts'
import { BARRED } from '../title-rules/not-a-title.ts'
import { concatFeatures, type Features, matrix } from './features.ts'
import { type Forest, logOdds, probability } from './forest.ts'
import { BODY_EXTRAS, guessScene, TITLE_EXTRAS } from './guessed-features.ts'
import { numbersOf } from './numbers.ts'
import { OWN_FEATURES } from './own-features.ts'
import { PLACE_FEATURES } from './place-features.ts'
import { FAR, type Scene, setScene } from './scene.ts'
import { LEAST_TITLE, titleOdds } from './title-odds.ts'

/** The forests that score the lines of a document, in the order in which they run. */
export interface LineModel {
  /** Whether a line is body, by its own features and its neighbours'. */
  readonly guess: Forest
  /** Whether a line is the title, given the guess. */
  readonly title: Forest
  /** Correction of the log-odds of the likeliest titles, by comparing them with each other. */
  readonly choice: Forest
  /** Whether a line is body, given the guess for the lines around it, and the title. */
  readonly body: Forest
}

/** The model's verdict on the lines of a document. */
export interface LineScores {
  /** Probability of each line to be body. */
  readonly body: Float64Array
  /** Log-odds of each line to be the title rather than the document having none. */
  readonly title: Float64Array
  /** Index of the title; -1 where no line is likely enough. */
  readonly titleAt: number
  /** Index of the likeliest title, even if it is not likely enough. */
  readonly perhapsTitleAt: number
  /** The rule that chose the title, if it was not the model. */
  readonly titleBy?: 'heading' | 'long-line' | 'above-byline' | 'above-text' | 'short-text'
}

/** The features of the first guess. */
export const GUESS_FEATURES: Features = concatFeatures([OWN_FEATURES, PLACE_FEATURES])
/** The features of the title. */
export const TITLE_FEATURES: Features = concatFeatures([GUESS_FEATURES, TITLE_EXTRAS])
/** The features of the body; those that relate the line to the title follow them in a row. */
export const BODY_FEATURES: Features = concatFeatures([GUESS_FEATURES, BODY_EXTRAS])
/** Names of the features that relate a line to the title, after `BODY_FEATURES`. */
export const TITLE_RELATION = ['lines since title', 'is the title', 'title words'] as const

/** One row of the first guess for each line. */
export const guessRows = (scene: Scene): Float64Array[] => matrix(scene, GUESS_FEATURES)

/** Rows of the later models: the row of the first guess, and what the guess adds. */
export function laterRows(scene: Scene, rows: readonly Float64Array[], guess: Float64Array) {
  const guessed = guessScene(scene, guess)
  const widen = (extras: Features) =>
    matrix(guessed, extras).map((extra, at) => join(rows[at] ?? new Float64Array(), extra))
  return { title: widen(TITLE_EXTRAS), body: widen(BODY_EXTRAS) }
}

function join(a: Float64Array, b: Float64Array): Float64Array {
  const both = new Float64Array(a.length + b.length)
  both.set(a)
  both.set(b, a.length)
  return both
}

/** A line that contains the title is shorter than so many times the title, and so many UTF-16 units on top. */
const LONGER = { times: 4, units: 40 }

/** A line's distance to the title, whether it is the title, and the share of it that the title takes. */
function relationToTitle(views: readonly LineView[], at: number, titleAt: number): readonly [number, number, number] {
  const title = views[titleAt]?.folded ?? ''
  const text = views[at]?.folded ?? ''
  const distance = titleAt < 0 ? 0 : Math.max(-FAR, Math.min(FAR, at - titleAt))
  const holds =
    title !== '' && text.length < LONGER.times * title.length + LONGER.units && text.includes(title)
      ? title.length / text.length
      : 0
  return [distance, at === titleAt || text === title ? 1 : 0, holds]
}

/** Adds to each row of the body the relation of the line to the title. */
export const relateToTitle = (
  views: readonly LineView[],
  rows: readonly Float64Array[],
  titleAt: number,
): Float64Array[] => rows.map((row, at) => join(row, Float64Array.from(relationToTitle(views, at, titleAt))))

/** The features of so many first lines are computed once and kept; only giant documents have more. */
const KEPT_ROWS = 5000

/** Length of a row of the first guess, and of the longest row of the later models. */
const OWN_WIDTH = GUESS_FEATURES.names.length
const LATER_WIDTH = Math.max(TITLE_FEATURES.names.length, BODY_FEATURES.names.length + TITLE_RELATION.length)

/** Computes, and keeps, the row of the first guess for a line, which every forest uses. */
function ownRows(scene: Scene): (at: number) => Float64Array {
  const rows = new Float64Array(Math.min(scene.views.length, KEPT_ROWS) * OWN_WIDTH)
  const isKept = new Uint8Array(KEPT_ROWS)
  const spare = new Float64Array(OWN_WIDTH)
  return (at) => {
    const row = at < KEPT_ROWS ? rows.subarray(at * OWN_WIDTH, (at + 1) * OWN_WIDTH) : spare
    if (isKept[at] === 1) return row
    GUESS_FEATURES.write(scene, at, row, 0)
    isKept[at] = 1
    return row
  }
}

/** Scores the lines of a document by the model. A barred line is the title only where no other line is. */
export function scoreLines(
  model: LineModel,
  views: readonly LineView[],
  isBarred: (view: LineView) => boolean = () => false,
): LineScores {
  const scene = setScene(views)
  const own = ownRows(scene)
  const row = new Float64Array(LATER_WIDTH)
  const guess = numbersOf(views, (_view, at) => probability(logOdds(model.guess, own(at))))
  const guessed = guessScene(scene, guess)
  const title = titleOdds(guessed, isBarred, (at) => {
    row.set(own(at))
    TITLE_EXTRAS.write(guessed, at, row, OWN_WIDTH)
    return logOdds(model.title, row)
  })
  const perhapsTitleAt = chooseTitle(guessed, title, model.choice)
  const titleAt = (title[perhapsTitleAt] ?? BARRED) >= LEAST_TITLE ? perhapsTitleAt : -1
  const body = numbersOf(views, (_view, at) => {
    row.set(own(at))
    BODY_EXTRAS.write(guessed, at, row, OWN_WIDTH)
    row.set(relationToTitle(views, at, titleAt), BODY_FEATURES.names.length)
    return probability(logOdds(model.body, row))
  })
  return { body, title, titleAt, perhapsTitleAt }
}
