import type { PlacedEntry } from '../slices/slice-store.ts'
import type { Budget } from './cut.ts'

/**
 * The entries of a feed's current document, highest position first: all that are in no archive, and as many of the most
 * recently changed as the budget allows. So readers who never fetch archives see corrections to old entries, and a
 * document is not nearly empty after a cut.
 */
export function currentEntries(
  pending: readonly PlacedEntry[],
  lastChanged: readonly PlacedEntry[],
  budget: Budget,
): readonly PlacedEntry[] {
  const taken = new Map(pending.map((entry) => [entry.position, entry]))
  let bytes = pending.reduce((sum, { weight }) => sum + weight, 0)
  for (const entry of lastChanged) {
    if (taken.has(entry.position) || taken.size >= budget.entries || bytes + entry.weight > budget.bytes) continue
    taken.set(entry.position, entry)
    bytes += entry.weight
  }
  return [...taken.values()].sort((a, b) => b.position - a.position)
}
