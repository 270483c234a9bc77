import type { Features } from './features.ts'
import { asFeatures, type Extra, guessAt, SHARED_EXTRAS, total } from './guessed-features.ts'

const bodyOnly: readonly Extra[] = [
  ['guess at -2', guessAt(-2)],
  ['guess at 3', guessAt(3)],
  ['guess at -3', guessAt(-3)],
  ['guess near before', (s, at) => ((s.guessBefore[at] ?? 0) - (s.guessBefore[Math.max(0, at - 6)] ?? 0)) / 60],
  [
    'guess near after',
    (s, at) => ((s.guessBefore[Math.min(at + 7, s.guess.length)] ?? 0) - (s.guessBefore[at + 1] ?? 0)) / 60,
  ],
  ['guess far after', (s, at) => Math.log2(1 + total(s.guessBefore) - (s.guessBefore[at + 1] ?? 0))],
  ['guess far before', (s, at) => Math.log2(1 + (s.guessBefore[at] ?? 0))],
]

/** Features of the second look at the body, over a scene with a first guess. */
export const BODY_EXTRAS: Features = asFeatures([...SHARED_EXTRAS, ...bodyOnly])
