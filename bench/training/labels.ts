import { proseOf } from '../../src/normalize/lines/text-likeness.ts'
import type { LineView } from '../../src/normalize/lines/view.ts'
import type { Case } from '../cases.ts'
import { foldForScore, fourGrams } from '../score.ts'

/** For each line: 1 where the labels say it is body, 0 where they say it is not, NaN where they say nothing. */
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

function labelledByBody(folded: readonly string[], body: readonly string[]): Float64Array {
  const paragraphs = new Set(body.map(foldForScore))
  const whole = [...paragraphs].join('\n')
  const grams = fourGrams(body.join('\n'))
  return Float64Array.from(folded, (line) => {
    if (paragraphs.has(line)) return 1
    if (line.length > 15 && whole.includes(line)) return 1
    const own = [...fourGrams(line).keys()]
    if (own.length < 4) return 0
    const share = own.filter((gram) => grams.has(gram)).length / own.length
    return share >= 0.7 ? 1 : share <= 0.3 ? 0 : Number.NaN
  })
}

/** Where labels leave out this share of the paragraphs between the first and the last of a body, they were cut short. */
const CUT = 0.3
const PARAGRAPH = 0.7

/** Takes back what labels that were cut short say of paragraphs that they leave out. */
function doubtCutLabels(labels: Float64Array, views: readonly LineView[]): Float64Array {
  const between = views
    .map((_view, at) => at)
    .slice(labels.indexOf(1), labels.lastIndexOf(1) + 1)
    .filter((at) => proseOf(views[at] as LineView) >= PARAGRAPH)
  const left = between.filter((at) => labels[at] === 0)
  if (left.length > CUT * between.length) for (const at of left) labels[at] = Number.NaN
  return labels
}

function labelledBySegments(folded: readonly string[], expect: Case['expect']): Float64Array {
  const keep = (expect.bodyMustContain ?? []).map(foldForScore).filter(Boolean)
  const drop = (expect.bodyMustNotContain ?? []).map(foldForScore).filter(Boolean)
  const touches = (line: string, segments: readonly string[]) =>
    segments.some((segment) => line.includes(segment) || (line.length > 15 && segment.includes(line)))
  return Float64Array.from(folded, (line) => (touches(line, keep) ? 1 : touches(line, drop) ? 0 : Number.NaN))
}

/** For each line: whether it is the title. */
export const titleLabels = ({ expect }: Case, views: readonly LineView[]): boolean[] => {
  const title = foldForScore(expect.title)
  return views.map((view) => foldForScore(view.text) === title)
}

/** The group of each case: cases of one title are one article, rendered in different ways. */
export function articlesOf(cases: readonly Case[]): number[] {
  const first = new Map<string, number>()
  return cases.map(({ expect }, index) => {
    const title = foldForScore(expect.title)
    if (!first.has(title)) first.set(title, index)
    return first.get(title) ?? index
  })
}

/**
 * The group of each case: cases that share several lines that few others have come from one publication, and must not be
 * learnt from and measured on at once.
 */
export function groupsOf(cases: readonly Case[]): number[] {
  const holders = new Map<string, number[]>()
  cases.forEach(({ text }, index) => {
    const lines = new Set(
      text
        .split('\n')
        .map(foldForScore)
        .filter((line) => line.length > 11 && line.length < 90),
    )
    for (const line of lines) holders.set(line, [...(holders.get(line) ?? []), index])
  })
  const parent = cases.map((_case, index) => index)
  const root = (index: number): number => (parent[index] === index ? index : root(parent[index] ?? index))
  const links = new Map<string, number>()
  for (const indices of holders.values()) {
    if (indices.length < 2 || indices.length > 10) continue
    for (const a of indices)
      for (const b of indices) if (a < b) links.set(`${a} ${b}`, (links.get(`${a} ${b}`) ?? 0) + 1)
  }
  for (const [pair, count] of links) {
    if (count < 3) continue
    const [a = 0, b = 0] = pair.split(' ').map(Number)
    parent[root(a)] = root(b)
  }
  return cases.map((_case, index) => root(index))
}
