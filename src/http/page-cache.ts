import { LRUCache } from 'lru-cache'
import type { Representation } from './representation.ts'

/** Pages by file, loaded when first asked for. */
export interface PageCache {
  /** Loads at most once, however many ask at the same time; undefined if there is no such page. */
  get(file: string): Promise<Representation | undefined>
  /** Forgets a page; a load under way still answers those who wait for it, but is not kept. */
  forget(file: string): void
}

/** A cache that holds at most `maxBytes` of pages and drops those not asked for longest. */
export function createPageCache(
  load: (file: string) => Promise<Representation | undefined>,
  maxBytes: number,
): PageCache {
  const kept = new LRUCache<string, Representation>({ maxSize: maxBytes, sizeCalculation: ({ weight }) => weight || 1 })
  const underWay = new Map<string, Promise<Representation | undefined>>()

  const begin = (file: string) => {
    const loading = load(file)
    underWay.set(file, loading)
    const isCurrent = () => underWay.get(file) === loading
    loading.then(
      (page) => {
        if (!isCurrent()) return
        underWay.delete(file)
        if (page) kept.set(file, page)
      },
      () => isCurrent() && underWay.delete(file),
    )
    return loading
  }

  return {
    async get(file) {
      return kept.get(file) ?? underWay.get(file) ?? begin(file)
    },
    forget(file) {
      kept.delete(file)
      underWay.delete(file)
    },
  }
}
