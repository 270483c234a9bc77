/** Folder of the pictures that seeds brought with them, and first segment of their addresses. */
export const PICTURES_FOLDER = 'pictures'

/** The kinds of pictures that every browser shows and that run no scripts, by extension. */
const PICTURE_TYPES = {
  jpg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
} as const

/** The extension of a kind of picture. */
export type PictureKind = keyof typeof PICTURE_TYPES

const KINDS = Object.keys(PICTURE_TYPES).join('|')
const NAME = new RegExp(`^[\\da-f]{32}\\.(?<kind>${KINDS})$`)
const ADDRESS = new RegExp(`/${PICTURES_FOLDER}/([\\da-f]{32}\\.(?:${KINDS}))(?=["'\\s<]|$)`, 'g')

/** The media type of a published picture by the name of its file; undefined if it has no name of a picture. */
export function pictureType(name: string): string | undefined {
  const kind = NAME.exec(name)?.groups?.kind
  return kind === undefined ? undefined : PICTURE_TYPES[kind as PictureKind]
}

/** The names of the pictures in a text that have addresses like those of published ones. */
export function namedPictures(text: string): readonly string[] {
  return Array.from(text.matchAll(ADDRESS), ([, name = '']) => name)
}

/** Width and height of a picture in pixels, as it is shown. */
export interface PictureSize {
  readonly width: number
  readonly height: number
}

/** File of a picture, relative to the feeds folder. Its name is the hash of its bytes, so it never changes. */
export function pictureFile(name: string): string {
  return `${PICTURES_FOLDER}/${name}`
}

/**
 * Where pictures are said to be until the base URL of the site is known, so that a change of it changes no article. The
 * host exists nowhere (RFC 2606, section 2).
 */
export const PICTURE_BASE = 'https://pictures.invalid/'

/** Where pictures of seeds are said to be until they are copied to the feeds folder: a path in the seeds folder. */
export const SEED_PICTURE_BASE = 'https://seeds.invalid/'

/** How pictures may be cached: their names are made from their bytes, so they never change (RFC 8246). */
export const PICTURE_CACHING = 'public, max-age=31536000, immutable'
