import { pageFile } from '../../domain/published-names.ts'
import { batchesOf } from '../batches.ts'
import { fingerprintOfPages } from '../settings-fingerprints.ts'
import type { Store } from '../store.ts'
import { type PageTools, writePages } from './write-pages.ts'

/** What rendering every page again needs. */
interface RerenderTools extends PageTools {
  readonly store: Store
}

/** Entries held in memory at a time. */
const BATCH = 500

/**
 * Renders every page again after a change of the version or of a setting that pages show. Returns the paths that
 * changed.
 */
export async function rerenderPagesIfNeeded(tools: RerenderTools, lost: boolean): Promise<readonly string[]> {
  const wanted = fingerprintOfPages(tools.settings)
  const rendered = await tools.store.note('pages')
  const changed: string[] = []
  if (lost || (rendered !== undefined && rendered !== wanted)) {
    for await (const entries of batchesOf(tools.store.allPublished(), BATCH)) {
      // The pages of recovered entries stay as they are until their seeds are read.
      const read = entries.filter(({ entry }) => entry !== null)
      changed.push(...(await writePages(read, tools)))
    }
  }
  if (lost) changed.push(...(await removeWithdrawnPages(tools)))
  if (rendered !== wanted) await tools.store.setNote('pages', wanted)
  return changed
}

/** A feeds folder restored from a backup may contain pages of entries withdrawn since. */
async function removeWithdrawnPages({ store, feeds }: RerenderTools): Promise<readonly string[]> {
  const removed: string[] = []
  for await (const { slug, standing } of store.allRecords()) {
    if (standing !== 'published' && feeds.remove(pageFile(slug))) removed.push(pageFile(slug))
  }
  return removed
}
