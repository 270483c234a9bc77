import type { NormalizeContext } from '../../normalize/context.ts'
import type { DayOrder } from '../../normalize/dates/mention.ts'
import type { FolderLines } from './folder-lines.ts'

/** Documents that must contain a line for it to be boilerplate; in a smaller folder nothing is. */
const LEAST_DOCUMENTS = 5
/** Share of a folder's documents that must contain a line. It is low, because a folder may mix several sources. */
const LINE_SHARE = 0.1
/** The same for a line as long as a paragraph. */
const PARAGRAPH_SHARE = 0.5
/** Documents that must show one order of day and month, with none showing the other. */
const LEAST_ORDERED = 5

function* repeated(counts: ReadonlyMap<number, number>, least: number): Generator<number> {
  for (const [hash, count] of counts) if (count >= Math.max(LEAST_DOCUMENTS, least)) yield hash
}

function dayOrderOf({ dmy, mdy }: FolderLines['orders']): DayOrder | undefined {
  if (dmy >= LEAST_ORDERED && mdy === 0) return 'dmy'
  return mdy >= LEAST_ORDERED && dmy === 0 ? 'mdy' : undefined
}

/** Converts what has been learned about a folder to the context for reading one of its documents. */
export function toContext({ documents, lines, paragraphs, orders }: FolderLines): NormalizeContext {
  const repeatedLines = new Set([
    ...repeated(lines, documents * LINE_SHARE),
    ...repeated(paragraphs, documents * PARAGRAPH_SHARE),
  ])
  const dayOrder = dayOrderOf(orders)
  return { ...(repeatedLines.size > 0 && { repeatedLines }), ...(dayOrder && { dayOrder }) }
}
