import { withdrawnEntry } from '../../absences/withdrawn-entry.ts'
import type { SeedRecord } from '../../store.ts'
import type { StoredEntry } from '../../stored-entry.ts'
import type { GroupRecord } from '../../translations/translation-groups.ts'
import { gatherCandidates } from '../matching/candidate-pool.ts'
import type { SeedReading } from '../reading/seed-reading.ts'
import type { Admission } from './admission.ts'
import { type AdmissionContext, admitArticle, createBatchContext } from './admit-article.ts'
import { displacedEntries } from './displaced-entries.ts'
import { restamped, supersededSeeds, toSeedRecord } from './seed-records.ts'

function toGroupRecords(admission: Admission): readonly GroupRecord[] {
  if (admission.kind === 'copy') return []
  return admission.groups.map((group) => ({ id: admission.entry.id, ...group }))
}

/** The outcome for a batch: what each article became, and the new records of the seeds. */
export interface AdmittedBatch {
  readonly admissions: readonly Admission[]
  readonly seeds: readonly SeedRecord[]
  /** Entries now withheld by their authors, as they were before. */
  readonly withheld: readonly StoredEntry[]
  /** Whether copies of withheld entries have been marked to be read again. */
  readonly hasRequeued: boolean
}

interface AdmittedSeed {
  readonly seed: SeedReading
  readonly admissions: readonly Admission[]
}

async function admitSeeds(seeds: readonly SeedReading[], context: AdmissionContext): Promise<readonly AdmittedSeed[]> {
  const articles = seeds.flatMap(({ read }) => read.articles)
  const texts = articles.map(({ incoming }) => incoming)
  const pool = await gatherCandidates(context.store, texts, context)
  const batch = await createBatchContext(articles, pool, context)
  const admitted: AdmittedSeed[] = []
  for (const seed of seeds) {
    const admissions: Admission[] = []
    for (const article of seed.read.articles) admissions.push(await admitArticle(article, seed, batch))
    admitted.push({ seed, admissions })
  }
  return admitted
}

/** Admits the articles of a batch of seeds, in order, and stores the result in one transaction. */
export async function admitBatch(batch: readonly SeedReading[], context: AdmissionContext): Promise<AdmittedBatch> {
  const { store, now, publicationTime } = context
  const changed = batch.filter(({ read }) => !read.isUnchanged)
  const admitted = await admitSeeds(changed, context)
  const admissions = admitted.flatMap((one) => one.admissions)
  const entries = admissions.flatMap((admission) => (admission.kind === 'copy' ? [] : [admission.entry]))
  const ids = new Set(entries.map(({ id }) => id))
  const { gone, withheld, kept, hasRequeued } = await displacedEntries(changed, ids, context)
  const seeds = [...restamped(batch), ...admitted.map((one) => toSeedRecord(one.seed, one.admissions, kept))]
  seeds.push(...(await supersededSeeds(store, admissions, seeds)))
  const withdrawn = withheld.map((entry) => withdrawnEntry(entry, now, publicationTime))
  const translationGroups = admissions.flatMap(toGroupRecords)
  await store.apply({ seeds, entries: [...entries, ...gone, ...withdrawn], translationGroups })
  return { admissions, seeds, withheld, hasRequeued }
}
