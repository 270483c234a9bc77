import type { Store } from '../store.ts'
import type { StoredEntry } from '../stored-entry.ts'

/**
 * Marks copies of texts whose own seeds are gone to be read again, as if they were new, so that one takes the place of
 * the original. Returns the ids of the entries that have such copies; seeds being read right now don't count.
 */
export async function requeueCopies(
  store: Store,
  entries: readonly StoredEntry[],
  isBeingRead: (path: string) => boolean = () => false,
): Promise<ReadonlySet<string>> {
  const copies = (await store.copiesOf(entries.map(({ id }) => id))).filter(({ path }) => !isBeingRead(path))
  await store.apply({ seeds: copies.map(({ copyOf: _, ...copy }) => ({ ...copy, stamp: '', hash: '' })) })
  return new Set(copies.flatMap(({ copyOf }) => copyOf ?? []))
}
