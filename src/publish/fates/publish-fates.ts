import type { Instant } from '../../domain/instant.ts'
import type { FeedsFolder } from '../feeds-folder.ts'
import type { SiteSettings } from '../site-settings.ts'
import type { Store } from '../store.ts'
import { movesOf } from './moves.ts'

/** The published list of addresses that are gone for good, a path a line. */
export const GONE_FILE = 'gone.txt'
/** The published list of addresses that lead elsewhere now: old path, space, new path or URL. */
export const MOVED_FILE = 'moved.txt'

/** What publishing the lists needs. */
export interface FateTools {
  readonly store: Store
  readonly feeds: FeedsFolder
  readonly settings: SiteSettings
  readonly moment: Instant
}

/** Publishes what became of addresses that led somewhere once, for this server and others. Returns the paths that changed. */
export async function publishFates({ store, feeds, settings, moment }: FateTools): Promise<readonly string[]> {
  const moved = movesOf(settings).map(([from, to]) => `${from} ${to}`)
  const gone: string[] = []
  for await (const slug of store.withdrawnSlugs()) gone.push(`/articles/${encodeURIComponent(slug)}`)
  const files = [
    [GONE_FILE, gone],
    [MOVED_FILE, moved],
  ] as const
  return files.filter(([file, lines]) => publishList(feeds, file, lines, moment)).map(([file]) => file)
}

function publishList(feeds: FeedsFolder, file: string, lines: readonly string[], moment: Instant): boolean {
  if (lines.length === 0) return feeds.remove(file)
  return feeds.replaceIfChanged(file, Buffer.from(lines.map((line) => `${line}\n`).join('')), moment, 'state')
}
