import type { Entry } from '../../domain/entry.ts'
import type { Instant } from '../../domain/instant.ts'
import { pageFile } from '../../domain/published-names.ts'
import type { FeedsFolder } from '../folder/feeds-folder.ts'
import type { SiteSettings } from '../site-settings.ts'
import { renderPage } from './render-page.ts'

/** Writes the pages of entries as of `publicationTime`; returns the paths that changed. */
export function placePages(
  entries: readonly Entry[],
  settings: SiteSettings,
  publicationTime: Instant,
  feeds: Pick<FeedsFolder, 'replaceIfChanged'>,
): readonly string[] {
  return entries.flatMap((entry) => {
    const path = pageFile(entry.slug)
    const isChanged = feeds.replaceIfChanged(path, Buffer.from(renderPage(entry, settings)), publicationTime, 'page')
    return isChanged ? [path] : []
  })
}
