import { furnitureShare, proseLikeness } from '../lines/text-likeness.ts'
import type { LineView } from '../lines/view.ts'
import { numbersOf } from './numbers.ts'

/** What the features of a line are computed from: all lines of its document, and counts over them. */
export interface Scene {
  readonly views: readonly LineView[]
  /** How often each line occurs. */
  readonly repeats: Float64Array
  /** Likeness of each line to a paragraph (`proseLikeness`). */
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

/** Prepares the lines of a document for computing features, in linear time. */
export function setScene(views: readonly LineView[]): Scene {
  const n = views.length
  const repeats = repeatsOf(views)
  const prose = numbersOf(views, proseLikeness)
  const furniture = numbersOf(views, furnitureShare)
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
  return numbersOf(views, ({ folded }) => counts.get(folded) ?? 0)
}

/** Running sums of `of` over `n` lines. */
function sums(n: number, of: (index: number) => number): Float64Array {
  const total = new Float64Array(n + 1)
  for (let i = 0; i < n; i++) total[i + 1] = (total[i] ?? 0) + of(i)
  return total
}

/** The blocks of lines without blank lines between them. */
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

/** Distances of each line to the nearest paragraphs, at most `FAR`. */
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

/** The logarithm of a count or length: models compare these by order of magnitude. */
export const magnitude = (value: number): number => Math.log2(1 + value)

/** What a line tells its neighbours about itself. */
export const NEIGHBOUR = ['length', 'ends', 'prose', 'furniture', 'date', 'name', 'repeats'] as const

/** What each line tells its neighbours, one line after the other. */
function neighboursOf({ views, repeats, prose, furniture }: Pick<Scene, 'views' | 'repeats' | 'prose' | 'furniture'>) {
  const all = new Float64Array(views.length * NEIGHBOUR.length)
  let to = 0
  views.forEach(({ measure, date, name }, at) => {
    all[to++] = magnitude(measure.length)
    all[to++] = measure.ends ? 1 : 0
    all[to++] = prose[at] ?? 0
    all[to++] = furniture[at] ?? 0
    all[to++] = date
    all[to++] = name
    all[to++] = Math.min(3, repeats[at] ?? 0)
  })
  return all
}
