import { hash } from 'node:crypto'
import type { Instant } from '../../domain/instant.ts'
import { type PictureKind, pictureFile } from '../../domain/pictures.ts'
import type { FeedsFolder } from '../folder/feeds-folder.ts'

/** What publishing pictures needs of the feeds folder. */
export type PicturesFolder = Pick<FeedsFolder, 'timeOf' | 'read' | 'stage'>

/** Hexadecimal digits of the hash in a name. */
const DIGITS = 32

/**
 * Stages a picture, unless it has been published before; returns the name of its file, made from the hash of its bytes.
 * What shows the picture must not be stored before the picture is in place.
 */
export function placePicture(bytes: Uint8Array, kind: PictureKind, time: Instant, feeds: PicturesFolder): string {
  const name = `${hash('sha256', bytes, 'hex').slice(0, DIGITS)}.${kind}`
  // A picture is on disk before it has its name, so one that is there is whole.
  if (feeds.timeOf(pictureFile(name)) === undefined) feeds.stage(pictureFile(name), bytes, time)
  return name
}
