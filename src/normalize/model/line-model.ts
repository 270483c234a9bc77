import { readTranslation } from '../fields/translation.ts'
import type { LineView } from '../lines/view.ts'
import { readCredit } from '../structure/caption.ts'
import { type Feature, matrix, OWN, PLACE, type Scene, setScene } from './features.ts'
import { type Forest, logOdds, probability } from './forest.ts'
import { BODY_EXTRAS, guessScene, TITLE_EXTRAS } from './guessed-features.ts'

/** The forests that read the lines of a document, in the order they are asked. */
export interface LineModel {
  /** Whether a line is body, from its own looks and its neighbours'. */
  readonly guess: Forest
  /** Whether a line is the title, given the guess. */
  readonly title: Forest
  /** Whether a line is body, given the guess for the lines around it and the title. */
  readonly body: Forest
}

/** What the model says of the lines of a document. */
export interface LineScores {
  /** Probability of each line to be part of the body. */
  readonly body: Float64Array
  /** Log-odds of each line to be the title. */
  readonly title: Float64Array
  /** The line most likely to be the title; -1 in a document without lines. */
  readonly titleAt: number
}

/** The features of the first guess. */
export const GUESS_FEATURES: readonly Feature[] = [...OWN, ...PLACE]
/** The features of the title. */
export const TITLE_FEATURES: readonly Feature[] = [...GUESS_FEATURES, ...TITLE_EXTRAS]
/** The features of the body; the last ones relate the line to the title. */
export const BODY_FEATURES: readonly Feature[] = [...GUESS_FEATURES, ...BODY_EXTRAS]
/** Names of the numbers that relate a line to the title, after those of `BODY_FEATURES`. */
export const TITLE_RELATION = ['lines since title', 'is the title', 'title words'] as const

/** Rows of the first guess for every line. */
export const guessRows = (scene: Scene): Float64Array[] => matrix(scene, GUESS_FEATURES)

/** Rows of the later models: those of the first guess, and what the guess adds. */
export function laterRows(scene: Scene, rows: readonly Float64Array[], guess: Float64Array) {
  const guessed = guessScene(scene, guess)
  const widen = (extras: readonly Feature[]) =>
    matrix(guessed, extras).map((extra, at) => join(rows[at] ?? new Float64Array(), extra))
  return { title: widen(TITLE_EXTRAS), body: widen(BODY_EXTRAS) }
}

function join(a: Float64Array, b: Float64Array): Float64Array {
  const both = new Float64Array(a.length + b.length)
  both.set(a)
  both.set(b, a.length)
  return both
}

/** Adds to each row of the body how its line stands to the title. */
export function relateToTitle(
  views: readonly LineView[],
  rows: readonly Float64Array[],
  titleAt: number,
): Float64Array[] {
  const title = views[titleAt]?.folded ?? ''
  return rows.map((row, at) => {
    const text = views[at]?.folded ?? ''
    const distance = titleAt < 0 ? 0 : Math.max(-40, Math.min(40, at - titleAt))
    const holds =
      title !== '' && text.length < 4 * title.length + 40 && text.includes(title) ? title.length / text.length : 0
    return join(row, Float64Array.of(distance, at === titleAt || text === title ? 1 : 0, holds))
  })
}

/** Titles of more than this many UTF-16 units are none. */
export const LONGEST_TITLE = 300

/** A line of dates, a notice of a translation or a credited caption is no title, however much it looks like one. */
function isNoTitle(view: LineView): boolean {
  return (
    view.date > 0.8 ||
    readTranslation(view.text) !== undefined ||
    (LABELLED_CREDIT.test(view.text) && readCredit(view.text) !== undefined)
  )
}

const LABELLED_CREDIT = /[.!?…] ?\p{L}{3,12} ?[:：] ?[^.!?:：]{2,60}$/u

/** The line whose log-odds to be the title are highest. */
export function likeliest(views: readonly LineView[], title: Float64Array): number {
  let best = -1
  for (let at = 0; at < views.length; at++) {
    const view = views[at]
    if (!view || view.text.length > LONGEST_TITLE || isNoTitle(view)) continue
    if (best < 0 || (title[at] ?? 0) > (title[best] ?? 0)) best = at
  }
  return best
}

/** Asks the model about the lines of a document. */
export function scoreLines(model: LineModel, views: readonly LineView[]): LineScores {
  const scene = setScene(views)
  const rows = guessRows(scene)
  const guess = Float64Array.from(rows, (row) => probability(logOdds(model.guess, row)))
  const later = laterRows(scene, rows, guess)
  const title = Float64Array.from(later.title, (row) => logOdds(model.title, row))
  const titleAt = likeliest(views, title)
  const body = relateToTitle(views, later.body, titleAt).map((row) => probability(logOdds(model.body, row)))
  return { body: Float64Array.from(body), title, titleAt }
}
