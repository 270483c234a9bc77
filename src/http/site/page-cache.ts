import { LRUCache } from 'lru-cache'
import type { Instant } from '../../domain/instant.ts'
import type { Representation } from '../representation/representation.ts'

/** Pages by file, loaded on first request. `Absence` is the result if there is none. */
export interface PageCache<Absence = undefined> {
  /** The page, if it is in memory. */
  kept(file: string): Representation | undefined
  /** The known or pending result; undefined if the page would have to be loaded. */
  begun(file: string): Promise<Representation | Absence> | undefined
  /** Loads the page, once for all concurrent requests. */
  get(file: string): Promise<Representation | Absence>
  /** Drops a page. A load in progress still answers those waiting for it, but is not cached. */
  forget(file: string): void
  /** Drops all pages that are stale. */
  forgetWhere(isStale: (file: string) => boolean): void
}

/** Pages in memory. Caches that load differently may share them. */
export type KeptPages = LRUCache<string, Representation>

/** A store for at most `maxBytes` of pages; the least recently used are dropped. */
export function keepPages(maxBytes: number): KeptPages {
  return new LRUCache({ maxSize: maxBytes, sizeCalculation: ({ weight }: Representation) => weight || 1 })
}

/** Files known to be absent. */
export type KeptAbsences<Absence> = LRUCache<string, { readonly said: Absence }>

/** A store for at most `most` absences, each kept for `milliseconds`. */
export function keepAbsences<Absence>(most: number, milliseconds: number, now: () => Instant): KeptAbsences<Absence> {
  return new LRUCache({ max: most, ttl: milliseconds, ttlResolution: 0, perf: { now } })
}

/** Creates a cache of pages. Absences are cached only if `absent` is given. */
export function createPageCache<Absence extends string | undefined>(
  load: (file: string) => Promise<Representation | Absence>,
  kept: KeptPages,
  absent?: KeptAbsences<Absence>,
): PageCache<Absence> {
  const underWay = new Map<string, Promise<Representation | Absence>>()
  const begin = createLoads(load, underWay, (file, page) => {
    if (typeof page === 'object') kept.set(file, page)
    else absent?.set(file, { said: page })
  })
  const begun = (file: string) => {
    const page = kept.get(file)
    if (page) return Promise.resolve(page)
    const absence = absent?.get(file)
    return absence ? Promise.resolve(absence.said) : underWay.get(file)
  }

  return {
    kept: (file) => kept.get(file),
    begun,
    get: async (file) => begun(file) ?? begin(file),
    forget(file) {
      kept.delete(file)
      underWay.delete(file)
    },
    forgetWhere(isStale) {
      for (const file of [...kept.keys(), ...underWay.keys()].filter(isStale)) this.forget(file)
    },
  }
}

/** Creates a function that loads a file, which is `underWay` meanwhile; `keep` gets what was not forgotten by then. */
function createLoads<Page>(
  load: (file: string) => Promise<Page>,
  underWay: Map<string, Promise<Page>>,
  keep: (file: string, page: Page) => void,
): (file: string) => Promise<Page> {
  return (file) => {
    const loading = load(file)
    underWay.set(file, loading)
    const end = () => underWay.get(file) === loading && underWay.delete(file)
    loading.then((page) => end() && keep(file, page), end)
    return loading
  }
}
