import type { Document } from '../../domain/document.ts'
import { hashLine } from '../../normalize/context.ts'
import { findDates } from '../../normalize/dates/find-dates.ts'
import type { DayOrder } from '../../normalize/dates/mention.ts'
import type { FolderLines } from './folder-lines.ts'

/**
 * Length, in UTF-16 units, beyond which a line counts as a paragraph. Agencies repeat paragraphs of background, which
 * are content.
 */
export const LONGEST_LINE = 160
/** Lines counted per document, half from each end, where boilerplate is. */
const MOST_LINES = 400
/** A document counts as a version of an earlier one if less than this share of its characters is new to the folder. */
const OWN_SHARE = 0.4
/** After this many documents all counts are halved, so that a folder forgets boilerplate it no longer uses. */
const MEMORY = 600
/** Most lines held in memory for a folder; those seen least are dropped first. */
const MOST_HELD = 50_000
/** Most lines stored for a folder, about 100 kB. */
const MOST_KEPT = 5_000

/** The counts of a folder while it is being learned. */
export interface FolderCounts {
  readonly folder: string
  documents: number
  readonly lines: Map<number, number>
  readonly paragraphs: Map<number, number>
  readonly orders: Record<DayOrder, number>
}

const TWO_LETTERS = /\p{L}.*\p{L}/u
/** A cheap test for numeric dates, since searching every line for dates would dominate the cost. */
const DIGITAL_DATE = /\d[/.-]\d{1,2}[/.-]\d{2}/

/** Continues counting from stored counts. */
export function countsOf(known: FolderLines): FolderCounts {
  const { folder, documents, lines, paragraphs, orders } = known
  return { folder, documents, lines: new Map(lines), paragraphs: new Map(paragraphs), orders: { ...orders } }
}

function endsOf<T>(items: readonly T[]): readonly T[] {
  return items.length <= MOST_LINES ? items : [...items.slice(0, MOST_LINES / 2), ...items.slice(-MOST_LINES / 2)]
}

/** The lengths of a document's distinct lines that contain words, by hash. */
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

/** Drops the lines seen least often until at most `most` are left. */
function trim({ lines, paragraphs }: FolderCounts, most: number): void {
  for (let least = 2; lines.size + paragraphs.size > most; least++) {
    dropBelow(lines, least)
    dropBelow(paragraphs, least)
  }
}

/**
 * Counts each line of a document once. A document that resembles an earlier one is skipped, so that an article exported
 * twice, or counted twice after a crash, does not make its own paragraphs look like boilerplate.
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

/** Reduces the counts to the size that is stored. */
export function toFolderLines(counts: FolderCounts): FolderLines {
  trim(counts, MOST_KEPT)
  return { ...counts }
}
