import type { Rejection } from '../../domain/document.ts'
import type { StoredEntry } from '../store.ts'
import type { Admission } from './admission.ts'
import type { AdmittedBatch } from './admit-batch.ts'

/** Added entries that a report names. */
const MOST_NAMED = 100

/** What reading the changed seeds came to: counts, and what people want to hear of. */
export interface ReadingTally {
  readonly admissions: Readonly<Record<Admission['kind'], number>>
  /** Some of the entries added, in the order they were read. */
  readonly added: readonly StoredEntry[]
  /** Entries that their writers keep back now, as they were. */
  readonly withdrawn: readonly StoredEntry[]
  /** Whether seeds are to be read again, for they hold the texts of entries kept back. */
  readonly hasWoken: boolean
  /** Files read that are not published, or not whole, with the reason. */
  readonly problems: readonly Rejection[]
}

/** A tally that batch after batch is added to. */
export function createReadingTally(): { add(batch: AdmittedBatch): void; total(): ReadingTally } {
  const admissions = { added: 0, corrected: 0, renamed: 0, reread: 0, copy: 0 }
  const [added, withdrawn]: [StoredEntry[], StoredEntry[]] = [[], []]
  const problems: Rejection[] = []
  let hasWoken = false
  return {
    add(batch) {
      hasWoken ||= batch.hasWoken
      withdrawn.push(...batch.withheld)
      for (const admission of batch.admissions) {
        admissions[admission.kind]++
        if (admission.kind === 'added' && added.length < MOST_NAMED) added.push(admission.entry)
      }
      for (const { path, problem: reason } of batch.seeds) if (reason !== undefined) problems.push({ path, reason })
    },
    total: () => ({ admissions, added, withdrawn, hasWoken, problems }),
  }
}
