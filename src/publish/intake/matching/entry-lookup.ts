import { sketchBands } from '../../../domain/sketch-bands.ts'
import { type IncomingText, statedIdOf } from '../../../ledger/recognition.ts'
import type { StoredEntry } from '../../stored-entry.ts'
import { isSimilar } from './similar-texts.ts'

/** Entries in memory, indexed by id, path, text and similarity. */
export interface EntryLookup {
  entry(id: string): StoredEntry | undefined
  /** Adds an entry or replaces it. */
  put(entry: StoredEntry): void
  hasPath(pathHash: string): boolean
  hasText(textHash: string): boolean
  /** The entries that a text may belong to. */
  entriesFor(incoming: IncomingText): readonly StoredEntry[]
}

/** Ids by key; an entry that was replaced may occur twice. */
type Ids<Key> = Map<Key, string[]>

function addTo<Key>(ids: Ids<Key>, key: Key, id: string): void {
  const known = ids.get(key)
  if (known) known.push(id)
  else ids.set(key, [id])
}

/** Creates an empty lookup. */
export function createEntryLookup(): EntryLookup {
  const entries = new Map<string, StoredEntry>()
  const byPath: Ids<string> = new Map()
  const byText: Ids<string> = new Map()
  const byBand: Ids<number> = new Map()

  function* similarIds({ sketch }: IncomingText): Generator<string> {
    for (const band of sketchBands(sketch)) {
      for (const id of byBand.get(band) ?? []) if (isSimilar(entries.get(id)?.sketch ?? '', sketch)) yield id
    }
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
      const similar = needsSimilar(incoming, entries.get(incoming.statedId ?? '')) ? similarIds(incoming) : []
      const found = [...(byPath.get(pathHash) ?? []), ...(byText.get(textHash) ?? []), ...similar]
      const ids = new Set(named === undefined ? found : [named, ...found])
      return [...ids].flatMap((id) => entries.get(id) ?? [])
    },
  }
}

/**
 * A stated id makes similarity irrelevant, unless the entry that has it is in another place. This matters because
 * near-identical reports arrive by the thousand.
 */
function needsSimilar(incoming: IncomingText, named: StoredEntry | undefined): boolean {
  if (statedIdOf(incoming) === undefined) return true
  return named !== undefined && named.pathHash !== incoming.pathHash
}
