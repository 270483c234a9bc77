import { imageSize } from 'image-size'
import type { PictureKind, PictureSize } from '../../domain/pictures.ts'

/** Bytes that are looked at: cameras and editors put previews, profiles and notes before the size. */
const HEAD = 512 * 1024

/** Pixels; readers of feeds, this one among them, take pictures that are said to be smaller for icons. */
const SMALLEST = 50
const LARGEST = 65_535

/** From this orientation on, the sides are exchanged when the picture is shown (Exif 2.32, section 4.6.4). */
const FIRST_TURNED = 5

/**
 * The size of a picture as browsers show it, by its first bytes; undefined if these do not tell it. AVIF is left out,
 * because its rotation is not read.
 */
export function pictureSizeOf(bytes: Uint8Array, kind: PictureKind): PictureSize | undefined {
  if (kind === 'avif') return undefined
  // A copy, since damaged bytes would otherwise be read beyond their end.
  const read = sizeIn(new Uint8Array(bytes.subarray(0, HEAD)))
  if (read?.type !== kind) return undefined
  const { width, height, orientation = 1 } = read
  if (Math.min(width, height) < SMALLEST || Math.max(width, height) > LARGEST) return undefined
  return orientation < FIRST_TURNED ? { width, height } : { width: height, height: width }
}

function sizeIn(bytes: Uint8Array): ReturnType<typeof imageSize> | undefined {
  try {
    return imageSize(bytes)
  } catch {
    // The library's way to say that bytes are damaged, cut off or of no known kind.
    return undefined
  }
}
