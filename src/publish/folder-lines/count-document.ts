import type { Document } from '../../domain/document.ts'
import { hashLine } from '../../normalize/context.ts'
import { findDates } from '../../normalize/dates/find-dates.ts'
import type { DayOrder } from '../../normalize/dates/mention.ts'
import type { FolderLines } from './folder-lines.ts'

/** UTF-16 units beyond which a line is a paragraph: agencies repeat paragraphs of background, and these are news. */
export const LONGEST_LINE = 160
/** Lines of one document that are counted, from its two ends: boilerplate stands there. */
const MOST_LINES = 400
/** Share of a document, in characters, that no earlier document of the folder holds; with less it is a text like an earlier one. */
const OWN_SHARE = 0.4
/** Documents after which all counts are halved, so that a folder forgets what it no longer does. */
const MEMORY = 600
/** Lines of a folder held while it is learnt: those of one document are dropped first. */
const MOST_HELD = 50_000
/** Lines of a folder that are kept: some 100 kB in the store. */
const MOST_KEPT = 5_000

/** Counts of a folder that is being learnt. */
export interface FolderCounts {
  readonly folder: string
  documents: number
  readonly lines: Map<number, number>
  readonly paragraphs: Map<number, number>
  readonly orders: Record<DayOrder, number>
}

const TWO_LETTERS = /\p{L}.*\p{L}/u
/** Dates in digits are rare; looking for them in every line would cost more than all the rest. */
const DIGITAL_DATE = /\d[/.-]\d{1,2}[/.-]\d{2}/

/** Goes on counting where `known` ended. */
export function countsOf(known: FolderLines): FolderCounts {
  const { folder, documents, lines, paragraphs, orders } = known
  return { folder, documents, lines: new Map(lines), paragraphs: new Map(paragraphs), orders: { ...orders } }
}

function endsOf<T>(items: readonly T[]): readonly T[] {
  return items.length <= MOST_LINES ? items : [...items.slice(0, MOST_LINES / 2), ...items.slice(-MOST_LINES / 2)]
}

/** The lines of a document that can be told apart by their words, each once, with their lengths. */
function linesOf(document: Document): Map<number, number> {
  const texts = document.lines.map(({ text }) => text.trim()).filter((text) => TWO_LETTERS.test(text))
  return new Map(endsOf(texts).map((text) => [hashLine(text), text.length]))
}

function isLikeEarlier(lines: ReadonlyMap<number, number>, counts: FolderCounts): boolean {
  let [whole, own] = [0, 0]
  for (const [hash, length] of lines) {
    whole += length
    if (!counts.lines.has(hash) && !counts.paragraphs.has(hash)) own += length
  }
  return own < whole * OWN_SHARE || whole === 0
}

function dayOrderOf({ lines }: Document): DayOrder | undefined {
  const dated = lines.filter(({ text }) => text.length <= LONGEST_LINE && DIGITAL_DATE.test(text))
  const orders = new Set(dated.flatMap(({ text }) => findDates(text).flatMap(({ order }) => order ?? [])))
  const [order] = orders
  return orders.size === 1 ? order : undefined
}

function dropBelow(counts: Map<number, number>, least: number): void {
  for (const [hash, count] of counts) if (count < least) counts.delete(hash)
}

function halve(counts: Map<number, number>): void {
  for (const [hash, count] of counts) counts.set(hash, count >> 1)
  dropBelow(counts, 1)
}

function age(counts: FolderCounts): void {
  counts.documents >>= 1
  counts.orders.dmy >>= 1
  counts.orders.mdy >>= 1
  halve(counts.lines)
  halve(counts.paragraphs)
}

/** Drops the rarest lines until at most `most` are left. */
function trim({ lines, paragraphs }: FolderCounts, most: number): void {
  for (let least = 2; lines.size + paragraphs.size > most; least++) {
    dropBelow(lines, least)
    dropBelow(paragraphs, least)
  }
}

/**
 * Counts the lines of a document, each once, unless it is like one counted before: an article exported twice must not make its own
 * paragraphs look like boilerplate, nor must one that is counted again.
 */
export function countDocument(counts: FolderCounts, document: Document): void {
  if (document.declared.content) return
  const lines = linesOf(document)
  if (isLikeEarlier(lines, counts)) return
  counts.documents++
  for (const [hash, length] of lines) {
    const kind = length > LONGEST_LINE ? counts.paragraphs : counts.lines
    kind.set(hash, (kind.get(hash) ?? 0) + 1)
  }
  const order = dayOrderOf(document)
  if (order) counts.orders[order]++
  if (counts.documents >= MEMORY) age(counts)
  trim(counts, MOST_HELD)
}

/** What is worth keeping of the counts, in bounded size. */
export function toFolderLines(counts: FolderCounts): FolderLines {
  trim(counts, MOST_KEPT)
  return { ...counts }
}
