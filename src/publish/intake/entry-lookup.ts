import { sketchBands } from '../../domain/sketch-bands.ts'
import { type IncomingText, statedIdOf } from '../../ledger/recognize.ts'
import type { StoredEntry } from '../store.ts'
import { isLike } from './like-texts.ts'

/** Entries in memory, found by id, path, text and likeness. */
export interface EntryLookup {
  entry(id: string): StoredEntry | undefined
  /** Takes an entry in, or in place of what it was. */
  put(entry: StoredEntry): void
  hasPath(pathHash: string): boolean
  hasText(textHash: string): boolean
  /** The entries that a text may be of. */
  entriesFor(incoming: IncomingText): readonly StoredEntry[]
}

type Ids<Key> = Map<Key, Set<string>>

function addTo<Key>(ids: Ids<Key>, key: Key, id: string): void {
  const known = ids.get(key)
  if (known) known.add(id)
  else ids.set(key, new Set([id]))
}

/** A lookup without entries. */
export function createEntryLookup(): EntryLookup {
  const entries = new Map<string, StoredEntry>()
  const byPath: Ids<string> = new Map()
  const byText: Ids<string> = new Map()
  const byBand: Ids<number> = new Map()

  function* likeIds({ sketch }: IncomingText): Generator<string> {
    for (const band of sketchBands(sketch)) {
      for (const id of byBand.get(band) ?? []) if (isLike(entries.get(id)?.sketch ?? '', sketch)) yield id
    }
  }

  /** An id settles who a text is, unless another text has it: reports of one pattern, all like each other, come by the thousand. */
  function asksForLike(incoming: IncomingText): boolean {
    if (statedIdOf(incoming) === undefined) return true
    const named = incoming.statedId === undefined ? undefined : entries.get(incoming.statedId)
    return named !== undefined && named.pathHash !== incoming.pathHash
  }

  return {
    entry: (id) => entries.get(id),
    put(entry) {
      entries.set(entry.id, entry)
      addTo(byPath, entry.pathHash, entry.id)
      addTo(byText, entry.textHash, entry.id)
      for (const band of sketchBands(entry.sketch)) addTo(byBand, band, entry.id)
    },
    hasPath: (pathHash) => byPath.has(pathHash),
    hasText: (textHash) => byText.has(textHash),
    entriesFor(incoming) {
      const { pathHash, textHash } = incoming
      const named = statedIdOf(incoming)
      const like = asksForLike(incoming) ? likeIds(incoming) : []
      const found = [...(byPath.get(pathHash) ?? []), ...(byText.get(textHash) ?? []), ...like]
      const ids = new Set(named === undefined ? found : [named, ...found])
      return [...ids].flatMap((id) => entries.get(id) ?? [])
    },
  }
}
