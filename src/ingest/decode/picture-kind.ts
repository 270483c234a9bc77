import type { PictureKind } from '../../domain/pictures.ts'

/** Bytes that tell the kind of a picture. */
export const PICTURE_HEAD = 16

const SIGNATURES: readonly (readonly [PictureKind, RegExp])[] = [
  ['jpg', /^\xff\xd8\xff/],
  ['png', /^\x89PNG\r\n\x1a\n/],
  ['gif', /^GIF8[79]a/],
  ['webp', /^RIFF[\s\S]{4}WEBP/],
  ['avif', /^[\s\S]{4}ftypavi[fs]/],
]

/** The kind of a picture by its first bytes, whatever its name says; undefined for any other file. */
export function pictureKindOf(bytes: Uint8Array): PictureKind | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, PICTURE_HEAD)).toString('latin1')
  return SIGNATURES.find(([, signature]) => signature.test(head))?.[0]
}
