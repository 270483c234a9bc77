import { type Feature, type Features, oneByOne } from './features.ts'
import type { GuessedScene } from './guessed-scene.ts'

/** A measure of a line in a scene with a first guess: its name, and how it is taken. */
export type Extra = readonly [string, (scene: GuessedScene, at: number) => number]

/** The last of running sums, 1 at least. */
export const total = (running: Float64Array): number => Math.max(1, running[running.length - 1] ?? 0)

/** The guess for the line that stands `offset` lines below. */
export const guessAt =
  (offset: number) =>
  ({ guess }: GuessedScene, at: number): number => {
    const other = at + offset
    return other >= 0 && other < guess.length ? (guess[other] as number) : 0
  }

/** What both later models look at. */
export const SHARED_EXTRAS: readonly Extra[] = [
  ['guess', guessAt(0)],
  ['guess at -1', guessAt(-1)],
  ['guess at 1', guessAt(1)],
  ['guess at 2', guessAt(2)],
  ['guess share before', (s, at) => (s.guessBefore[at] ?? 0) / total(s.guessBefore)],
  ['topic share', (s, at) => s.topics.share[at] ?? 0],
]

/** Measures as features of a model. */
export const asFeatures = (extras: readonly Extra[]): Features =>
  oneByOne(extras.map(([name, of]) => ({ name, of: of as Feature['of'] })))
