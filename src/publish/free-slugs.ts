import { slugOf } from '../ledger/slug.ts'
import type { Store } from './store.ts'

/** Numbered variants tried before the id itself tells entries of one title apart. */
const NUMBERED = 9

function variants(title: string, id: string): readonly string[] {
  const base = slugOf(title)
  const numbered = Array.from({ length: NUMBERED - 1 }, (_, n) => `${base}-${n + 2}`)
  return [
    base,
    ...numbered,
    `${base}-${id
      .replace(/[^a-z0-9]/gi, '')
      .slice(-12)
      .toLowerCase()}`,
  ]
}

/** Hands out slugs for new entries: `title`, `title-2` … `title-9`, then the title with the end of the id. */
export function freeSlugs(store: Pick<Store, 'takenSlugs'>): (title: string, id: string) => Promise<string> {
  const given = new Set<string>()
  return async (title, id) => {
    const wanted = variants(title, id)
    const taken = await store.takenSlugs(wanted)
    const slug =
      wanted.find((variant) => !taken.has(variant) && !given.has(variant)) ?? `${wanted.at(-1)}-${given.size}`
    given.add(slug)
    return slug
  }
}
