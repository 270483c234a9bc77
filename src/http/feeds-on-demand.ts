import type { Instant } from '../domain/instant.ts'
import type { Feed } from './build-document.ts'
import { createPageCache, keepAbsences, keepPages } from './page-cache.ts'
import type { Representation } from './representation.ts'
import { feedOfFile } from './routes.ts'

/** Said instead of a document that is not to be built yet. */
export interface Wait {
  /** More than 0. */
  readonly seconds: number
}

/** Feed documents that are not always at hand: feeds by slice, and archives. */
export interface FeedsOnDemand {
  /** What is there without waiting. */
  kept(file: string): Representation | undefined
  /**
   * From memory or the folder, else built, once however many ask. Whoever is the first to need it built is asked how many seconds to
   * wait before that; 0: none. Rejects if it can't be read or built.
   */
  get(file: string, secondsToWait: () => number): Promise<Feed | Wait>
  /** Forgets documents of which the files, or whose feeds, have changed, and all that was not there. */
  forget(files: readonly string[], feeds: 'all' | readonly string[]): void
}

/** Where such documents come from. */
export interface FeedSources {
  readonly read: (file: string) => Promise<Representation | undefined>
  readonly build: (file: string) => Promise<Feed>
  readonly now: () => Instant
  /** Of documents kept in memory. */
  readonly maxBytes: number
}

/** Whoever makes up addresses gets no more memory for it than this many take, and asks the publisher for each but once a minute. */
const MOST_ABSENT = 1000
const ABSENT_FOR = 60_000

/** None kept yet. */
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
