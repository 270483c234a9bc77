import type { Place } from '../slices/slice-store.ts'

/** The size limit of a feed document. */
export interface Budget {
  readonly entries: number
  /** Bytes of titles, summaries and contents. */
  readonly bytes: number
}

/** One part in this many of the budget is reserved, in the current document, for corrected entries from archives. */
const FREE_SHARE = 5

/** The budget for entries that are not archived yet, and so for an archive. */
export function pendingBudget({ entries, bytes }: Budget): Budget {
  return { entries: entries - Math.floor(entries / FREE_SHARE), bytes: bytes - Math.floor(bytes / FREE_SHARE) }
}

/**
 * Where to cut archives off the pending entries (lowest position first), so that the rest is within budget: the last
 * position of each archive. An archive holds at least one entry, and the newest entry is never archived.
 */
export function cutsOf(pending: readonly Place[], budget: Budget): readonly number[] {
  const most = pendingBudget(budget)
  const cuts: number[] = []
  let from = 0
  let left = pending.reduce((sum, { weight }) => sum + weight, 0)
  while (from < pending.length - 1 && (pending.length - from > most.entries || left > most.bytes)) {
    const end = endOfArchive(pending, from, most)
    left -= weightBetween(pending, from, end)
    cuts.push(pending[end - 1]?.position ?? 0)
    from = end
  }
  return cuts
}

function endOfArchive(pending: readonly Place[], from: number, most: Budget): number {
  let end = from + 1
  let bytes = pending[from]?.weight ?? 0
  while (end < pending.length - 1 && end - from < most.entries) {
    bytes += pending[end]?.weight ?? 0
    if (bytes > most.bytes) break
    end++
  }
  return end
}

function weightBetween(pending: readonly Place[], from: number, end: number): number {
  return pending.slice(from, end).reduce((sum, { weight }) => sum + weight, 0)
}
