import { mediaUrl } from '../../content/web-url.ts'
import { dataPicture } from '../decode/data-picture.ts'
import type { SeedPictures } from '../seed-pictures.ts'

/** What the relative addresses in a text lead to: files that the seed brings with it, or pages below a base. */
export interface Addresses {
  readonly base?: string | undefined
  readonly pictures?: SeedPictures | undefined
}

/**
 * An absolute http or https URL, normalized. Relative URLs are accepted only with a base, except those that lack only the
 * scheme.
 */
export function webUrl(text: string, base?: string): string | undefined {
  const trimmed = text.trim()
  if (base === undefined && !/^(?:https?:)?\/\/[^/]/i.test(trimmed)) return undefined
  return trimmed === '' ? undefined : mediaUrl(trimmed, base)
}

/** The absolute URL of a picture, which may be a file beside the seed, or in the address itself. */
export function pictureUrl(text: string, { base, pictures }: Addresses): string | undefined {
  return webUrl(text) ?? (pictures && seedPictureUrl(text, pictures)) ?? webUrl(text, base)
}

/** The address of a picture that the seed brings with it; undefined if the text is that of none. */
export function seedPictureUrl(text: string, pictures: SeedPictures): string | undefined {
  if (!/^\s*data:/i.test(text)) return pictures.find(text.trim())
  const bytes = dataPicture(text)
  return bytes && pictures.hold(bytes)
}
