import type { SourceLine } from '../../domain/document.ts'
import { readDateLine } from '../dates/date-line.ts'
import { labelLength } from '../names/byline-label.ts'
import { MOSTLY_DATE } from '../thresholds.ts'
import { areApart, type Candidate, LONGEST_FURNITURE, WIDE_GAP } from './furniture-candidate.ts'
import { numbersIn, saysPage } from './page-number.ts'

/** Page furniture is among so many lines at the edge of a page. */
const EDGE = 3

/** Whether lines that differ only in numbers count pages: one number grows by one or two from each to the next. */
function countsPages(group: readonly Candidate[]): boolean {
  const numbers = group.map(({ text }) => numbersIn(text))
  const columns = numbers[0]?.length ?? 0
  const grows = (column: number) =>
    numbers.every((row, at) => {
      const step = at === 0 ? 1 : (row[column] ?? 0) - (numbers[at - 1]?.[column] ?? 0)
      return step === 1 || step === 2
    })
  return areApart(group) && Array.from({ length: columns }, (_, column) => column).some(grows)
}

const hasLetters = (mask: string): boolean => /\p{L}/u.test(mask)

/**
 * Running heads with a page number or a wide gap. Two alike are enough where nothing but print looks like that, else
 * three.
 */
export function numberedHeads(candidates: readonly Candidate[]): readonly Candidate[] {
  const groups = Map.groupBy(
    candidates.filter(({ mask, text }) => hasLetters(mask) && (mask.includes('#') || WIDE_GAP.test(text))),
    ({ mask }) => mask,
  )
  return [...groups.values()].filter((group) => isHead(group) || opensPage(group, candidates)).flat()
}

/** Whether the first line of a text has a bare page number beside a wide gap, and no table begins there. */
function opensPage([first]: readonly Candidate[], candidates: readonly Candidate[]): boolean {
  if (!first || first.place > 0 || !WIDE_GAP.test(first.text)) return false
  const parts = first.text.trim().split(/\s{3,}/u)
  const isNumbered = parts.length === 2 && parts.some((part) => /^\p{Nd}{1,4}$/u.test(part))
  return isNumbered && !candidates.some(({ place, text }) => place === 1 && WIDE_GAP.test(text))
}

function isHead(group: readonly Candidate[]): boolean {
  const [first] = group
  if (!first) return false
  const isPrint = WIDE_GAP.test(first.text) && first.text.split(/\s{3,}/u).some(saysPage)
  if (group.length === 1) return isPrint
  if (WIDE_GAP.test(first.text) && group.every(({ text }) => text === first.text)) return areApart(group)
  return (isPrint || group.length > 2 || WIDE_GAP.test(first.text)) && countsPages(group)
}

/** Running heads without a number: the same line at the edges of several pages. */
export function plainHeads(
  candidates: readonly Candidate[],
  anchors: readonly number[],
  last: number,
): readonly Candidate[] {
  if (anchors.length === 0) return []
  const near = new Set<number>()
  for (const anchor of [...anchors, 0, last])
    for (let place = anchor - EDGE; place <= anchor + EDGE; place++) near.add(place)
  const groups = Map.groupBy(
    candidates.filter(({ place, mask }) => near.has(place) && hasLetters(mask)),
    ({ mask }) => mask,
  )
  return [...groups.values()].filter((group) => group.length > 1 && areApart(group)).flat()
}

/** The running head that is also the title of the text: it comes first, and a byline, a date or a paragraph follows. */
export function titleAmong(
  heads: readonly Candidate[],
  text: readonly SourceLine[],
  gone: ReadonlySet<SourceLine>,
): Candidate | undefined {
  const opens = text.findIndex((line) => !gone.has(line))
  const head = heads.find(({ place }) => place === opens)
  const next = text
    .slice(opens + 1, opens + 1 + 2 * EDGE)
    .find((line) => !gone.has(line))
    ?.text.trim()
  const isTitle =
    next === undefined ||
    next.length > LONGEST_FURNITURE ||
    labelLength(next) > 0 ||
    readDateLine(next).share > MOSTLY_DATE
  return isTitle ? head : undefined
}
