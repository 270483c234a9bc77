import type { Place } from '../slices/slice-store.ts'

/** How large a feed document may be. */
export interface Budget {
  readonly entries: number
  /** Of titles, summaries and contents. */
  readonly bytes: number
}

/** Of the budget, the share kept free in the current document for corrected entries that stand in an archive. */
const FREE_SHARE = 5

/** What entries that are in no archive yet may take, and so what an archive takes. */
export function pendingBudget({ entries, bytes }: Budget): Budget {
  return { entries: entries - Math.floor(entries / FREE_SHARE), bytes: bytes - Math.floor(bytes / FREE_SHARE) }
}

/**
 * Where to cut archives off the pending entries, given lowest position first, so that those left keep to their budget: the last position of
 * each archive. An archive holds one entry at least, and the newest entry is never cut off.
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
