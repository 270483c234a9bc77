import { proseLikeness } from '../../src/normalize/lines/text-likeness.ts'
import type { LineView } from '../../src/normalize/lines/view.ts'
import type { Case } from '../cases.ts'
import { foldForScore, fourGrams } from '../score.ts'

/**
 * Shortest line, folded, in UTF-16 units, that is looked for within a paragraph; fewest 4-grams of a line that are
 * compared.
 */
const SHORTEST_PART = 16
const FEWEST_GRAMS = 4
/** Share of its 4-grams from which a line is in the body, and up to which it is not. */
const SAME = 0.7
const DIFFERENT = 0.3

/** For each line 1 if the labels say that it is body, 0 if they say that it is not, NaN if they do not say. */
export function bodyLabels({ expect }: Case, views: readonly LineView[]): Float64Array {
  const folded = views.map((view) => foldForScore(view.text))
  const title = foldForScore(expect.title)
  const labels = expect.body
    ? doubtCutLabels(labelledByBody(folded, expect.body), views)
    : labelledBySegments(folded, expect)
  const notBody = new Set([title, ...(expect.standfirst ?? []).map(foldForScore)])
  folded.forEach((line, at) => {
    if (notBody.has(line)) labels[at] = 0
  })
  return labels
}

/**
 * Labels by the paragraphs of the body. A line that is not one of them is labelled by the share of its 4-grams that the
 * body has: between the two limits it is unlabelled.
 */
function labelledByBody(folded: readonly string[], body: readonly string[]): Float64Array {
  const paragraphs = new Set(body.map(foldForScore))
  const whole = [...paragraphs].join('\n')
  const grams = fourGrams(body.join('\n'))
  return Float64Array.from(folded, (line) => {
    if (paragraphs.has(line)) return 1
    if (line.length >= SHORTEST_PART && whole.includes(line)) return 1
    const own = [...fourGrams(line).keys()]
    if (own.length < FEWEST_GRAMS) return 0
    const share = own.filter((gram) => grams.has(gram)).length / own.length
    return share >= SAME ? 1 : share <= DIFFERENT ? 0 : Number.NaN
  })
}

/**
 * Share of the paragraphs between the first and the last labelled one that are missing from a body that was cut short,
 * and likeness of a paragraph (`proseLikeness`).
 */
const CUT = 0.3
const PARAGRAPH = 0.7

/** Takes back the labels of the paragraphs that a body leaves out, if it was cut short. */
function doubtCutLabels(labels: Float64Array, views: readonly LineView[]): Float64Array {
  const between = views
    .map((_view, at) => at)
    .slice(labels.indexOf(1), labels.lastIndexOf(1) + 1)
    .filter((at) => proseLikeness(views[at] as LineView) >= PARAGRAPH)
  const left = between.filter((at) => labels[at] === 0)
  if (left.length > CUT * between.length) for (const at of left) labels[at] = Number.NaN
  return labels
}

/** Labels by the segments that a body must and must not contain. */
function labelledBySegments(folded: readonly string[], expect: Case['expect']): Float64Array {
  const keep = (expect.bodyMustContain ?? []).map(foldForScore).filter(Boolean)
  const drop = (expect.bodyMustNotContain ?? []).map(foldForScore).filter(Boolean)
  const touches = (line: string, segments: readonly string[]) =>
    segments.some((segment) => line.includes(segment) || (line.length >= SHORTEST_PART && segment.includes(line)))
  return Float64Array.from(folded, (line) => (touches(line, keep) ? 1 : touches(line, drop) ? 0 : Number.NaN))
}

/** For each line whether it is the title. */
export const titleLabels = ({ expect }: Case, views: readonly LineView[]): boolean[] => {
  const title = foldForScore(expect.title)
  return views.map((view) => foldForScore(view.text) === title)
}

/** Length in UTF-16 units, folded, of lines that tell a publication. */
const LINE = { shortest: 12, longest: 89 }
/** Lines that more cases have tell nothing: "Share", "Read more". */
const MOST_HOLDERS = 10
/** Fewest lines that two cases of one publication share. */
const FEWEST_SHARED = 3

/** The group of each case: cases with the same title are one article in different renderings. */
export function articlesOf(cases: readonly Case[]): number[] {
  const first = new Map<string, number>()
  return cases.map(({ expect }, index) => {
    const title = foldForScore(expect.title)
    if (!first.has(title)) first.set(title, index)
    return first.get(title) ?? index
  })
}

/**
 * The group of each case: cases that share several lines which few others have come from one publication, and must not
 * be both trained on and measured.
 */
export function groupsOf(cases: readonly Case[]): number[] {
  const parent = cases.map((_case, index) => index)
  const root = (index: number): number => (parent[index] === index ? index : root(parent[index] ?? index))
  for (const [pair, count] of sharedLines(cases)) {
    if (count < FEWEST_SHARED) continue
    const [a = 0, b = 0] = pair.split(' ').map(Number)
    parent[root(a)] = root(b)
  }
  return cases.map((_case, index) => root(index))
}

/** How many telling lines each pair of cases shares, by the indices of the two. */
function sharedLines(cases: readonly Case[]): ReadonlyMap<string, number> {
  const links = new Map<string, number>()
  for (const indices of holdersOf(cases).values()) {
    if (indices.length < 2 || indices.length > MOST_HOLDERS) continue
    for (const a of indices)
      for (const b of indices) if (a < b) links.set(`${a} ${b}`, (links.get(`${a} ${b}`) ?? 0) + 1)
  }
  return links
}

/** For each line that may tell a publication, the indices of the cases that have it. */
function holdersOf(cases: readonly Case[]): ReadonlyMap<string, readonly number[]> {
  const holders = new Map<string, number[]>()
  cases.forEach(({ text }, index) => {
    const folded = text.split('\n').map(foldForScore)
    const lines = new Set(folded.filter((line) => line.length >= LINE.shortest && line.length <= LINE.longest))
    for (const line of lines) holders.set(line, [...(holders.get(line) ?? []), index])
  })
  return holders
}
