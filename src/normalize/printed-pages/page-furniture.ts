import type { SourceLine } from '../../domain/document.ts'
import { areApart, type Candidate, candidatesOf } from './furniture-candidate.ts'
import { readPageNumber, refersToPage } from './page-number.ts'
import { numberedHeads, plainHeads, titleAmong } from './running-heads.ts'
import { sidedHeads } from './sided-heads.ts'

/** Kinds of lines at the head and foot of printed pages. */
export type Furniture = 'page-number' | 'page-reference' | 'running-head'

/** Page numbers on lines of their own: marked as such, at the edge of a page, or consecutive. */
function pageNumbers(candidates: readonly Candidate[], edges: ReadonlySet<number>): readonly Candidate[] {
  const numbers = candidates.flatMap((candidate) => {
    const read = readPageNumber(candidate.text)
    return read ? [{ candidate, ...read }] : []
  })
  const continues = (at: number, step: 1 | -1): boolean => {
    const [own, other] = [numbers[at], numbers[at + step]]
    if (!own || !other) return false
    return other.number - own.number === step && areApart([own.candidate, other.candidate])
  }
  return numbers
    .filter(
      ({ candidate, isMarked }, at) => isMarked || edges.has(candidate.place) || continues(at, 1) || continues(at, -1),
    )
    .map(({ candidate }) => candidate)
}

/** Indices at the edges of pages: beside a form feed or a running head. */
function edgesOf(text: readonly SourceLine[], heads: readonly Candidate[]): ReadonlySet<number> {
  const edges = new Set<number>(heads.flatMap(({ place }) => [place - 1, place + 1]))
  text.forEach((line, place) => {
    if (line.startsPage) edges.add(place).add(place - 1)
  })
  if (edges.size > 0) edges.add(text.length - 1)
  return edges
}

/** Finds the lines that print has added to the pages of a text, each with its kind. */
export function findFurniture(lines: readonly SourceLine[]): ReadonlyMap<SourceLine, Furniture> {
  const text = lines.filter((line) => line.text.trim() !== '')
  const candidates = candidatesOf(text)
  const heads = [...numberedHeads(candidates), ...sidedHeads(candidates)]
  const numbers = pageNumbers(candidates, edgesOf(text, heads))
  const turns = text.flatMap((line, place) => (line.startsPage ? [place] : []))
  const anchors = [...turns, ...numbers.map(({ place }) => place), ...heads.map(({ place }) => place)]
  const found = new Map<SourceLine, Furniture>()
  for (const { source, text, place } of candidates)
    if (place > 0 && refersToPage(text)) found.set(source, 'page-reference')
  for (const { source } of heads) found.set(source, 'running-head')
  for (const { source } of numbers) found.set(source, 'page-number')
  const gone: ReadonlySet<SourceLine> = new Set(found.keys())
  const plain = plainHeads(candidates, anchors, text.length - 1).filter(({ source }) => !gone.has(source))
  const title = titleAmong(plain, text, gone)
  for (const head of plain) if (head !== title) found.set(head.source, 'running-head')
  return found
}
