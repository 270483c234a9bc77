import { displacedEntries, withdrawnEntry } from '../absences/texts-gone.ts'
import type { SeedRecord, StoredEntry } from '../store.ts'
import type { KinRecord } from '../translations/kin.ts'
import type { Admission, ReadBefore } from './admission.ts'
import { type AdmissionContext, createAdmission } from './admit-article.ts'
import { gatherCandidates } from './candidate-pool.ts'
import { restamped, supersededSeeds, toSeedRecord } from './seed-records.ts'

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
  const admit = await createAdmission(expected, pool, context)
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
