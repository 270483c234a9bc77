import { feedPath } from '../../domain/feed-addresses.ts'
import { feedFormats } from '../../feed/formats.ts'
import type { FeedsFolder } from '../folder/feeds-folder.ts'
import type { SiteSettings } from '../site-settings.ts'
import { RefusedDocumentError, type RenderedFeed, renderChecked } from './build-document.ts'
import type { Violation } from './validate-text.ts'

/** The outcome of writing an archive: the entries that make it invalid, another fault, or the paths that changed. */
export interface PlacedArchive {
  readonly violations: readonly Violation[]
  readonly changed: readonly string[]
  readonly fault?: string
}

type Folder = Pick<FeedsFolder, 'replaceIfChanged'>

/** Writes an archive of the main feed in every format, unless the gate rejects one; then all stay as they were. */
export function placeArchive(number: number, feed: RenderedFeed, settings: SiteSettings, feeds: Folder): PlacedArchive {
  try {
    return placeFormats(number, feed, settings, feeds)
  } catch (error) {
    if (!(error instanceof RefusedDocumentError)) throw error
    return { violations: [], changed: [], fault: error.message }
  }
}

function placeFormats(number: number, feed: RenderedFeed, settings: SiteSettings, feeds: Folder): PlacedArchive {
  const texts = feedFormats.map((format) => renderChecked({ settings }, feed, format))
  const violations = texts.flatMap((one) => one.violations)
  if (violations.length > 0) return { violations, changed: [] }
  const paths = feedFormats.map((format) => feedPath({ feed: '', archive: number, format: format.name }))
  const isChanged = (path: string, n: number) =>
    feeds.replaceIfChanged(path, Buffer.from(texts[n]?.text ?? ''), feed.lastModified, 'page')
  return { violations, changed: paths.filter(isChanged) }
}
