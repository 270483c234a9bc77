import type { Instant } from '../../../domain/instant.ts'
import type { IncomingText } from '../../../ledger/recognition.ts'
import type { Store } from '../../store.ts'
import type { SeedReading } from '../reading/seed-reading.ts'

/** Adds to an incoming text what is known of its file. */
export type AddHistory = (incoming: IncomingText, from: SeedReading) => IncomingText

/**
 * A file without a record is first seen now, except in the first pass of a new store, which may have lost its records.
 * A file whose bytes have not changed is still a copy of whatever entry it was a copy of.
 */
export async function createHistoryAdder(store: Pick<Store, 'note'>, now: Instant): Promise<AddHistory> {
  const isFirstLook = Number(await store.note('recovered')) === now
  return (incoming, { known, read }) => {
    if (known === undefined) return isFirstLook ? incoming : { ...incoming, firstSeen: now }
    return known.hash === read.hash && known.copyOf !== undefined ? { ...incoming, repeats: known.copyOf } : incoming
  }
}
