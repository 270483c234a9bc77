import { atomIdOf } from '../../domain/entry-id.ts'
import type { Instant } from '../../domain/instant.ts'
import type { FeedFormat } from '../../feed/formats.ts'
import type { Store, StoredEntry } from '../store.ts'

/** An entry that the rules of a format refuse, and why. */
export interface Offence {
  readonly id: string
  readonly reason: string
}

/** What the gate says of a text. */
export interface Verdict {
  readonly offences: readonly Offence[]
  /** All that is wrong, whoever is to blame; empty if the text may be published. */
  readonly faults: readonly string[]
}

/** Asks the gate of a format. */
export function judge(format: FeedFormat, text: string): Verdict {
  const faults = format.check(text)
  const offences = faults.flatMap(({ entryId: id, clause, message }) =>
    id === undefined ? [] : [{ id, reason: `would break ${format.fileName}: ${message} (${clause})` }],
  )
  return { offences, faults: faults.map(({ clause, message }) => `${message} (${clause})`) }
}

/** Takes the entries that offend out of publication. Returns them. */
export async function quarantine(
  offences: readonly Offence[],
  entries: readonly StoredEntry[],
  { store, moment }: { readonly store: Store; readonly moment: Instant },
): Promise<readonly StoredEntry[]> {
  const reasons = new Map(offences.map(({ id, reason }) => [id, reason]))
  const offenders = entries.flatMap((entry) => {
    const reason = reasons.get(entry.id) ?? reasons.get(atomIdOf(entry.id))
    return reason === undefined
      ? []
      : [{ ...entry, standing: 'quarantined' as const, remarks: [reason], changed: moment }]
  })
  await store.apply({ entries: offenders })
  return offenders
}
