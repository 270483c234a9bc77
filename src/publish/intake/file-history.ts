import type { Instant } from '../../domain/instant.ts'
import type { IncomingText } from '../../ledger/recognize.ts'
import type { Store } from '../store.ts'
import type { ReadBefore } from './admission.ts'

/** Adds to an incoming text what is known of its file. */
export type AddHistory = (incoming: IncomingText, from: ReadBefore) => IncomingText

/**
 * A file that nobody knew is first seen now: not in the first look with a store, which may have lost what it knew. Unchanged bytes that
 * repeated an entry repeat it still.
 */
export async function createHistoryAdder(store: Pick<Store, 'note'>, now: Instant): Promise<AddHistory> {
  const isFirstLook = Number(await store.note('recovered')) === now
  return (incoming, { known, read }) => {
    if (known === undefined) return isFirstLook ? incoming : { ...incoming, firstSeen: now }
    return known.hash === read.hash && known.copyOf !== undefined ? { ...incoming, repeats: known.copyOf } : incoming
  }
}
