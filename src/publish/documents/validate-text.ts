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

/** Takes the entries that offend out of publication. Returns them. */
export async function quarantine(
  violations: readonly Violation[],
  entries: readonly StoredEntry[],
  { store, moment }: { readonly store: Store; readonly moment: Instant },
): Promise<readonly StoredEntry[]> {
  const reasons = new Map(violations.map(({ id, reason }) => [id, reason]))
  const refused = entries.flatMap((entry) => {
    const reason = reasons.get(entry.id) ?? reasons.get(atomIdOf(entry.id))
    return reason === undefined
      ? []
      : [{ ...entry, standing: 'quarantined' as const, remarks: [reason], changed: moment }]
  })
  await store.apply({ entries: refused })
  return refused
}
