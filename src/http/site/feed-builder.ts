import type { BuiltBytes } from '../representation/built-bytes.ts'
import type { Representation } from '../representation/representation.ts'

/** The result for a feed whose entries have all been withdrawn. */
export const GONE = 'gone'

/**
 * Builds a feed document that is not in the folder, by its path there, outside the serving thread. `earlier` holds the
 * ids of entries in its earlier versions. Undefined if there is no such document; rejects if it can't be built now.
 */
export type BuildDocument = (file: string, earlier: readonly string[]) => Promise<BuiltBytes | typeof GONE | undefined>

/** A feed document ready to be served, or why there is none. */
export type Feed = Representation | typeof GONE | undefined
