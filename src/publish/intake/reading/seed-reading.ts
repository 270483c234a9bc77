import type { SeedRecord } from '../../store.ts'
import type { ReadSeed } from './read-seed.ts'

/** A seed just read, and its record from before. */
export interface SeedReading {
  readonly path: string
  /** To be stored with the seed. */
  readonly stamp: string
  readonly read: ReadSeed
  readonly known: SeedRecord | undefined
}
