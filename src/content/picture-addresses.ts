import type { Entry } from '../domain/entry.ts'
import type { SafeHtml } from '../domain/html.ts'
import { PICTURE_BASE, PICTURES_FOLDER } from '../domain/pictures.ts'

/**
 * An entry whose pictures have the addresses under which a site serves them. One that shows none of its own is returned as
 * the same object, because renderers cache by object.
 */
export function withPictureAddresses(entry: Entry, baseUrl: string): Entry {
  const { content, image } = entry
  const isShown = image?.url.startsWith(PICTURE_BASE) === true
  if (!isShown && !content.includes(PICTURE_BASE)) return entry
  const base = `${baseUrl}/${PICTURES_FOLDER}/`
  const absolute = (text: string): string => text.replaceAll(PICTURE_BASE, () => base)
  return {
    ...entry,
    content: absolute(content) as SafeHtml,
    ...(image && { image: { ...image, url: absolute(image.url) } }),
  }
}
