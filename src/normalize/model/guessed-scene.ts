import type { LineView } from '../lines/view.ts'
import { chromeOf, type Scene } from './features.ts'
import { type Head, headOf } from './held-lines.ts'
import { type Topics, topicsOf } from './topic-words.ts'

/** A scene with the first guess, for every line, of how likely it is to be body. */
export interface GuessedScene extends Scene {
  readonly guess: Float64Array
  /** Running sum of the likely body's words. */
  readonly guessBefore: Float64Array
  readonly topics: Topics
  /** Running sum of the lines that may be headlines, by their form. */
  readonly headlinesBefore: Float64Array
  readonly head: Head
}

/** Words that a line counts for at most. */
const MOST_WORDS = 60

/** Adds to a scene what the first guess tells. */
export function guessScene(scene: Scene, guess: Float64Array): GuessedScene {
  const { views } = scene
  return {
    ...scene,
    guess,
    guessBefore: sums(views, (view, at) => (guess[at] ?? 0) * Math.min(MOST_WORDS, view.measure.words)),
    topics: topicsOf(views, guess),
    headlinesBefore: sums(views, (view) => (mayBeHeadline(view) ? 1 : 0)),
    head: headOf(views),
  }
}

function sums(views: readonly LineView[], of: (view: LineView, at: number) => number): Float64Array {
  const before = new Float64Array(views.length + 1)
  views.forEach((view, at) => {
    before[at + 1] = (before[at] ?? 0) + of(view, at)
  })
  return before
}

/** A headline has this many words at least, and is shorter than this many UTF-16 units. */
const HEADLINE = { words: 4, length: 200 }

function mayBeHeadline(view: LineView): boolean {
  const { words, ends } = view.measure
  const isSized = words >= HEADLINE.words && view.text.length < HEADLINE.length
  return isSized && !ends && view.date < 0.5 && chromeOf(view) < 0.5
}
