import type { Instant } from '../../domain/instant.ts'
import { pageFile } from '../../domain/published-names.ts'
import type { FeedsFolder } from '../folder/feeds-folder.ts'
import type { SiteSettings } from '../site-settings.ts'
import type { StoredEntry } from '../stored-entry.ts'
import { type BeginTasks, chunksOf } from '../task.ts'

/** What writing pages needs. */
export interface PageTools {
  readonly feeds: FeedsFolder
  readonly settings: SiteSettings
  /** Publication time of whatever changes now: whole seconds. */
  readonly publicationTime: Instant
  readonly beginTasks: BeginTasks
}

/** Pages written in one task. */
const PIECE = 25

/** Writes or removes the pages of entries; returns the paths that changed. */
export async function writePages(
  entries: readonly StoredEntry[],
  { feeds, settings, publicationTime, beginTasks }: PageTools,
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
