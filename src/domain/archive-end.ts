import type { Instant } from './instant.ts'

/** Where an archive document of a feed ends: it holds every entry up to position `last` that no earlier archive holds. */
export interface ArchiveEnd {
  /** Name of the feed; empty for the main feed. */
  readonly feed: string
  /** From 1. */
  readonly number: number
  readonly last: number
  readonly cutAt: Instant
}
