import type { LineView } from '../lines/view.ts'
import { concatFeatures, type Features, toFeatures } from './features.ts'
import { magnitude, NEIGHBOUR } from './scene.ts'

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

const place = toFeatures([
  { name: 'lines', of: ({ views }) => magnitude(views.length) },
  { name: 'place', of: (_scene, at) => magnitude(at) },
  { name: 'place from end', of: ({ views }, at) => magnitude(views.length - 1 - at) },
  { name: 'place share', of: ({ views }, at) => at / Math.max(1, views.length - 1) },
  { name: 'run size', of: ({ runSize }, at) => Math.min(30, runSize[at] ?? 0) },
  { name: 'run place', of: ({ runPlace }, at) => Math.min(10, runPlace[at] ?? 0) },
  { name: 'gap after', of: ({ views }, at) => Math.min(3, views[at + 1]?.gap ?? 1) },
  { name: 'repeats', of: ({ repeats }, at) => Math.min(4, repeats[at] ?? 0) },
  { name: 'shared with next', of: ({ views }, at) => shared(views, at, at + 1) },
  { name: 'shared with last', of: ({ views }, at) => shared(views, at, at - 1) },
  { name: 'prose before', of: ({ proseBefore }, at) => magnitude(proseBefore[at] ?? 0) },
  { name: 'prose after', of: ({ proseBefore }, at) => magnitude(last(proseBefore) - (proseBefore[at + 1] ?? 0)) },
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
  { name: 'furniture before', of: ({ furnitureBefore }, at) => magnitude(furnitureBefore[at] ?? 0) },
  { name: 'lines since prose', of: ({ proseAgo }, at) => proseAgo[at] ?? 0 },
  { name: 'lines to prose', of: ({ proseAhead }, at) => proseAhead[at] ?? 0 },
])

/** Features of the line's place among the others. */
export const PLACE_FEATURES: Features = concatFeatures([place, around])
