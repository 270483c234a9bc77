import { CUES, FURNITURE } from '../languages/cues.ts'
import type { LineView } from '../lines/view.ts'

/** What the features of a line are computed from: all lines of its document, and counts over them. */
export interface Scene {
  readonly views: readonly LineView[]
  /** How often each line occurs. */
  readonly repeats: Float64Array
  /** Likeness of each line to a paragraph (`proseOf`). */
  readonly prose: Float64Array
  /** Running sums: `[i]` is the sum over the lines before `i`. */
  readonly proseBefore: Float64Array
  readonly wordsBefore: Float64Array
  readonly furniture: Float64Array
  readonly furnitureBefore: Float64Array
  /** Size of the block of lines without blank lines that the line is in, and its index in that block. */
  readonly runSize: Float64Array
  readonly runPlace: Float64Array
  /** Lines to the nearest paragraph above and below. */
  readonly proseAgo: Float64Array
  readonly proseAhead: Float64Array
  /** What a line tells its neighbours: `NEIGHBOUR.length` numbers for each line. */
  readonly neighbours: Float64Array
}

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

const CHROME_INDICES = FURNITURE.map((cue) => CUES.indexOf(cue))

/** Share of the line that the longest phrase of page furniture at its start covers. */
export function furnitureShare(view: LineView): number {
  let most = 0
  for (const cue of CHROME_INDICES) most = Math.max(most, view.cues.opening[cue] ?? 0)
  return most
}

/** Words from which a line is as long as a paragraph. */
const PROSE_WORDS = 25
/** Factor for a line that ends like no sentence. */
const UNENDED = 0.6
/** Factor for a line without common words, and how it grows with their share: from a share of 0.27 on it is 1. */
const UNCOMMON = 0.2
const COMMON_WEIGHT = 3

/** Likeness of a line to a paragraph, from 0 to 1: long, ending like a sentence, made of common words. */
export function proseOf({ measure, common }: LineView): number {
  const length = Math.min(1, measure.words / PROSE_WORDS)
  return length * (measure.ends ? 1 : UNENDED) * Math.min(1, UNCOMMON + COMMON_WEIGHT * common)
}

/** Prepares the lines of a document for computing features, in linear time. */
export function setScene(views: readonly LineView[]): Scene {
  const n = views.length
  const repeats = repeatsOf(views)
  const prose = Float64Array.from(views, proseOf)
  const furniture = Float64Array.from(views, furnitureShare)
  const runs = runsOf(views)
  return {
    views,
    repeats,
    prose,
    furniture,
    neighbours: neighboursOf({ views, repeats, prose, furniture }),
    proseBefore: sums(n, (i) => prose[i] ?? 0),
    furnitureBefore: sums(n, (i) => furniture[i] ?? 0),
    wordsBefore: sums(n, (i) => views[i]?.measure.words ?? 0),
    ...runs,
    ...distances(prose),
  }
}

function repeatsOf(views: readonly LineView[]): Float64Array {
  const counts = new Map<string, number>()
  for (const { folded } of views) counts.set(folded, (counts.get(folded) ?? 0) + 1)
  return Float64Array.from(views, ({ folded }) => counts.get(folded) ?? 0)
}

function sums(n: number, of: (index: number) => number): Float64Array {
  const total = new Float64Array(n + 1)
  for (let i = 0; i < n; i++) total[i + 1] = (total[i] ?? 0) + of(i)
  return total
}

function runsOf(views: readonly LineView[]): Pick<Scene, 'runSize' | 'runPlace'> {
  const runSize = new Float64Array(views.length)
  const runPlace = new Float64Array(views.length)
  for (let start = 0; start < views.length; ) {
    let end = start + 1
    while (end < views.length && views[end]?.gap === 0) end++
    for (let i = start; i < end; i++) {
      runSize[i] = end - start
      runPlace[i] = i - start
    }
    start = end
  }
  return { runSize, runPlace }
}

/** Distance in lines that stands for no paragraph at all. */
export const FAR = 40
/** Likeness from which a line counts as a paragraph here. */
const PROSE = 0.5

function distances(prose: Float64Array): Pick<Scene, 'proseAgo' | 'proseAhead'> {
  const n = prose.length
  const proseAgo = new Float64Array(n)
  const proseAhead = new Float64Array(n)
  for (let i = 0, ago = FAR; i < n; i++) {
    proseAgo[i] = ago
    ago = (prose[i] ?? 0) >= PROSE ? 1 : Math.min(FAR, ago + 1)
  }
  for (let i = n - 1, ahead = FAR; i >= 0; i--) {
    proseAhead[i] = ahead
    ahead = (prose[i] ?? 0) >= PROSE ? 1 : Math.min(FAR, ahead + 1)
  }
  return { proseAgo, proseAhead }
}

const log = (value: number): number => Math.log2(1 + value)
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

const NEIGHBOUR = ['length', 'ends', 'prose', 'furniture', 'date', 'name', 'repeats'] as const

function neighboursOf({ views, repeats, prose, furniture }: Pick<Scene, 'views' | 'repeats' | 'prose' | 'furniture'>) {
  const all = new Float64Array(views.length * NEIGHBOUR.length)
  let to = 0
  views.forEach(({ measure, date, name }, at) => {
    all[to++] = log(measure.length)
    all[to++] = measure.ends ? 1 : 0
    all[to++] = prose[at] ?? 0
    all[to++] = furniture[at] ?? 0
    all[to++] = date
    all[to++] = name
    all[to++] = Math.min(3, repeats[at] ?? 0)
  })
  return all
}

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
