import type { Instant } from '../../domain/instant.ts'
import type { SiteSettings } from '../site-settings.ts'
import type { Cut, FacetRecord } from '../slices/slice-store.ts'
import type { Store } from '../store.ts'
import { budgetOf } from './budget.ts'
import { cutsOf, pendingBudget } from './cut.ts'

/** Determines which archives must be cut off feeds that exceed their budget. They are not recorded yet. */
export async function archivesDue(
  store: Store,
  facets: readonly FacetRecord[],
  settings: SiteSettings,
  moment: Instant,
): Promise<readonly Cut[]> {
  const due: Cut[] = []
  for (const { name, last, cut, archives, pendingBytes } of facets) {
    const budget = budgetOf(name, settings)
    const most = pendingBudget(budget)
    if (last - cut <= most.entries && pendingBytes <= most.bytes) continue
    const ends = cutsOf(await store.pending(name, cut), budget)
    due.push(...ends.map((end, n) => ({ facet: name, number: archives + 1 + n, last: end, cutAt: moment })))
  }
  return due
}
