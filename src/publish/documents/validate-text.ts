import { atomIdOf } from '../../domain/entry-id.ts'
import { FEED_FORMATS } from '../../domain/feed-formats.ts'
import type { Instant } from '../../domain/instant.ts'
import type { FeedFormat } from '../../feed/formats.ts'
import type { Store } from '../store.ts'
import type { StoredEntry } from '../stored-entry.ts'

/** An entry rejected by the rules of a format, and why. */
export interface Violation {
  readonly id: string
  readonly reason: string
}

/** The verdict of the gate on a document. */
export interface Validation {
  readonly violations: readonly Violation[]
  /** All faults, whether or not an entry is to blame; empty if the document may be published. */
  readonly faults: readonly string[]
}

/** Checks a document with the gate of its format. */
export function validateText(format: FeedFormat, text: string): Validation {
  const faults = format.check(text)
  const violations = faults.flatMap(({ entryId: id, clause, message }) =>
    id === undefined
      ? []
      : [{ id, reason: `would break ${FEED_FORMATS[format.name].fileName}: ${message} (${clause})` }],
  )
  return { violations, faults: faults.map(({ clause, message }) => `${message} (${clause})`) }
}

/**
 * The entries that the violations name, with the reasons. An Atom document identifies an entry by a derived URN if the
 * entry's own id is not an IRI.
 */
export function offenders<E extends { readonly id: string }>(
  violations: readonly Violation[],
  entries: readonly E[],
): ReadonlyMap<E, string> {
  const reasons = new Map(violations.map(({ id, reason }) => [id, reason]))
  const named = entries.map((entry) => [entry, reasons.get(entry.id) ?? reasons.get(atomIdOf(entry.id))] as const)
  return new Map(named.flatMap(([entry, reason]) => (reason === undefined ? [] : [[entry, reason] as const])))
}

/** Quarantines the offending entries, and returns them. */
export async function quarantine(
  violations: readonly Violation[],
  entries: readonly StoredEntry[],
  { store, publicationTime }: { readonly store: Store; readonly publicationTime: Instant },
): Promise<readonly StoredEntry[]> {
  const refused = [...offenders(violations, entries)].map(([entry, reason]): StoredEntry => {
    return { ...entry, standing: 'quarantined', remarks: [reason], changed: publicationTime }
  })
  await store.apply({ entries: refused })
  return refused
}
