/** A picture that a seed shows, or would if its file were there. */
export interface PictureUse {
  /** Path of its file in the seeds folder; empty for a picture in the seed itself. */
  readonly path: string
  /** What changes with that file; empty if there is none. */
  readonly stamp: string
  /** Name of the file as published; empty if it is not. */
  readonly name: string
}
