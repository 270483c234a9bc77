import type { Instant } from '../../domain/instant.ts'
import type { LedgerRecord } from '../../domain/ledger-record.ts'
import { createRecord, type Reading, updateRecord } from '../../ledger/lifecycle.ts'
import { recognize } from '../../ledger/recognize.ts'
import type { Store, StoredEntry } from '../store.ts'
import type { Admission, ReadBefore } from './admission.ts'
import type { CandidatePool, IsAwaited, StillHolds } from './candidate-pool.ts'
import { isKnownText, readsTheSame, showsTheSame } from './compare-content.ts'
import type { AddHistory } from './file-history.ts'
import { freeInstants } from './free-instants.ts'
import { createMint } from './mint.ts'
import type { ReadArticle } from './read-article.ts'
import { toEntry } from './to-entry.ts'

/** What admission needs besides the texts. */
export interface AdmissionContext {
  readonly store: Store
  readonly now: Instant
  /** When what changes now is published. */
  readonly moment: Instant
  readonly stillHolds: StillHolds
  readonly isAwaited: IsAwaited
  readonly addHistory: AddHistory
}

function kindOf(before: StoredEntry | undefined, after: StoredEntry): 'added' | 'corrected' | 'renamed' | 'reread' {
  if (!before) return 'added'
  if (before.updated !== after.updated) return 'corrected'
  return before.pathHash === after.pathHash ? 'reread' : 'renamed'
}

/** Finds out which entry an article is, or makes a new one of it. Nothing is stored. */
export type Admit = (article: ReadArticle, from: ReadBefore) => Promise<Admission>

/** Prepares to admit the articles of a batch, in their order: an entry that one of them is can be none of the others. */
export async function createAdmission(
  expected: readonly ReadArticle[],
  pool: CandidatePool,
  context: AdmissionContext,
): Promise<Admit> {
  const { store, now, moment, addHistory } = context
  const dates = expected.flatMap(({ stated: { published, modified } }) => [published, modified])
  const freeInstant = await freeInstants(store, [now, ...dates.filter((date) => date !== undefined)])
  const mint = await createMint(store, expected, pool)

  async function toRecord(article: ReadArticle, before: StoredEntry | undefined, seedChanged: boolean) {
    const { incoming, stated: dates } = article
    const reading: Reading = {
      incoming,
      dates,
      seedChanged: seedChanged && !isKnownText(before, incoming),
      showsTheSame: showsTheSame(before, article),
      moment,
    }
    return before
      ? updateRecord(before, reading, now, freeInstant)
      : createRecord(await mint(article), reading, now, freeInstant)
  }

  return async (article, from) => {
    const recognition = recognize(addHistory(article.incoming, from), pool.candidatesFor(article.incoming))
    if (recognition.kind === 'copy') {
      return { kind: 'copy', path: article.path, of: pool.entry(recognition.of.id), by: recognition.by }
    }
    const before = recognition.kind === 'known' ? pool.entry(recognition.record.id) : undefined
    const record = await toRecord(article, before, from.known?.hash !== from.read.hash)
    const read = toStoredEntry(article, record, before)
    const entry = readsTheSame(before, read) ? read : { ...read, changed: moment }
    pool.admit(entry)
    const isRewriting = recognition.kind === 'known' && recognition.by === 'rewriting'
    const supersedes = isRewriting && before?.seedPath ? { supersedes: before.seedPath } : {}
    return { kind: kindOf(before, entry), entry, kinships: article.kinships, ...supersedes }
  }
}

function toStoredEntry(article: ReadArticle, record: LedgerRecord, before: StoredEntry | undefined): StoredEntry {
  const { path, fragment, content, incoming, stated } = article
  const isOfAnother = incoming.statedId !== undefined && incoming.statedId !== record.id
  const translations = before?.entry?.translations
  return {
    ...record,
    seedPath: path,
    fragment,
    releaseAt: record.standing === 'waiting' ? record.published : null,
    textGoneSince: null,
    remarks: isOfAnother
      ? [...article.remarks, `states another id than the one it is published under, which it keeps: ${record.id}`]
      : article.remarks,
    entry: { ...toEntry(content, record, stated), ...(translations && { translations }) },
  }
}
