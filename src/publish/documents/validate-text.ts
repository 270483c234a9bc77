import { atomIdOf } from '../../domain/entry-id.ts'
import type { Instant } from '../../domain/instant.ts'
import type { FeedFormat } from '../../feed/formats.ts'
import type { Store, StoredEntry } from '../store.ts'

/** An entry that the rules of a format refuse, and why. */
export interface Violation {
  readonly id: string
  readonly reason: string
}

/** What the gate says of a text. */
export interface Validation {
  readonly violations: readonly Violation[]
  /** All that is wrong, whoever is to blame; empty if the text may be published. */
  readonly faults: readonly string[]
}

/** Asks the gate of a format. */
export function validateText(format: FeedFormat, text: string): Validation {
  const faults = format.check(text)
  const violations = faults.flatMap(({ entryId: id, clause, message }) =>
    id === undefined ? [] : [{ id, reason: `would break ${format.fileName}: ${message} (${clause})` }],
  )
  return { violations, faults: faults.map(({ clause, message }) => `${message} (${clause})`) }
}

/** The entries that violations name, each with the reason. An Atom document names those by a URN whose own ids are no IRIs. */
export function offenders<E extends { readonly id: string }>(
  violations: readonly Violation[],
  entries: readonly E[],
): ReadonlyMap<E, string> {
  const reasons = new Map(violations.map(({ id, reason }) => [id, reason]))
  const named = entries.map((entry) => [entry, reasons.get(entry.id) ?? reasons.get(atomIdOf(entry.id))] as const)
  return new Map(named.flatMap(([entry, reason]) => (reason === undefined ? [] : [[entry, reason] as const])))
}

/** Takes the entries that offend out of publication. Returns them. */
export async function quarantine(
  violations: readonly Violation[],
  entries: readonly StoredEntry[],
  { store, moment }: { readonly store: Store; readonly moment: Instant },
): Promise<readonly StoredEntry[]> {
  const refused = [...offenders(violations, entries)].map(([entry, reason]): StoredEntry => {
    return { ...entry, standing: 'quarantined', remarks: [reason], changed: moment }
  })
  await store.apply({ entries: refused })
  return refused
}
