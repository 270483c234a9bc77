import type { LedgerRecord } from '../../domain/ledger-record.ts'
import { type Candidate, type IncomingText, statedIdOf } from '../../ledger/recognize.ts'
import type { Store, StoredEntry } from '../store.ts'
import { createEntryLookup, type EntryLookup } from './entry-lookup.ts'
import { idsOfLike } from './like-texts.ts'

/** The entries that the texts of one batch may be, found by path, text, id and likeness; it grows with the batch. */
export interface CandidatePool {
  candidatesFor(incoming: IncomingText): readonly Candidate[]
  /** The entry as last stored or admitted. */
  entry(id: string): StoredEntry | undefined
  /** Takes in an entry just admitted: no other text of this pass can be it. */
  admit(entry: StoredEntry): void
  /** Whether an entry is known of the same place or text. */
  knows(incoming: IncomingText): boolean
}

/** Whether a seed other than those being read still holds the text of an entry. */
export type StillHolds = (record: LedgerRecord, seedPath: string) => boolean

/** Whether the seed that an entry was last read from is still to be read in this pass: after a loss of the database all are. */
export type IsAwaited = (record: LedgerRecord) => boolean

/** Loads the entries that some texts may be of, in a few queries. */
async function loadEntries(store: Store, texts: readonly IncomingText[]): Promise<EntryLookup> {
  const lookup = createEntryLookup()
  const named = texts.flatMap((incoming) => statedIdOf(incoming) ?? [])
  for (const entry of await store.entriesByPathHash(texts.map(({ pathHash }) => pathHash))) lookup.put(entry)
  for (const entry of await store.entriesByTextHash(texts.map(({ textHash }) => textHash))) lookup.put(entry)
  if (named.length > 0) for (const entry of await store.entriesById(named)) lookup.put(entry)
  const unknown = texts.filter((incoming) => !lookup.hasText(incoming.textHash) && statedIdOf(incoming) === undefined)
  const like = await idsOfLike(
    store,
    unknown.map(({ sketch }) => sketch),
  )
  if (like.size > 0) for (const entry of await store.entriesById([...like])) lookup.put(entry)
  return lookup
}

/** Gathers the candidates for a batch of texts. */
export async function gatherCandidates(
  store: Store,
  texts: readonly IncomingText[],
  { stillHolds, isAwaited }: { readonly stillHolds: StillHolds; readonly isAwaited: IsAwaited },
): Promise<CandidatePool> {
  const lookup = await loadEntries(store, texts)
  const admitted = new Set<string>()

  function isSettled(entry: StoredEntry): boolean {
    if (admitted.has(entry.id)) return true
    if (entry.standing === 'withdrawn' || entry.seedPath === null || entry.textGoneSince !== null) return false
    return stillHolds(entry, entry.seedPath)
  }

  function toCandidate(entry: StoredEntry): Candidate {
    const title = entry.entry?.title
    const stated = entry.entry?.dated.by === 'text' ? { stated: entry.published } : {}
    const awaited = entry.seedPath === null && !admitted.has(entry.id) && isAwaited(entry)
    return { record: entry, settled: isSettled(entry), awaited, ...stated, ...(title === undefined ? {} : { title }) }
  }

  return {
    entry: lookup.entry,
    knows: ({ pathHash, textHash }) => lookup.hasPath(pathHash) || lookup.hasText(textHash),
    admit(entry) {
      lookup.put(entry)
      admitted.add(entry.id)
    },
    candidatesFor: (incoming) => lookup.entriesFor(incoming).map(toCandidate),
  }
}
