import type { ArchiveEnd } from '../../domain/archive-end.ts'
import type { Instant } from '../../domain/instant.ts'
import type { SiteSettings } from '../site-settings.ts'
import type { FeedRecord } from '../slices/slice-store.ts'
import type { Store } from '../store.ts'
import { budgetOf } from './budget.ts'
import { cutsOf, pendingBudget } from './cut.ts'

/** Determines which archives must be cut off feeds that exceed their budget. They are not recorded yet. */
export async function archivesDue(
  store: Store,
  feeds: readonly FeedRecord[],
  settings: SiteSettings,
  publicationTime: Instant,
): Promise<readonly ArchiveEnd[]> {
  const due: ArchiveEnd[] = []
  for (const { name, last, cut, archives, pendingBytes } of feeds) {
    const budget = budgetOf(name, settings)
    const most = pendingBudget(budget)
    if (last - cut <= most.entries && pendingBytes <= most.bytes) continue
    const ends = cutsOf(await store.pending(name, cut), budget)
    due.push(...ends.map((end, n) => ({ feed: name, number: archives + 1 + n, last: end, cutAt: publicationTime })))
  }
  return due
}
