import { createHash } from 'node:crypto'
import type { LedgerLine } from '../ledger/ledger-line.ts'
import type { LedgerFile } from './ledger-file.ts'
import { type OutboxTools, sendPage } from './outbox.ts'
import type { SiteSettings } from './site-settings.ts'
import type { Store } from './store.ts'

async function* wholeLedger(store: Store): AsyncIterable<LedgerLine> {
  const feedId = await store.note('feed-id')
  if (feedId !== undefined) yield { kind: 'feed', id: feedId }
  for (const document of await store.publications()) yield { kind: 'document', document }
  for await (const record of store.allRecords()) yield { kind: 'entry', record }
}

/** Bytes the ledger file may have for each record, twice what a line takes, and bytes it may have anyway. */
const BYTES_A_RECORD = 1000
const SMALL = 1_000_000

/**
 * Writes the ledger file anew when it is gone, or when most of its lines have been replaced by later ones.
 * Returns whether it was gone: then the pages may be gone too.
 */
export async function keepLedger(store: Store, ledger: LedgerFile): Promise<boolean> {
  const isLost = !ledger.exists() && (await store.note('feed-id')) !== undefined
  const { published, withdrawn, quarantined } = await store.counts()
  const isLong = ledger.size() > BYTES_A_RECORD * (published + withdrawn + quarantined) + SMALL
  if (isLost || isLong) await ledger.rewrite(wholeLedger(store))
  return isLost
}

function fingerprint(settings: SiteSettings): string {
  const { baseUrl, title, description, language, author, rights, timezone, version, compressPages } = settings
  const shown = [baseUrl, title, description, language, author, rights, timezone, version, compressPages]
  return createHash('sha256').update(JSON.stringify(shown)).digest('hex')
}

/** Renders every page again after a change of the settings or of the version that pages show. Returns the paths that changed. */
export async function keepPages(tools: OutboxTools, settings: SiteSettings, lost: boolean): Promise<readonly string[]> {
  const wanted = fingerprint(settings)
  const drawn = await tools.store.note('pages')
  const changed: string[] = []
  if (lost || (drawn !== undefined && drawn !== wanted)) {
    for await (const entry of tools.store.allPublished()) {
      const path = sendPage(entry, tools)
      if (path !== undefined) changed.push(path)
    }
  }
  if (drawn !== wanted) await tools.store.setNote('pages', wanted)
  return changed
}
