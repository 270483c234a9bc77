import type { LineView } from '../lines/view.ts'
import { type Head, headOf, linesContaining } from './containing-lines.ts'
import { type Feature, type Features, toFeatures } from './features.ts'
import type { Scene } from './scene.ts'
import { type Topics, topicsOf } from './topic-words.ts'

/** A scene with the first guess of each line's probability of being body. */
export interface GuessedScene extends Scene {
  readonly guess: Float64Array
  readonly guessBefore: Float64Array
  readonly topics: Topics
  readonly head: Head
}

/** A line counts for at most so many words of the likely body, so that no giant outweighs all others. */
const MOST_WORDS = 60

/** Adds the first guess to a scene, with what follows from it. */
export function guessScene(scene: Scene, guess: Float64Array): GuessedScene {
  const guessBefore = new Float64Array(guess.length + 1)
  scene.views.forEach((view, at) => {
    guessBefore[at + 1] = (guessBefore[at] ?? 0) + (guess[at] ?? 0) * Math.min(MOST_WORDS, view.measure.words)
  })
  return { ...scene, guess, guessBefore, topics: topicsOf(scene.views, guess), head: headOf(scene.views) }
}

/** The total of a running sum, at least 1. */
const total = (running: Float64Array): number => Math.max(1, running[running.length - 1] ?? 0)

/** The highest value among the lines from `from` to `to`, relative to `at`, without the line itself. */
function most(scene: Scene, at: number, from: number, to: number, of: (view: LineView) => number): number {
  let best = 0
  for (let i = Math.max(0, at + from); i <= Math.min(at + to, scene.views.length - 1); i++) {
    const view = scene.views[i]
    if (view && i !== at) best = Math.max(best, of(view))
  }
  return best
}

const LINES_ABOVE = 12

/** How many of the lines just above have at least as many words. */
function longerAbove({ views }: Scene, at: number): number {
  const words = views[at]?.measure.words ?? 0
  let found = 0
  for (let i = Math.max(0, at - LINES_ABOVE); i < at; i++) if ((views[i]?.measure.words ?? 0) >= words) found++
  return found
}

type Extra = readonly [string, (scene: GuessedScene, at: number) => number]

const guessAt =
  (offset: number) =>
  ({ guess }: GuessedScene, at: number): number => {
    const other = at + offset
    return other >= 0 && other < guess.length ? (guess[other] as number) : 0
  }

const shared: readonly Extra[] = [
  ['guess', guessAt(0)],
  ['guess at -1', guessAt(-1)],
  ['guess at 1', guessAt(1)],
  ['guess at 2', guessAt(2)],
  ['guess share before', (s, at) => (s.guessBefore[at] ?? 0) / total(s.guessBefore)],
  ['topic share', (s, at) => s.topics.share[at] ?? 0],
]

const titleOnly: readonly Extra[] = [
  ['guess at 3', guessAt(3)],
  ['lines that hold it', ({ views, head }, at) => linesContaining(views, head, at)],
  ['longer lines above', longerAbove],
  ['date just after', (s, at) => most(s, at, 1, 4, (view) => view.date)],
  ['date just before', (s, at) => most(s, at, -3, -1, (view) => view.date)],
  ['name just after', (s, at) => most(s, at, 1, 4, (view) => view.name)],
  ['byline just after', (s, at) => most(s, at, 1, 4, (view) => view.cues.opening[0] ?? 0)],
  [
    'likely body just after',
    (s, at) => ((s.guessBefore[Math.min(at + 9, s.guess.length)] ?? 0) - (s.guessBefore[at + 1] ?? 0)) / MOST_WORDS,
  ],
]

const bodyOnly: readonly Extra[] = [
  ['guess at -2', guessAt(-2)],
  ['guess at 3', guessAt(3)],
  ['guess at -3', guessAt(-3)],
  ['guess near before', (s, at) => ((s.guessBefore[at] ?? 0) - (s.guessBefore[Math.max(0, at - 6)] ?? 0)) / MOST_WORDS],
  [
    'guess near after',
    (s, at) => ((s.guessBefore[Math.min(at + 7, s.guess.length)] ?? 0) - (s.guessBefore[at + 1] ?? 0)) / MOST_WORDS,
  ],
  ['guess far after', (s, at) => Math.log2(1 + total(s.guessBefore) - (s.guessBefore[at + 1] ?? 0))],
  ['guess far before', (s, at) => Math.log2(1 + (s.guessBefore[at] ?? 0))],
]

const asFeatures = (extras: readonly Extra[]): Features =>
  toFeatures(extras.map(([name, of]) => ({ name, of: of as Feature['of'] })))

/** Additional features for the title. */
export const TITLE_EXTRAS: Features = asFeatures([...shared, ...titleOnly])

/** Additional features for the second look at the body. */
export const BODY_EXTRAS: Features = asFeatures([...shared, ...bodyOnly])
