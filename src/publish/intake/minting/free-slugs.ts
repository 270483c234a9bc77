import { slugOf } from '../../../ledger/slug.ts'
import type { Store } from '../../store.ts'

/** Numbered variants tried before the end of the id is appended instead. */
const NUMBERED = 9

function variants(base: string, id: string): readonly string[] {
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

/**
 * Hands out slugs for new entries: `title`, `title-2` … `title-9`, then the title with the end of the id. Whether the
 * expected titles are free is looked up in one query.
 */
export async function freeSlugs(
  store: Pick<Store, 'takenSlugs'>,
  expected: readonly string[],
): Promise<(title: string, id: string) => Promise<string>> {
  const bases = new Map(expected.map((title) => [title, slugOf(title)]))
  const taken = await store.takenSlugs([...new Set(bases.values())])
  const free = new Set([...bases.values()].filter((base) => !taken.has(base)))
  const given = new Set<string>()

  async function firstFree(base: string, id: string): Promise<string> {
    if (free.has(base) && !given.has(base)) return base
    const wanted = variants(base, id)
    const others = await store.takenSlugs(wanted)
    return wanted.find((variant) => !others.has(variant) && !given.has(variant)) ?? `${wanted.at(-1)}-${given.size}`
  }

  return async (title, id) => {
    const slug = await firstFree(bases.get(title) ?? slugOf(title), id)
    given.add(slug)
    return slug
  }
}
