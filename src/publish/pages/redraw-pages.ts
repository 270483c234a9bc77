import { pageFile } from '../../domain/published-names.ts'
import { batchesOf } from '../batches.ts'
import { fingerprintOf } from '../marks.ts'
import { type OutboxTools, writePages } from '../outbox.ts'
import type { SiteSettings } from '../site-settings.ts'

/** Entries held in memory together. */
const BATCH = 500

/** Tells apart settings, and versions, that give other pages. */
export function fingerprintOfPages(settings: SiteSettings): string {
  const { baseUrl, title, description, language, author, rights, timezone, version, compressPages } = settings
  return fingerprintOf([baseUrl, title, description, language, author, rights, timezone, version, compressPages])
}

/** Renders every page again after a change of the settings or of the version that pages show. Returns the paths that changed. */
export async function redrawPagesIfNeeded(
  tools: OutboxTools,
  settings: SiteSettings,
  lost: boolean,
): Promise<readonly string[]> {
  const wanted = fingerprintOfPages(settings)
  const drawn = await tools.store.note('pages')
  const changed: string[] = []
  if (lost || (drawn !== undefined && drawn !== wanted)) {
    for await (const entries of batchesOf(tools.store.allPublished(), BATCH)) {
      // Recovered entries have a page, and no content until their seed is read.
      const read = entries.filter(({ entry }) => entry !== null)
      changed.push(...(await writePages(read, tools)))
    }
  }
  if (lost) changed.push(...(await removeOldPages(tools)))
  if (drawn !== wanted) await tools.store.setNote('pages', wanted)
  return changed
}

/** An older copy of the folder has the pages of what was withdrawn since. */
async function removeOldPages({ store, feeds }: OutboxTools): Promise<readonly string[]> {
  const removed: string[] = []
  for await (const { slug, standing } of store.allRecords()) {
    if (standing !== 'published' && feeds.remove(pageFile(slug))) removed.push(pageFile(slug))
  }
  return removed
}
