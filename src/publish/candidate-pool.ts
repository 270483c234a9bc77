import type { LedgerRecord } from '../domain/ledger-record.ts'
import { sketchBands } from '../domain/sketch-bands.ts'
import type { Candidate, Sighting } from '../ledger/recognize.ts'
import { idsOfLike, isLike } from './like-texts.ts'
import type { Store, StoredEntry } from './store.ts'

/** The entries that the texts of one batch may be, found by path, text, id and likeness; it grows with the batch. */
export interface CandidatePool {
  candidatesFor(sighting: Sighting): readonly Candidate[]
  /** The entry as last stored or admitted. */
  entry(id: string): StoredEntry | undefined
  /** Takes in an entry just admitted: no other text of this pass can be it. */
  admit(entry: StoredEntry): void
}

type Index<Key = string> = Map<Key, Set<string>>

function addTo<Key>(index: Index<Key>, key: Key, id: string): void {
  const ids = index.get(key)
  if (ids) ids.add(id)
  else index.set(key, new Set([id]))
}

/** Whether a seed other than those being read still holds the text of an entry. */
export type StillHolds = (record: LedgerRecord, seedPath: string) => boolean

/** Gathers the candidates for a batch of sightings in a few queries. */
export async function gatherCandidates(
  store: Store,
  sightings: readonly Sighting[],
  stillHolds: StillHolds,
): Promise<CandidatePool> {
  const entries = new Map<string, StoredEntry>()
  const byPath: Index = new Map()
  const byText: Index = new Map()
  const byBand: Index<number> = new Map()
  const admitted = new Set<string>()

  function take(entry: StoredEntry): void {
    if (entries.has(entry.id)) return
    entries.set(entry.id, entry)
    addTo(byPath, entry.pathHash, entry.id)
    addTo(byText, entry.textHash, entry.id)
    for (const band of sketchBands(entry.sketch)) addTo(byBand, band, entry.id)
  }

  const statedIds = sightings.flatMap(({ statedId, bareId }) => statedId ?? bareId ?? [])
  for (const entry of await store.entriesByPathHash(sightings.map(({ pathHash }) => pathHash))) take(entry)
  for (const entry of await store.entriesByTextHash(sightings.map(({ textHash }) => textHash))) take(entry)
  if (statedIds.length > 0) for (const entry of await store.entriesById(statedIds)) take(entry)
  const unknown = sightings.filter(
    ({ textHash, statedId, bareId }) => !byText.has(textHash) && (statedId ?? bareId) === undefined,
  )
  const like = await idsOfLike(
    store,
    unknown.map(({ sketch }) => sketch),
  )
  if (like.size > 0) for (const entry of await store.entriesById([...like])) take(entry)

  function isSettled(entry: StoredEntry): boolean {
    if (admitted.has(entry.id)) return true
    if (entry.standing === 'withdrawn' || entry.seedPath === null || entry.textGoneSince !== null) return false
    return stillHolds(entry, entry.seedPath)
  }

  function toCandidate(entry: StoredEntry): Candidate {
    const title = entry.entry?.title
    const stated = entry.entry?.dated.by === 'text' ? { stated: entry.published } : {}
    return { record: entry, settled: isSettled(entry), ...stated, ...(title === undefined ? {} : { title }) }
  }

  return {
    entry: (id) => entries.get(id),
    admit(entry) {
      entries.delete(entry.id)
      take(entry)
      admitted.add(entry.id)
    },
    candidatesFor(sighting) {
      const ids = new Set([
        ...[sighting.statedId ?? sighting.bareId ?? []].flat(),
        ...(byPath.get(sighting.pathHash) ?? []),
        ...(byText.get(sighting.textHash) ?? []),
      ])
      for (const band of sketchBands(sighting.sketch)) {
        for (const id of byBand.get(band) ?? []) if (isLike(entries.get(id)?.sketch ?? '', sighting.sketch)) ids.add(id)
      }
      return [...ids].flatMap((id) => entries.get(id) ?? []).map(toCandidate)
    },
  }
}
