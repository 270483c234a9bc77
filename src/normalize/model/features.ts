import { CUES } from '../languages/cues.ts'
import type { LineView } from '../lines/view.ts'
import { log, NEIGHBOUR, type Scene } from './scene.ts'

/** One feature of a line. */
export interface Feature {
  readonly name: string
  readonly of: (scene: Scene, at: number) => number
}

/** Several features that are computed together. */
export interface Features {
  readonly names: readonly string[]
  /** Writes the features of a line into a row from index `from` on, in the order of the names. */
  readonly write: (scene: Scene, at: number, row: Float64Array, from: number) => void
}

/** Features that are computed one by one. */
export const oneByOne = (features: readonly Feature[]): Features => ({
  names: features.map(({ name }) => name),
  write(scene, at, row, from) {
    let to = from
    for (const feature of features) row[to++] = feature.of(scene, at)
  },
})

/** Concatenates groups of features. */
export function inTurn(parts: readonly Features[]): Features {
  return {
    names: parts.flatMap(({ names }) => names),
    write(scene, at, row, from) {
      let to = from
      for (const { names, write } of parts) {
        write(scene, at, row, to)
        to += names.length
      }
    },
  }
}

const perLetter = (value: number, view: LineView): number =>
  value / Math.max(1, view.measure.letters + view.measure.digits)

const own: readonly (readonly [string, (view: LineView) => number])[] = [
  ['length', (v) => log(v.measure.length)],
  ['words', (v) => log(v.measure.words)],
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

const looks = oneByOne(
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
export const OWN: Features = inTurn([
  looks,
  cues('opens', ({ cues }) => cues.opening),
  cues('holds', ({ cues }) => cues.inside),
])

/** Offsets of the neighbours that a line is told of. */
const AROUND = [-3, -2, -1, 1, 2, 3]

const around: Features = {
  names: AROUND.flatMap((offset) => NEIGHBOUR.map((name) => `${name} at ${offset}`)),
  write({ views, neighbours }, at, row, from) {
    let to = from
    for (const offset of AROUND) {
      const other = at + offset
      // Reading a typed array out of bounds would slow down every read.
      const isLine = other >= 0 && other < views.length
      for (let measure = 0; measure < NEIGHBOUR.length; measure++) {
        row[to++] = isLine ? (neighbours[other * NEIGHBOUR.length + measure] as number) : 0
      }
    }
  },
}

/** The sum over the lines from `from` up to `to`. */
const between = (running: Float64Array, from: number, to: number): number => {
  const last = running.length - 1
  return (running[Math.min(last, Math.max(0, to))] ?? 0) - (running[Math.min(last, Math.max(0, from))] ?? 0)
}

const last = (running: Float64Array): number => running[running.length - 1] ?? 0

/** Length of the common beginning of a line and another, as a share of the line. */
function shared(views: readonly LineView[], at: number, other: number): number {
  if (other < 0 || other >= views.length) return 0
  const a = views[at]?.folded ?? ''
  const b = views[other]?.folded ?? ''
  const most = Math.min(a.length, b.length, 300)
  let same = 0
  while (same < most && a.charCodeAt(same) === b.charCodeAt(same)) same++
  return same / Math.max(1, Math.min(a.length, 300))
}

const place = oneByOne([
  { name: 'lines', of: ({ views }) => log(views.length) },
  { name: 'place', of: (_scene, at) => log(at) },
  { name: 'place from end', of: ({ views }, at) => log(views.length - 1 - at) },
  { name: 'place share', of: ({ views }, at) => at / Math.max(1, views.length - 1) },
  { name: 'run size', of: ({ runSize }, at) => Math.min(30, runSize[at] ?? 0) },
  { name: 'run place', of: ({ runPlace }, at) => Math.min(10, runPlace[at] ?? 0) },
  { name: 'gap after', of: ({ views }, at) => Math.min(3, views[at + 1]?.gap ?? 1) },
  { name: 'repeats', of: ({ repeats }, at) => Math.min(4, repeats[at] ?? 0) },
  { name: 'shared with next', of: ({ views }, at) => shared(views, at, at + 1) },
  { name: 'shared with last', of: ({ views }, at) => shared(views, at, at - 1) },
  { name: 'prose before', of: ({ proseBefore }, at) => log(proseBefore[at] ?? 0) },
  { name: 'prose after', of: ({ proseBefore }, at) => log(last(proseBefore) - (proseBefore[at + 1] ?? 0)) },
  {
    name: 'prose share before',
    of: ({ proseBefore }, at) => (proseBefore[at] ?? 0) / Math.max(0.1, last(proseBefore)),
  },
  { name: 'words share before', of: ({ wordsBefore }, at) => (wordsBefore[at] ?? 0) / Math.max(1, last(wordsBefore)) },
  { name: 'prose near', of: ({ proseBefore }, at) => between(proseBefore, at - 5, at + 6) },
  { name: 'prose just before', of: ({ proseBefore }, at) => between(proseBefore, at - 8, at) },
  { name: 'prose just after', of: ({ proseBefore }, at) => between(proseBefore, at + 1, at + 9) },
  { name: 'furniture near', of: ({ furnitureBefore }, at) => between(furnitureBefore, at - 5, at + 6) },
  { name: 'furniture just before', of: ({ furnitureBefore }, at) => between(furnitureBefore, at - 8, at) },
  { name: 'furniture just after', of: ({ furnitureBefore }, at) => between(furnitureBefore, at + 1, at + 9) },
  { name: 'furniture before', of: ({ furnitureBefore }, at) => log(furnitureBefore[at] ?? 0) },
  { name: 'lines since prose', of: ({ proseAgo }, at) => proseAgo[at] ?? 0 },
  { name: 'lines to prose', of: ({ proseAhead }, at) => proseAhead[at] ?? 0 },
])

/** Features of the line's place among the others. */
export const PLACE: Features = inTurn([place, around])

/** One row of features for each line. */
export function matrix(scene: Scene, features: Features): Float64Array[] {
  return scene.views.map((_view, at) => {
    const row = new Float64Array(features.names.length)
    features.write(scene, at, row, 0)
    return row
  })
}
