import { CUES } from '../languages/cue-columns.ts'
import type { LineView } from '../lines/view.ts'
import { concatFeatures, type Features, toFeatures } from './features.ts'
import { magnitude } from './scene.ts'

const perLetter = (value: number, view: LineView): number =>
  value / Math.max(1, view.measure.letters + view.measure.digits)

const own: readonly (readonly [string, (view: LineView) => number])[] = [
  ['length', (v) => magnitude(v.measure.length)],
  ['words', (v) => magnitude(v.measure.words)],
  ['ends', (v) => (v.measure.ends ? 1 : 0)],
  ['inner stops', (v) => Math.min(12, v.measure.innerStops)],
  ['commas', (v) => v.measure.commas / Math.max(1, v.measure.words)],
  ['digit share', (v) => perLetter(v.measure.digits, v)],
  ['upper share', (v) => perLetter(v.measure.upper, v)],
  ['capitalised share', (v) => v.measure.capitalised / Math.max(1, v.measure.words)],
  ['common words', (v) => v.common],
  ['quotes', (v) => Math.min(6, v.measure.quotes)],
  ['glued labels', (v) => Math.min(8, v.measure.glued)],
  ['unspaced', (v) => (v.measure.unspaced ? 1 : 0)],
  ['letters share', (v) => (v.measure.letters + v.measure.digits) / Math.max(1, Math.min(2000, v.measure.length))],
  ['starts small', (v) => (/^\p{Ll}/u.test(v.text) ? 1 : 0)],
  ['starts with a mark', (v) => (/^[-–—•·*▪►▶»>|+/#,.]/.test(v.text) ? 1 : 0)],
  ['starts with a quote', (v) => (/^["“”„«»「『‚'‘]/.test(v.text) ? 1 : 0)],
  ['starts with a digit', (v) => (/^\p{Nd}/u.test(v.text) ? 1 : 0)],
  ['starts indented', (v) => (/^[\u3000\t]/.test(v.source.text) ? 1 : 0)],
  ['ends with a colon', (v) => (/[:：]$/.test(v.text) ? 1 : 0)],
  ['ends with a question', (v) => (/[?？؟]["”»]?$/.test(v.text) ? 1 : 0)],
  ['separators', (v) => Math.min(5, v.text.length > 300 ? 0 : v.text.split(/[|›•·/]/).length - 1)],
  ['address', (v) => (/@|https?:|www\.|\.com\b/.test(v.folded.slice(0, 300)) ? 1 : 0)],
  ['name', (v) => v.name],
  ['date', (v) => v.date],
  ['gap', (v) => Math.min(3, v.gap)],
]

const looks = toFeatures(
  own.map(([name, of]) => ({
    name,
    of: ({ views }, at) => {
      const view = views[at]
      return view ? of(view) : 0
    },
  })),
)

const cues = (verb: string, of: (view: LineView) => readonly number[]): Features => ({
  names: CUES.map((cue) => `${verb}: ${cue}`),
  write({ views }, at, row, from) {
    const view = views[at]
    for (let cue = 0; cue < CUES.length; cue++) row[from + cue] = view ? (of(view)[cue] ?? 0) : 0
  },
})

/** Features of the line by itself. Values are cut off where more makes no difference. */
export const OWN_FEATURES: Features = concatFeatures([
  looks,
  cues('opens', ({ cues }) => cues.opening),
  cues('holds', ({ cues }) => cues.inside),
])
