import type { PictureKind, PictureSize } from '../../domain/pictures.ts'
import { pictureKindOf } from '../../ingest/decode/picture-kind.ts'
import { pictureSizeOf } from '../../ingest/decode/picture-size.ts'
import type { KeptPicture, LoadedPicture } from '../../ingest/load-pictures.ts'
import type { PictureUse } from './picture-use.ts'

/** What publishing pictures does with the feeds folder. */
export interface PicturePlaces {
  /** Writes a picture and returns the name of its file. */
  readonly place: (bytes: Uint8Array, kind: PictureKind) => string
  readonly isPublished: (name: string) => boolean
  readonly read: (name: string) => Uint8Array | undefined
}

/** A picture that has been published, and its size. */
export interface PublishedPicture {
  readonly use: PictureUse
  readonly size: PictureSize | undefined
}

/** Publishes a picture; undefined for one that was to stay as it was published, but is not there any more. */
export function publishPicture(
  picture: LoadedPicture | KeptPicture,
  { place, read }: PicturePlaces,
): PublishedPicture | undefined {
  if (!('kept' in picture)) {
    const { bytes, kind, file } = picture
    return { use: { path: '', stamp: '', ...file, name: place(bytes, kind) }, size: pictureSizeOf(bytes, kind) }
  }
  const bytes = read(picture.kept.name)
  const kind = bytes && pictureKindOf(bytes)
  return bytes && { use: picture.kept, size: kind && pictureSizeOf(bytes, kind) }
}
