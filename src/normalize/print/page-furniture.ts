import type { SourceLine } from '../../domain/document.ts'
import { readDateLine } from '../dates/date-line.ts'
import { labelLength } from '../fields/names.ts'
import { fold } from '../lines/fold.ts'
import { numbersIn, readPageNumber, saysPage } from './page-number.ts'

/** What stands at the head and foot of printed pages. */
export type Furniture = 'page-number' | 'running-head'

/** A line that may be furniture: a short one, with its place among the lines that are not blank. */
interface Candidate {
  readonly place: number
  readonly source: SourceLine
  readonly text: string
  /** The line as other pages have it: without its numbers. */
  readonly mask: string
}

const LONGEST = 90
/** Lines that a page has at least between two of its kind, and lines at its edges that may be furniture. */
const SHORTEST_PAGE = 5
const EDGE = 3
const WIDE_GAP = /\S\s{3,}\S/u

const isBlank = ({ text }: SourceLine): boolean => text.trim() === ''

function candidatesOf(text: readonly SourceLine[]): Candidate[] {
  return text.flatMap((source, place) => {
    const trimmed = source.text.trim()
    if (trimmed.length > 2 * LONGEST) return []
    const squeezed = trimmed.replace(/\s+/gu, ' ')
    if (squeezed.length > LONGEST || source.markup) return []
    return [{ place, source, text: trimmed, mask: fold(squeezed).replace(/\p{Nd}+/gu, '#') }]
  })
}

/** Lines alike but for numbers, of which one counts the pages: it grows from each to the next, and they stand apart. */
function counts(group: readonly Candidate[]): boolean {
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

/** Running heads that say the number of their page, or leave a wide gap: two where nothing but print looks so, else three. */
function numberedHeads(candidates: readonly Candidate[]): readonly Candidate[] {
  const groups = Map.groupBy(
    candidates.filter(({ mask, text }) => hasLetters(mask) && (mask.includes('#') || WIDE_GAP.test(text))),
    ({ mask }) => mask,
  )
  return [...groups.values()].filter(isHead).flat()
}

/** "12     REVIEW OF CANALS": a number at one side of a head. */
const SIDED = /^(\p{Nd}{1,4})\s+(\p{L}.*)$|^(\P{Nd}.*\p{L}.*)\s(\p{Nd}{1,4})$/u

interface Sided {
  readonly candidate: Candidate
  readonly number: number
  /** The words of the head without the number, in no order. */
  readonly words: string
}

function sidedOf(candidate: Candidate): readonly Sided[] {
  const [, left, after = '', before = '', right] = SIDED.exec(candidate.text) ?? []
  const [number] = numbersIn(left ?? right ?? '')
  if (number === undefined) return []
  return [
    {
      candidate,
      number,
      words: fold(after + before)
        .split(' ')
        .sort()
        .join(' '),
    },
  ]
}

/** Heads of left and right pages, their number on either side: it counts, and they say the same or leave a wide gap. */
function sidedHeads(candidates: readonly Candidate[]): readonly Candidate[] {
  const sided = candidates.flatMap(sidedOf)
  const follows = (at: number, step: 1 | -1): boolean => {
    const [own, other] = [sided[at], sided[at + step]]
    if (!own || !other || other.number - own.number !== step) return false
    const isPrint = WIDE_GAP.test(own.candidate.text) && WIDE_GAP.test(other.candidate.text)
    return (isPrint || own.words === other.words) && areApart([own.candidate, other.candidate])
  }
  return sided.filter((_, at) => follows(at, 1) || follows(at, -1)).map(({ candidate }) => candidate)
}

const areApart = (group: readonly Candidate[]): boolean =>
  group.every((one, at) => at === 0 || Math.abs(one.place - (group[at - 1] as Candidate).place) >= SHORTEST_PAGE)

function isHead(group: readonly Candidate[]): boolean {
  const [first] = group
  if (!first) return false
  const isPrint = WIDE_GAP.test(first.text) && first.text.split(/\s{3,}/u).some(saysPage)
  if (group.length === 1) return isPrint
  if (WIDE_GAP.test(first.text) && group.every(({ text }) => text === first.text)) return areApart(group)
  return (isPrint || group.length > 2 || WIDE_GAP.test(first.text)) && counts(group)
}

/** Numbers of pages on lines of their own: marked as such, beside a form feed, or counting. */
function pageNumbers(candidates: readonly Candidate[], edges: ReadonlySet<number>): readonly Candidate[] {
  const numbers = candidates.flatMap((candidate) => {
    const read = readPageNumber(candidate.text)
    return read ? [{ candidate, ...read }] : []
  })
  const continues = (at: number, step: 1 | -1): boolean => {
    const [own, other] = [numbers[at], numbers[at + step]]
    if (!own || !other) return false
    return other.number - own.number === step && Math.abs(other.candidate.place - own.candidate.place) >= SHORTEST_PAGE
  }
  return numbers
    .filter(
      ({ candidate, isMarked }, at) => isMarked || edges.has(candidate.place) || continues(at, 1) || continues(at, -1),
    )
    .map(({ candidate }) => candidate)
}

/** Places at the edges of pages: right before and after a form feed. */
function edgesOf(text: readonly SourceLine[]): ReadonlySet<number> {
  const edges = new Set<number>()
  text.forEach((line, place) => {
    if (line.startsPage) edges.add(place).add(place - 1)
  })
  if (edges.size > 0) edges.add(text.length - 1)
  return edges
}

/** Heads without a number: the same line near the edges of several pages. */
function plainHeads(candidates: readonly Candidate[], anchors: readonly number[], last: number): readonly Candidate[] {
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

/** The head that opens the text and is its title too: a byline, a date or a paragraph follows. */
function titleAmong(
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
  const isTitle = next === undefined || next.length > LONGEST || labelLength(next) > 0 || readDateLine(next).share > 0.5
  return isTitle ? head : undefined
}

/** What print has put on the pages of a text: each line of it with what it is. */
export function findFurniture(lines: readonly SourceLine[]): ReadonlyMap<SourceLine, Furniture> {
  const text = lines.filter((line) => !isBlank(line))
  const candidates = candidatesOf(text)
  const numbers = pageNumbers(candidates, edgesOf(text))
  const heads = [...numberedHeads(candidates), ...sidedHeads(candidates)]
  const turns = text.flatMap((line, place) => (line.startsPage ? [place] : []))
  const anchors = [...turns, ...numbers.map(({ place }) => place), ...heads.map(({ place }) => place)]
  const found = new Map<SourceLine, Furniture>()
  for (const { source } of heads) found.set(source, 'running-head')
  for (const { source } of numbers) found.set(source, 'page-number')
  const gone: ReadonlySet<SourceLine> = new Set(found.keys())
  const plain = plainHeads(candidates, anchors, text.length - 1).filter(({ source }) => !gone.has(source))
  const title = titleAmong(plain, text, gone)
  for (const head of plain) if (head !== title) found.set(head.source, 'running-head')
  return found
}
