import type { Instant } from '../domain/instant.ts'
import type { FeedsFolder } from './feeds-folder.ts'
import type { LedgerFile } from './ledger-file.ts'
import { renderPage } from './render-page.ts'
import type { SiteSettings } from './site-settings.ts'
import type { Store, StoredEntry } from './store.ts'

/** Entries sent out at a time. */
const BATCH = 500

/** What sending out needs. */
export interface OutboxTools {
  readonly store: Store
  readonly ledger: LedgerFile
  readonly feeds: FeedsFolder
  readonly settings: SiteSettings
  /** Time given to pages that change: whole seconds. */
  readonly now: Instant
}

/** Path of an article's page below the feeds folder. */
export function pagePath(slug: string): string {
  return `articles/${slug}.html`
}

/** Writes or removes the page of an entry; tells its path if the folder changed. */
export function sendPage({ slug, standing, entry }: StoredEntry, tools: OutboxTools): string | undefined {
  const path = pagePath(slug)
  if (standing === 'published' && entry) {
    const bytes = Buffer.from(renderPage(entry, tools.settings))
    return tools.feeds.replaceIfChanged(path, bytes, tools.now, 'page') ? path : undefined
  }
  return tools.feeds.remove(path) ? path : undefined
}

/**
 * Sends out every entry that changed: first its line in the ledger file, then its page. What a crash interrupts is sent
 * again by the next pass. Returns the paths that changed.
 */
export async function sendOut(tools: OutboxTools): Promise<readonly string[]> {
  const changed: string[] = []
  for (;;) {
    const batch = await tools.store.unledgered(BATCH)
    if (batch.length === 0) return changed
    const known = batch.filter(({ sequence }) => sequence > 0)
    tools.ledger.append(known.map((record) => ({ kind: 'entry', record })))
    for (const entry of known) {
      const path = sendPage(entry, tools)
      if (path !== undefined) changed.push(path)
    }
    await tools.store.markLedgered(batch.map(({ id }) => id))
  }
}
