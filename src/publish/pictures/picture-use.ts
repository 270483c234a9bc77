import type { Instant } from '../../domain/instant.ts'

/** A picture that a seed shows, or a file that it might show if that were there, or another. */
export interface PictureUse {
  /** Path of its file in the seeds folder; empty for a picture in the seed itself. */
  readonly path: string
  /** What changes with that file; empty if there is none. */
  readonly stamp: string
  /** Name of the file as published; empty if it is not. */
  readonly name: string
  /** When a pass first found the file of a published picture missing; absent while it is there. */
  readonly missingSince?: Instant
}
