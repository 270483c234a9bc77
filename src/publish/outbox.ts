import { setImmediate } from 'node:timers/promises'
import { SECOND } from '../domain/whole-second.ts'
import { type PlacingTools, placeEntries } from './archives/place-entries.ts'
import { noteFormerAddresses } from './former-addresses/publish-former-addresses.ts'
import { type PageTools, writePages } from './pages/write-pages.ts'
import type { Store } from './store.ts'
import type { StoredEntry } from './stored-entry.ts'
import { linkTranslations } from './translations/link-translations.ts'

/** Entries processed at a time. */
const BATCH = 150

/** What emptying the outbox needs. */
export interface OutboxTools extends PageTools, PlacingTools {}

/** What emptying the outbox changed. */
export interface Sent {
  /** Paths relative to the feeds folder. */
  readonly changed: string[]
  /** Names of the feeds and slices whose documents are different now. */
  readonly feeds: Set<string>
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
    for (const name of await placeEntries(known, tools)) sent.feeds.add(name)
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
