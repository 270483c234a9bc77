import type { Entry } from '../../../domain/entry.ts'
import type { LedgerRecord } from '../../../domain/ledger-record.ts'
import { type Candidate, type IncomingText, statedIdOf } from '../../../ledger/recognition.ts'
import { shownText } from '../../../ledger/shown-text.ts'
import type { Store } from '../../store.ts'
import type { StoredEntry } from '../../stored-entry.ts'
import { createEntryLookup, type EntryLookup } from './entry-lookup.ts'
import { idsOfSimilar } from './similar-texts.ts'

/**
 * The entries that the texts of a batch may belong to, found by path, text, id and similarity. It grows as the batch is
 * admitted.
 */
export interface CandidatePool {
  candidatesFor(incoming: IncomingText): readonly Candidate[]
  /** The entry as last stored or admitted. */
  entry(id: string): StoredEntry | undefined
  /** Adds an entry just admitted; no other text of this batch can be recognized as having moved from it. */
  admit(entry: StoredEntry): void
  /** Whether some entry has the same path or text. */
  knows(incoming: IncomingText): boolean
}

/** Whether a seed still holds the text of an entry, by what is on disk now. */
export type StillHolds = (record: LedgerRecord, seedPath: string) => boolean

/** Whether the seed of a recovered entry is yet to be read in this pass. */
export type IsPending = (record: LedgerRecord) => boolean

/** Loads, in a few queries, the entries that the texts may belong to. */
async function loadEntries(store: Store, texts: readonly IncomingText[]): Promise<EntryLookup> {
  const lookup = createEntryLookup()
  const named = texts.flatMap((incoming) => statedIdOf(incoming) ?? [])
  for (const entry of await store.entriesByPathHash(texts.map(({ pathHash }) => pathHash))) lookup.put(entry)
  for (const entry of await store.entriesByTextHash(texts.map(({ textHash }) => textHash))) lookup.put(entry)
  if (named.length > 0) for (const entry of await store.entriesById(named)) lookup.put(entry)
  const unknown = texts.filter((incoming) => !lookup.hasText(incoming.textHash) && statedIdOf(incoming) === undefined)
  const like = await idsOfSimilar(
    store,
    unknown.map(({ sketch }) => sketch),
  )
  if (like.size > 0) for (const entry of await store.entriesById([...like])) lookup.put(entry)
  return lookup
}

/** What tells where the seeds of candidates are. */
export interface SeedKnowledge {
  readonly stillHolds: StillHolds
  readonly isPending: IsPending
}

function isInPlace(entry: StoredEntry, { stillHolds }: SeedKnowledge): boolean {
  if (entry.standing === 'withdrawn' || entry.seedPath === null || entry.textGoneSince !== null) return false
  return stillHolds(entry, entry.seedPath)
}

const writtenDate = ({ dated }: Entry): string | undefined => (dated.by === 'text' ? dated.written : undefined)

function toCandidate(
  entry: StoredEntry,
  { isShort }: IncomingText,
  isAdmitted: boolean,
  seeds: SeedKnowledge,
): Candidate {
  const title = entry.entry?.title
  const shown = isShort && entry.entry ? shownText(entry.entry, writtenDate(entry.entry)) : undefined
  return {
    record: entry,
    inPlace: isAdmitted || isInPlace(entry, seeds),
    isPending: entry.seedPath === null && !isAdmitted && seeds.isPending(entry),
    ...(entry.entry?.dated.by === 'text' && { stated: entry.published }),
    ...(entry.entry?.revision !== undefined && { revision: entry.entry.revision }),
    ...(title !== undefined && { title }),
    ...(shown && { shown }),
  }
}

/** Gathers the candidates for a batch of texts. */
export async function gatherCandidates(
  store: Store,
  texts: readonly IncomingText[],
  seeds: SeedKnowledge,
): Promise<CandidatePool> {
  const lookup = await loadEntries(store, texts)
  const admitted = new Set<string>()
  return {
    entry: lookup.entry,
    knows: ({ pathHash, textHash }) => lookup.hasPath(pathHash) || lookup.hasText(textHash),
    admit(entry) {
      lookup.put(entry)
      admitted.add(entry.id)
    },
    candidatesFor: (incoming) =>
      lookup.entriesFor(incoming).map((entry) => toCandidate(entry, incoming, admitted.has(entry.id), seeds)),
  }
}
