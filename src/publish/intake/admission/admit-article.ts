import type { Instant } from '../../../domain/instant.ts'
import type { LedgerRecord } from '../../../domain/ledger-record.ts'
import { createRecord, type FreeInstant, type Reading, updateRecord } from '../../../ledger/lifecycle.ts'
import type { Recognition } from '../../../ledger/recognition.ts'
import { recognize } from '../../../ledger/recognize.ts'
import type { Store } from '../../store.ts'
import type { StoredEntry } from '../../stored-entry.ts'
import type { CandidatePool, SeedKnowledge } from '../matching/candidate-pool.ts'
import { freeInstants } from '../minting/free-instants.ts'
import { createMint, type Mint } from '../minting/mint.ts'
import type { ReadArticle } from '../reading/read-article.ts'
import type { SeedReading } from '../reading/seed-reading.ts'
import { toEntry } from '../reading/to-entry.ts'
import type { Admission } from './admission.ts'
import { isKnownText, readsTheSame, showsTheSame } from './compare-content.ts'
import type { AddHistory } from './file-history.ts'

/** What admitting the seeds of a pass needs besides their texts. */
export interface AdmissionContext extends SeedKnowledge {
  readonly store: Store
  readonly now: Instant
  /** Publication time of whatever changes now. */
  readonly publicationTime: Instant
  readonly addHistory: AddHistory
}

/** What admitting the articles of one batch needs. */
export interface BatchContext extends AdmissionContext {
  readonly pool: CandidatePool
  readonly mint: Mint
  readonly freeInstant: FreeInstant
}

/** Gathers, in a few queries, what admitting the articles of a batch needs. */
export async function createBatchContext(
  articles: readonly ReadArticle[],
  pool: CandidatePool,
  context: AdmissionContext,
): Promise<BatchContext> {
  const { store, now } = context
  const dates = articles.flatMap(({ stated: { published, modified } }) => [published, modified])
  return {
    ...context,
    pool,
    freeInstant: await freeInstants(store, [now, ...dates.filter((date) => date !== undefined)]),
    mint: await createMint(store, articles, pool),
  }
}

/**
 * Decides which entry an article belongs to, or creates a new one for it. Nothing is stored. The entry goes into the pool,
 * so articles of a batch are admitted in order, and no two of them become the same entry.
 */
export async function admitArticle(article: ReadArticle, from: SeedReading, context: BatchContext): Promise<Admission> {
  const { pool, addHistory, publicationTime } = context
  const recognition = recognize(addHistory(article.incoming, from), pool.candidatesFor(article.incoming))
  if (recognition.kind === 'copy') {
    return { kind: 'copy', path: article.path, of: pool.entry(recognition.of.id), by: recognition.by }
  }
  const before = recognition.kind === 'known' ? pool.entry(recognition.record.id) : undefined
  const record = await toRecord(article, before, from, context)
  const read = toStoredEntry(article, record, before)
  const entry = readsTheSame(before, read) ? read : { ...read, changed: publicationTime }
  pool.admit(entry)
  return { kind: kindOf(before, entry), entry, groups: article.groups, ...supersededBy(recognition, before) }
}

async function toRecord(
  article: ReadArticle,
  before: StoredEntry | undefined,
  { known, read }: SeedReading,
  { now, publicationTime, mint, freeInstant }: BatchContext,
): Promise<LedgerRecord> {
  const { incoming, stated: dates } = article
  const reading: Reading = {
    incoming,
    dates,
    seedChanged: known?.hash !== read.hash && !isKnownText(before, incoming),
    showsTheSame: showsTheSame(before, article),
    publicationTime,
  }
  return before
    ? updateRecord(before, reading, now, freeInstant)
    : createRecord(await mint(article), reading, now, freeInstant)
}

function kindOf(before: StoredEntry | undefined, after: StoredEntry): Exclude<Admission['kind'], 'copy'> {
  if (!before) return 'added'
  if (before.updated !== after.updated) return 'corrected'
  return before.pathHash === after.pathHash ? 'reread' : 'renamed'
}

function supersededBy(recognition: Recognition, before: StoredEntry | undefined): { readonly supersedes?: string } {
  const isRevision = recognition.kind === 'known' && recognition.by === 'revision'
  return isRevision && before?.seedPath ? { supersedes: before.seedPath } : {}
}

function toStoredEntry(article: ReadArticle, record: LedgerRecord, before: StoredEntry | undefined): StoredEntry {
  const { path, fragment, content, incoming, stated } = article
  const { revision } = incoming
  const hasOtherId = incoming.statedId !== undefined && incoming.statedId !== record.id
  const translations = before?.entry?.translations
  return {
    ...record,
    seedPath: path,
    fragment,
    releaseAt: record.standing === 'waiting' ? record.published : null,
    textGoneSince: null,
    remarks: hasOtherId
      ? [
          ...article.remarks,
          `states an id other than the one it was published with, and keeps the latter: ${record.id}`,
        ]
      : article.remarks,
    entry: {
      ...toEntry(content, record, stated),
      ...(revision !== undefined && { revision }),
      ...(translations && { translations }),
    },
  }
}
