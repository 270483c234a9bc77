import { LRUCache } from 'lru-cache'
import type { Instant } from '../domain/instant.ts'
import type { Representation } from './representation.ts'

/** Pages by file, loaded when first asked for. `Absence` is what is said where there is none. */
export interface PageCache<Absence = undefined> {
  /** What is there without waiting. */
  kept(file: string): Representation | undefined
  /** What is known, or will be: undefined if it would have to be loaded. */
  begun(file: string): Promise<Representation | Absence> | undefined
  /** Loads at most once, however many ask at the same time. */
  get(file: string): Promise<Representation | Absence>
  /** Forgets a page; a load under way still answers those who wait for it, but is not kept. */
  forget(file: string): void
  /** Forgets all pages of which this is said. */
  forgetWhere(isStale: (file: string) => boolean): void
}

/** Pages in memory. Caches that load in different ways may share them. */
export type KeptPages = LRUCache<string, Representation>

/** At most `maxBytes` of pages; those not asked for longest are dropped. */
export function keepPages(maxBytes: number): KeptPages {
  return new LRUCache({ maxSize: maxBytes, sizeCalculation: ({ weight }: Representation) => weight || 1 })
}

/** What is known not to be there. */
export type KeptAbsences<Absence> = LRUCache<string, { readonly said: Absence }>

/** At most `most` absences, those not asked about for longest being dropped, each for `milliseconds`. */
export function keepAbsences<Absence>(most: number, milliseconds: number, now: () => Instant): KeptAbsences<Absence> {
  return new LRUCache({ max: most, ttl: milliseconds, ttlResolution: 0, perf: { now } })
}

/** A cache of pages; absences are not kept unless there is a place for them. */
export function createPageCache<Absence extends string | undefined>(
  load: (file: string) => Promise<Representation | Absence>,
  kept: KeptPages,
  absent?: KeptAbsences<Absence>,
): PageCache<Absence> {
  const underWay = new Map<string, Promise<Representation | Absence>>()

  const keep = (file: string, page: Representation | Absence) => {
    if (typeof page === 'object') kept.set(file, page)
    else absent?.set(file, { said: page })
  }
  const begin = (file: string) => {
    const loading = load(file)
    underWay.set(file, loading)
    const isCurrent = () => underWay.get(file) === loading
    loading.then(
      (page) => {
        if (!isCurrent()) return
        underWay.delete(file)
        keep(file, page)
      },
      () => isCurrent() && underWay.delete(file),
    )
    return loading
  }
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
