import type { Instant } from '../../domain/instant.ts'
import type { LedgerRecord } from '../../domain/ledger-record.ts'
import { createRecord, type Reading, updateRecord } from '../../ledger/lifecycle.ts'
import { recognize } from '../../ledger/recognize.ts'
import { substanceOf } from '../../ledger/substance.ts'
import { displacedEntries, withdrawnEntry } from '../absences/texts-gone.ts'
import type { SeedRecord, Store, StoredEntry } from '../store.ts'
import type { KinRecord } from '../translations/kin.ts'
import type { Admission, ReadBefore } from './admission.ts'
import { type CandidatePool, gatherCandidates, type IsAwaited, type StillHolds } from './candidate-pool.ts'
import type { AddHistory } from './file-history.ts'
import { freeIds } from './free-ids.ts'
import { freeInstants } from './free-instants.ts'
import { freeSlugs } from './free-slugs.ts'
import type { ReadArticle } from './read-article.ts'
import { restamped, supersededSeeds, toSeedRecord } from './seed-records.ts'
import { type EntryContent, toEntry } from './to-entry.ts'

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

type Admit = (article: ReadArticle, from: ReadBefore) => Promise<Admission>

async function admitter(
  expected: readonly ReadArticle[],
  pool: CandidatePool,
  context: AdmissionContext,
): Promise<Admit> {
  const dates = expected.flatMap(({ stated: { published, modified } }) => [published, modified])
  const freeInstant = await freeInstants(context.store, [context.now, ...dates.filter((date) => date !== undefined)])
  const freeSlug = await freeSlugs(
    context.store,
    expected.map(({ content }) => content.title),
  )

  const freeId = await freeIds(
    context.store,
    expected.filter(({ incoming }) => !pool.knows(incoming)),
  )

  async function mint(article: ReadArticle): Promise<{ id: string; slug: string }> {
    const id = await freeId(article)
    return { id, slug: await freeSlug(article.content.title, id) }
  }

  async function live(
    article: ReadArticle,
    before: StoredEntry | undefined,
    seedChanged: boolean,
  ): Promise<StoredEntry> {
    const { incoming, stated: dates } = article
    const isNews = seedChanged && !isKnownText(before, incoming)
    const reading: Reading = {
      incoming,
      dates,
      seedChanged: isNews,
      showsTheSame: showsTheSame(before, article),
      moment: context.moment,
    }
    const record = before
      ? await updateRecord(before, reading, context.now, freeInstant)
      : await createRecord(await mint(article), reading, context.now, freeInstant)
    const entry = toStoredEntry(article, record, before)
    return readsTheSame(before, entry) ? entry : { ...entry, changed: context.moment }
  }

  return async (article, from) => {
    const recognition = recognize(context.addHistory(article.incoming, from), pool.candidatesFor(article.incoming))
    if (recognition.kind === 'copy') {
      return { kind: 'copy', path: article.path, of: pool.entry(recognition.of.id), by: recognition.by }
    }
    const before = recognition.kind === 'known' ? pool.entry(recognition.record.id) : undefined
    const entry = await live(article, before, from.known?.hash !== from.read.hash)
    pool.admit(entry)
    const isRewriting = recognition.kind === 'known' && recognition.by === 'rewriting'
    const supersedes = isRewriting && before?.seedPath ? { supersedes: before.seedPath } : {}
    return { kind: kindOf(before, entry), entry, kinships: article.kinships, ...supersedes }
  }
}

/** After a loss of the database every seed is new: the text tells whether it changed. */
function isKnownText(before: StoredEntry | undefined, { textHash }: ReadArticle['incoming']): boolean {
  return before?.seedPath === null && before.textHash === textHash
}

/** Whether nothing that readers readArticle differs in a letter or digit: a changed leftover of the page is no update. */
function showsTheSame(before: StoredEntry | undefined, { content, stated, incoming }: ReadArticle): boolean {
  if (!before?.entry || before.textHash === incoming.textHash) return false
  if (stated.published !== undefined && stated.published !== before.published) return false
  const substance = (of: EntryContent) => substanceOf(JSON.stringify(SHOWN.map((name) => of[name] ?? null)))
  return substance(before.entry) === substance(content)
}

const SHOWN = [
  'title',
  'summary',
  'content',
  'language',
  'authors',
  'source',
  'categories',
  'link',
  'image',
  'enclosures',
] as const satisfies readonly (keyof EntryContent)[]

/** A new version of Gazette may read more out of the same bytes. What was published before a recovery is not known. */
function readsTheSame(before: StoredEntry | undefined, after: StoredEntry): boolean {
  return !before?.entry || JSON.stringify(before.entry) === JSON.stringify(after.entry)
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

function toKinRecord(admission: Admission): readonly KinRecord[] {
  if (admission.kind === 'copy') return []
  return admission.kinships.map((kinship) => ({ id: admission.entry.id, ...kinship }))
}

/** What a batch came to: what became of each document, and what is now known of each seed. */
export interface AdmittedBatch {
  readonly admissions: readonly Admission[]
  readonly seeds: readonly SeedRecord[]
  /** Entries that their writers keep back now, as they were. */
  readonly withheld: readonly StoredEntry[]
  /** Whether seeds are to be read again, for they hold the texts of entries kept back. */
  readonly hasWoken: boolean
}

/** Admits the documents of a batch of seeds, in their order, and stores the result in one transaction. */
export async function admitBatch(batch: readonly ReadBefore[], context: AdmissionContext): Promise<AdmittedBatch> {
  const { store, now, moment } = context
  const changed = batch.filter(({ read }) => !read.isUnchanged)
  const expected = changed.flatMap(({ read }) => read.articles)
  const texts = expected.map(({ incoming }) => incoming)
  const pool = await gatherCandidates(store, texts, context)
  const admit = await admitter(expected, pool, context)
  const admitted: { readonly one: ReadBefore; readonly admissions: readonly Admission[] }[] = []
  for (const one of changed) {
    const admissions: Admission[] = []
    for (const article of one.read.articles) admissions.push(await admit(article, one))
    admitted.push({ one, admissions })
  }
  const all = admitted.flatMap(({ admissions }) => admissions)
  const entries = all.flatMap((admission) => (admission.kind === 'copy' ? [] : [admission.entry]))
  const { gone, withheld, kept, hasWoken } = await displacedEntries(
    changed,
    new Set(entries.map(({ id }) => id)),
    context,
  )
  const seeds = [...restamped(batch), ...admitted.map(({ one, admissions }) => toSeedRecord(one, admissions, kept))]
  seeds.push(...(await supersededSeeds(store, all, seeds)))
  const withdrawn = withheld.map((entry) => withdrawnEntry(entry, now, moment))
  await store.apply({ seeds, entries: [...entries, ...gone, ...withdrawn], kin: all.flatMap(toKinRecord) })
  return { admissions: all, seeds, withheld, hasWoken }
}
