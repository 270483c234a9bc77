import type { Enclosure, Image } from '../domain/person.ts'
import type { XmlElement } from './xml-tree.ts'

/** The namespace of Media RSS, which readers support in Atom too. */
export const MEDIA_NAMESPACE = 'http://search.yahoo.com/mrss/'

/** Renders an entry's image in Media RSS. */
export function pictureElement({ url, alt, size }: Image): XmlElement {
  const description = alt === undefined ? undefined : { '@type': 'plain', '#text': alt }
  const sides = size && { '@width': `${size.width}`, '@height': `${size.height}` }
  return { '@url': url, '@medium': 'image', ...sides, 'media:description': description }
}

/** Renders a recording or another file in Media RSS. */
export function mediaElement({ url, mediaType, length, duration, title }: Enclosure): XmlElement {
  return {
    '@url': url,
    '@type': mediaType,
    '@fileSize': length?.toString(),
    '@duration': duration?.toString(),
    'media:title': title,
  }
}
