import type { Instant } from '../../domain/instant.ts'
import type { Sighting } from '../../ledger/recognize.ts'
import type { Store } from '../store.ts'
import type { ReadBefore } from './admission.ts'

/** Adds to a sighting what is known of its file. */
export type Recall = (sighting: Sighting, from: ReadBefore) => Sighting

/**
 * A file that nobody knew is first seen now: not in the first look with a store, which may have lost what it knew. Unchanged bytes that
 * repeated an entry repeat it still.
 */
export async function recaller(store: Pick<Store, 'note'>, now: Instant): Promise<Recall> {
  const isFirstLook = Number(await store.note('recovered')) === now
  return (sighting, { known, read }) => {
    if (known === undefined) return isFirstLook ? sighting : { ...sighting, firstSeen: now }
    return known.hash === read.hash && known.copyOf !== undefined ? { ...sighting, repeats: known.copyOf } : sighting
  }
}
