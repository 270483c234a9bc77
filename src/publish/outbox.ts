import { setImmediate } from 'node:timers/promises'
import type { ArchiveEnd } from '../domain/archive-end.ts'
import type { Instant } from '../domain/instant.ts'
import { pageFile } from '../domain/published-names.ts'
import { SECOND } from '../domain/whole-second.ts'
import type { LedgerLine } from '../ledger/ledger-line.ts'
import { archivesDue } from './archives/cut-archives.ts'
import type { FeedsFolder } from './folder/feeds-folder.ts'
import { noteFormerAddresses } from './former-addresses/publish-former-addresses.ts'
import type { LedgerFile } from './recovery/ledger-file.ts'
import type { SiteSettings } from './site-settings.ts'
import { feedsOf } from './slices/feeds-of-entry.ts'
import { settleNames } from './slices/settle-names.ts'
import type { Placement, Placing } from './slices/slice-store.ts'
import type { Store } from './store.ts'
import type { StoredEntry } from './stored-entry.ts'
import { type BeginTasks, chunksOf } from './task.ts'
import { linkTranslations } from './translations/link-translations.ts'

/** Entries processed at a time. */
const BATCH = 150

/** What emptying the outbox needs. */
export interface OutboxTools {
  readonly store: Store
  readonly ledger: LedgerFile
  readonly feeds: FeedsFolder
  readonly settings: SiteSettings
  /** Publication time of whatever changes now: whole seconds. */
  readonly publicationTime: Instant
  readonly beginTasks: BeginTasks
}

/** What emptying the outbox changed. */
export interface Sent {
  /** Paths relative to the feeds folder. */
  readonly changed: string[]
  /** Names of the feeds and slices whose documents are different now. */
  readonly feeds: Set<string>
}

/** Pages written in one task. */
const PIECE = 25

/** Writes or removes the pages of entries; returns the paths that changed. */
export async function writePages(
  entries: readonly StoredEntry[],
  {
    feeds,
    settings,
    publicationTime,
    beginTasks,
  }: Pick<OutboxTools, 'feeds' | 'settings' | 'publicationTime' | 'beginTasks'>,
): Promise<readonly string[]> {
  const shown = entries.flatMap(({ standing, entry }) => (standing === 'published' && entry ? [entry] : []))
  const gone = entries.filter(({ standing, entry }) => standing !== 'published' || !entry)
  const changed = gone.map(({ slug }) => pageFile(slug)).filter((path) => feeds.remove(path))
  const tasks = chunksOf(shown, PIECE).map((piece) => ({
    kind: 'pages' as const,
    entries: piece,
    settings,
    publicationTime,
  }))
  return changed.concat(...(await Promise.all(beginTasks<'pages'>(tasks))))
}

/** The feeds that each entry belongs to now. */
async function toPlacements(
  entries: readonly StoredEntry[],
  { store, settings }: Pick<OutboxTools, 'store' | 'settings'>,
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
export async function place(
  entries: readonly StoredEntry[],
  tools: Omit<OutboxTools, 'feeds' | 'beginTasks'>,
): Promise<readonly string[]> {
  const { store, ledger, settings, publicationTime } = tools
  const placing = await store.place(await toPlacements(entries, tools))
  const cuts = await archivesDue(store, placing.touched, settings, publicationTime)
  ledger.append(toLines(entries, placing, cuts))
  await store.recordCuts(cuts)
  return placing.touched.map(({ name }) => name)
}

/**
 * Whether the entry's address may have gone or come back. A new entry is published within a second of being seen, and
 * can't be back before two more publication times, which are a second apart.
 */
function mayBeOnList({ sequence, standing, firstSeen, changed }: StoredEntry): boolean {
  return sequence > 0 && (standing !== 'published' || changed - firstSeen > SECOND)
}

/** Marks a batch as done, once its pages are written. */
async function finish(batch: readonly StoredEntry[], pages: Promise<readonly string[]>, sent: Sent, store: Store) {
  sent.changed.push(...(await pages))
  if (batch.some(mayBeOnList)) await noteFormerAddresses(store)
  await store.markLedgered(batch.map(({ id }) => id))
}

/**
 * Empties the outbox: for every entry that has changed, writes first its places and its line in the ledger file, then
 * its page. The pages of a batch are written while the next batch gets its places. Whatever a crash interrupts is
 * repeated by the next pass.
 */
export async function flushOutbox(tools: OutboxTools): Promise<Sent> {
  const { store } = tools
  await linkTranslations(store, tools.publicationTime)
  const sent: Sent = { changed: [], feeds: new Set() }
  let before: { readonly last: StoredEntry | undefined; readonly done: Promise<void> } | undefined
  for (;;) {
    const batch = await store.unledgered(BATCH, before?.last)
    if (batch.length === 0) {
      if (!before) return sent
      await before.done
      before = undefined
      continue
    }
    const known = batch.filter(({ sequence }) => sequence > 0)
    for (const name of await place(known, tools)) sent.feeds.add(name)
    const pages = writePages(known, tools)
    // If an earlier batch fails as well, its error is the one to report.
    pages.catch(() => {})
    await before?.done
    before = { last: batch.at(-1), done: finish(batch, pages, sent, store) }
    before.done.catch(() => {})
    // Lets this thread serve requests for documents in between.
    await setImmediate()
  }
}
