import type { Instant } from '../../domain/instant.ts'
import type { Representation } from '../representation/representation.ts'
import type { Feed } from './feed-builder.ts'
import { createPageCache, keepAbsences, keepPages } from './page-cache.ts'
import { feedOfFile } from './routes.ts'

/** The result for a document that must not be built for this client yet. */
export interface Wait {
  /** Greater than 0. */
  readonly seconds: number
}

/** Feed documents that are not held in memory permanently: slices and archives. */
export interface FeedsOnDemand {
  /** The document, if it is in memory. */
  kept(file: string): Representation | undefined
  /**
   * The document from memory or from the folder, or else built, once for all concurrent requests. Before building,
   * `secondsToWait` is called for the client that needs it first; if it is not 0, nothing is built. Rejects if the
   * document can't be read or built.
   */
  get(file: string, secondsToWait: () => number): Promise<Feed | Wait>
  /** Drops documents whose files, or whose feeds, have changed, and everything cached as absent. */
  forget(files: readonly string[], feeds: 'all' | readonly string[]): void
}

/** Where such documents come from. */
export interface FeedSources {
  readonly read: (file: string) => Promise<Representation | undefined>
  readonly build: (file: string) => Promise<Feed>
  readonly now: () => Instant
  /** Memory limit for documents. */
  readonly maxBytes: number
}

/** Limits for invented addresses: memory, and one request to the publisher per address and minute. */
const MOST_ABSENT = 1000
const ABSENT_FOR = 60_000

/** Creates an empty cache. */
export function createFeedsOnDemand({ read, build, now, maxBytes }: FeedSources): FeedsOnDemand {
  const kept = keepPages(maxBytes)
  const absent = keepAbsences<Exclude<Feed, object>>(MOST_ABSENT, ABSENT_FOR, now)
  const published = createPageCache(read, kept)
  const built = createPageCache(build, kept, absent)

  const ask = (file: string, secondsToWait: () => number) => {
    const begun = built.begun(file)
    if (begun) return begun
    const seconds = secondsToWait()
    return seconds > 0 ? { seconds } : built.get(file)
  }
  return {
    kept: (file) => kept.get(file),
    get: async (file, secondsToWait) => built.begun(file) ?? (await published.get(file)) ?? ask(file, secondsToWait),
    forget(files, feeds) {
      const [changed, names] = [new Set(files), new Set(feeds === 'all' ? [] : feeds)]
      const isStale = (file: string) => feeds === 'all' || changed.has(file) || names.has(feedOfFile(file))
      for (const cache of [published, built]) cache.forgetWhere(isStale)
      if (feeds === 'all' || files.length + feeds.length > 0) absent.clear()
    },
  }
}
