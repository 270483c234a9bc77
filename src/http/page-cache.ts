import { LRUCache } from 'lru-cache'
import type { Representation } from './representation.ts'

/** Pages by file, loaded when first asked for. `Absence` is what is said where there is none: it is not kept. */
export interface PageCache<Absence = undefined> {
  /** What is there without waiting. */
  kept(file: string): Representation | undefined
  /** Loads at most once, however many ask at the same time. */
  get(file: string): Promise<Representation | Absence>
  /** Forgets a page; a load under way still answers those who wait for it, but is not kept. */
  forget(file: string): void
  /** Forgets all pages of which this is said. */
  forgetWhere(isStale: (file: string) => boolean): void
}

/** A cache that holds at most `maxBytes` of pages and drops those not asked for longest. */
export function createPageCache<Absence extends string | undefined>(
  load: (file: string) => Promise<Representation | Absence>,
  maxBytes: number,
): PageCache<Absence> {
  const kept = new LRUCache<string, Representation>({ maxSize: maxBytes, sizeCalculation: ({ weight }) => weight || 1 })
  const underWay = new Map<string, Promise<Representation | Absence>>()

  const begin = (file: string) => {
    const loading = load(file)
    underWay.set(file, loading)
    const isCurrent = () => underWay.get(file) === loading
    loading.then(
      (page) => {
        if (!isCurrent()) return
        underWay.delete(file)
        if (typeof page === 'object') kept.set(file, page)
      },
      () => isCurrent() && underWay.delete(file),
    )
    return loading
  }

  return {
    kept: (file) => kept.get(file),
    async get(file) {
      return kept.get(file) ?? underWay.get(file) ?? begin(file)
    },
    forget(file) {
      kept.delete(file)
      underWay.delete(file)
    },
    forgetWhere(isStale) {
      for (const file of [...kept.keys(), ...underWay.keys()].filter(isStale)) this.forget(file)
    },
  }
}
