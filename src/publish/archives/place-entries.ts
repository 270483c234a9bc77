import type { ArchiveEnd } from '../../domain/archive-end.ts'
import type { Instant } from '../../domain/instant.ts'
import type { LedgerLine } from '../../ledger/ledger-line.ts'
import type { LedgerFile } from '../recovery/ledger-file.ts'
import type { SiteSettings } from '../site-settings.ts'
import { feedsOf } from '../slices/feeds-of-entry.ts'
import { settleNames } from '../slices/settle-names.ts'
import type { Placement, Placing } from '../slices/slice-store.ts'
import type { Store } from '../store.ts'
import type { StoredEntry } from '../stored-entry.ts'
import { archivesDue } from './cut-archives.ts'

/** What placing entries in feeds needs. */
export interface PlacingTools {
  readonly store: Store
  readonly ledger: LedgerFile
  readonly settings: SiteSettings
  /** Publication time of whatever changes now: whole seconds. */
  readonly publicationTime: Instant
}

/** The feeds that each entry belongs to now. */
async function toPlacements(
  entries: readonly StoredEntry[],
  { store, settings }: Pick<PlacingTools, 'store' | 'settings'>,
): Promise<readonly Placement[]> {
  const wanted = entries.map(({ standing, entry, seedPath }) =>
    standing === 'published' && entry ? feedsOf(entry, seedPath, settings.ownFeeds) : [],
  )
  const settled = await settleNames(wanted, store)
  return entries.map(({ id, sequence, changed }, n) => ({ id, sequence, feeds: settled[n] ?? [], changed }))
}

function toLines(
  entries: readonly StoredEntry[],
  { places, labels }: Placing,
  cuts: readonly ArchiveEnd[],
): readonly LedgerLine[] {
  return [
    ...entries.map((record): LedgerLine => ({ kind: 'entry', record, places: places.get(record.id) ?? {} })),
    ...[...labels].map(([feed, label]): LedgerLine => ({ kind: 'label', feed, label })),
    ...cuts.map((archive): LedgerLine => ({ kind: 'archive', archive })),
  ]
}

/**
 * Gives entries their places in the feeds, and cuts archives off the feeds that have grown too long. Both are in the
 * ledger file before any document shows them. Returns the names of the feeds that changed.
 */
export async function placeEntries(entries: readonly StoredEntry[], tools: PlacingTools): Promise<readonly string[]> {
  const { store, ledger, settings, publicationTime } = tools
  const placing = await store.place(await toPlacements(entries, tools))
  const cuts = await archivesDue(store, placing.touched, settings, publicationTime)
  ledger.append(toLines(entries, placing, cuts))
  await store.recordCuts(cuts)
  return placing.touched.map(({ name }) => name)
}
