import type { Rejection } from '../../domain/document.ts'
import type { StoredEntry } from '../stored-entry.ts'
import type { Admission } from './admission/admission.ts'
import type { AdmittedBatch } from './admission/admit-batch.ts'

/** Most added entries that a report names. */
const MOST_NAMED = 100

/** The result of reading the changed seeds: counts, and what the report mentions. */
export interface ReadingTally {
  readonly admissions: Readonly<Record<Admission['kind'], number>>
  /** The first entries added, in reading order. */
  readonly added: readonly StoredEntry[]
  /** Entries now withheld by their authors, as they were before. */
  readonly withdrawn: readonly StoredEntry[]
  /** Whether copies of withheld entries have been marked to be read again. */
  readonly hasRequeued: boolean
  /** Files that were read but are not published, or not completely, with the reason. */
  readonly problems: readonly Rejection[]
}

/** Creates a tally to which batches are added. */
export function createReadingTally(): { add(batch: AdmittedBatch): void; total(): ReadingTally } {
  const admissions = { added: 0, corrected: 0, renamed: 0, reread: 0, copy: 0 }
  const [added, withdrawn]: [StoredEntry[], StoredEntry[]] = [[], []]
  const problems: Rejection[] = []
  let hasRequeued = false
  return {
    add(batch) {
      hasRequeued ||= batch.hasRequeued
      withdrawn.push(...batch.withheld)
      for (const admission of batch.admissions) {
        admissions[admission.kind]++
        if (admission.kind === 'added' && added.length < MOST_NAMED) added.push(admission.entry)
      }
      for (const { path, problem: reason } of batch.seeds) if (reason !== undefined) problems.push({ path, reason })
    },
    total: () => ({ admissions, added, withdrawn, hasRequeued, problems }),
  }
}
