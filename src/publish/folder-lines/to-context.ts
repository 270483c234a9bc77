import type { NormalizeContext } from '../../normalize/context.ts'
import type { DayOrder } from '../../normalize/dates/mention.ts'
import type { FolderLines } from './folder-lines.ts'

/** Documents that must hold a line before it is boilerplate; a smaller folder teaches nothing. */
const LEAST_DOCUMENTS = 5
/** Share of a folder's documents that must hold a line: several sources may lie in one folder. */
const LINE_SHARE = 0.1
/** The same for a line as long as a paragraph. */
const PARAGRAPH_SHARE = 0.5
/** Documents that must show one order of day and month, and none the other. */
const LEAST_ORDERED = 5

function* repeated(counts: ReadonlyMap<number, number>, least: number): Generator<number> {
  for (const [hash, count] of counts) if (count >= Math.max(LEAST_DOCUMENTS, least)) yield hash
}

function dayOrderOf({ dmy, mdy }: FolderLines['orders']): DayOrder | undefined {
  if (dmy >= LEAST_ORDERED && mdy === 0) return 'dmy'
  return mdy >= LEAST_ORDERED && dmy === 0 ? 'mdy' : undefined
}

/** What a folder has taught, as far as it helps to read one of its documents. */
export function toContext({ documents, lines, paragraphs, orders }: FolderLines): NormalizeContext {
  const repeatedLines = new Set([
    ...repeated(lines, documents * LINE_SHARE),
    ...repeated(paragraphs, documents * PARAGRAPH_SHARE),
  ])
  const dayOrder = dayOrderOf(orders)
  return { ...(repeatedLines.size > 0 && { repeatedLines }), ...(dayOrder && { dayOrder }) }
}
