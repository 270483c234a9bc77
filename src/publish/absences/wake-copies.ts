import type { Store, StoredEntry } from '../store.ts'

/**
 * A copy of a text whose own seed is gone takes its place: it is read again as if it were new. Returns the ids of the entries that have
 * copies, but for those that are just being read themselves.
 */
export async function wakeCopies(
  store: Store,
  entries: readonly StoredEntry[],
  isBeingRead: (path: string) => boolean = () => false,
): Promise<ReadonlySet<string>> {
  const copies = (await store.copiesOf(entries.map(({ id }) => id))).filter(({ path }) => !isBeingRead(path))
  await store.apply({ seeds: copies.map(({ copyOf: _, ...copy }) => ({ ...copy, stamp: '', hash: '' })) })
  return new Set(copies.flatMap(({ copyOf }) => copyOf ?? []))
}
