import { CUES } from '../languages/cues.ts'
import type { LineView } from '../lines/view.ts'
import type { Features, Scene } from './features.ts'
import { asFeatures, type Extra, guessAt, SHARED_EXTRAS } from './guessed-features.ts'
import type { GuessedScene } from './guessed-scene.ts'
import { timesHeld } from './held-lines.ts'
import { likest } from './topic-words.ts'

function most(scene: Scene, at: number, from: number, to: number, of: (view: LineView) => number): number {
  let best = 0
  for (let i = Math.max(0, at + from); i <= Math.min(at + to, scene.views.length - 1); i++) {
    const view = scene.views[i]
    if (view && i !== at) best = Math.max(best, of(view))
  }
  return best
}

/** Lines above with at least as many words. */
function longerAbove({ views }: Scene, at: number): number {
  const words = views[at]?.measure.words ?? 0
  let found = 0
  for (let i = Math.max(0, at - 12); i < at; i++) if ((views[i]?.measure.words ?? 0) >= words) found++
  return found
}

const words = ({ views }: Scene, at: number): number => Math.log2(1 + (views[at]?.measure.words ?? 0))

const BYLINE = CUES.indexOf('byline')
/** Lines in which a byline, a date or a line of the same words is looked for. */
const NEAR = 12
/** Lines above in which headlines are counted. */
const ABOVE = 15

/** Lines to the next one of a kind: one more than `NEAR` where none is near. */
function linesTo({ views }: Scene, at: number, isOne: (view: LineView) => boolean): number {
  for (let lines = 1; lines <= NEAR; lines++) {
    const view = views[at + lines]
    if (view && isOne(view)) return lines
  }
  return NEAR + 1
}

const isByline = ({ cues, name }: LineView): boolean => (cues.opening[BYLINE] ?? 0) > 0.05 || name > 0.6
const isDated = ({ date }: LineView): boolean => date > 0.3

/** Lines like headlines among those just above. */
const headlinesAbove = ({ headlinesBefore }: GuessedScene, at: number): number =>
  (headlinesBefore[at] ?? 0) - (headlinesBefore[Math.max(0, at - ABOVE)] ?? 0)

const titleOnly: readonly Extra[] = [
  ['topic weight', (s, at) => s.topics.weight[at] ?? 0],
  ['topic lead', (s, at) => s.topics.lead[at] ?? 0],
  ['topic words', (s, at) => Math.min(40, s.topics.words[at]?.length ?? 0)],
  ['full stop', ({ views }, at) => (/[.。]$/.test(views[at]?.text ?? '') ? 1 : 0)],
  ['guess at 3', guessAt(3)],
  ['lines that hold it', ({ views, head }, at) => timesHeld(views, head, at)],
  ['longer lines above', longerAbove],
  ['date just after', (s, at) => most(s, at, 1, 4, (view) => view.date)],
  ['date just before', (s, at) => most(s, at, -3, -1, (view) => view.date)],
  ['name just after', (s, at) => most(s, at, 1, 4, (view) => view.name)],
  ['byline just after', (s, at) => most(s, at, 1, 4, (view) => view.cues.opening[BYLINE] ?? 0)],
  [
    'likely body just after',
    (s, at) => ((s.guessBefore[Math.min(at + 9, s.guess.length)] ?? 0) - (s.guessBefore[at + 1] ?? 0)) / 60,
  ],
  ['alike above', ({ topics }, at) => likest(topics, at, at - NEAR, at - 1)],
  ['alike below', ({ topics }, at) => likest(topics, at, at + 1, at + NEAR)],
  ['words over next', (s, at) => words(s, at) - words(s, at + 1)],
  ['words over last', (s, at) => words(s, at) - words(s, at - 1)],
  ['headlines above', headlinesAbove],
  ['lines to byline', (s, at) => linesTo(s, at, isByline)],
  ['lines to date', (s, at) => linesTo(s, at, isDated)],
]

/** Features that only a title model needs, over a scene with a first guess. */
export const TITLE_EXTRAS: Features = asFeatures([...SHARED_EXTRAS, ...titleOnly])
