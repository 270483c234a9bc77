/**
 * The pictures that a seed brings with it. They get addresses below `SEED_PICTURE_BASE`, which stand for them until they
 * are published.
 */
export interface SeedPictures {
  /** The address of the picture that a relative address leads to; undefined if there is none that can be published. */
  find(written: string): string | undefined
  /** The address of a picture whose bytes are in the seed itself; undefined if it cannot be published. */
  hold(bytes: Uint8Array): string | undefined
}
