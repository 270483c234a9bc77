import type { LineView } from '../lines/view.ts'
import { concatFeatures, type Features, matrix } from './features.ts'
import type { Forest } from './forest.ts'
import { BODY_EXTRAS, guessScene, TITLE_EXTRAS } from './guessed-features.ts'
import { OWN_FEATURES } from './own-features.ts'
import { PLACE_FEATURES } from './place-features.ts'
import { FAR, type Scene } from './scene.ts'

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
export function relationToTitle(
  views: readonly LineView[],
  at: number,
  titleAt: number,
): readonly [number, number, number] {
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
