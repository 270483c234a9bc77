import type { Enclosure, Image } from '../../domain/person.ts'
import { firstOfEach } from '../declared/first-of-each.ts'
import { mediaTypeOf } from '../declared/media-type.ts'
import { webUrl } from '../declared/web-address.ts'
import { toInline } from '../markup/inline.ts'
import type { FeedText } from './feed-item.ts'
import { attributeOf, childOf, childrenOf, textIn, textOf, type XmlElement } from './xml-element.ts'

/** The parts of an enclosure as a feed writes them. */
export interface WrittenEnclosure {
  readonly url: string | undefined
  readonly type: string | undefined
  readonly length?: string | undefined
  readonly title?: string | undefined
  readonly duration?: string | undefined
}

/** Seconds from `1:02:03`, `62:03` or `3723` (iTunes); undefined for anything else. */
function parseDuration(text: string | undefined): number | undefined {
  if (text === undefined || !/^\d{1,6}(?::\d{1,2}){0,2}(?:\.\d+)?$/.test(text)) return undefined
  const seconds = text.split(':').reduce((sum, part) => sum * 60 + Number(part), 0)
  return seconds > 0 ? Math.round(seconds) : undefined
}

/** An enclosure with an absolute URL; undefined without one. */
export function toEnclosure(written: WrittenEnclosure, base?: string): Enclosure | undefined {
  const url = webUrl(written.url ?? '', base)
  if (url === undefined) return undefined
  const length = Number(written.length ?? '')
  const duration = parseDuration(written.duration)
  return {
    url,
    mediaType: mediaTypeOf(written.type, url) ?? 'application/octet-stream',
    ...(Number.isSafeInteger(length) && length > 0 ? { length } : {}),
    ...(written.title === undefined ? {} : { title: written.title }),
    ...(duration === undefined ? {} : { duration }),
  }
}

/** Obsolete, but YouTube still lists it with every video. */
const FLASH = 'application/x-shockwave-flash'

function mediaContents(item: XmlElement): readonly XmlElement[] {
  return mediaIn(item, 'media:content').filter((content) => attributeOf(content, 'type') !== FLASH)
}

function isPicture(content: XmlElement): boolean {
  const type = attributeOf(content, 'medium') ?? attributeOf(content, 'type') ?? ''
  return (
    type.startsWith('image') ||
    (type === '' && /\.(?:jpe?g|png|gif|webp)(?:\?|$)/i.test(attributeOf(content, 'url') ?? ''))
  )
}

/** The Media RSS elements of an item or its group. */
function mediaIn(item: XmlElement, name: string): readonly XmlElement[] {
  return [item, ...childrenOf(item, 'media:group')].flatMap((parent) => childrenOf(parent, name))
}

/** The image of an item: from Media RSS, otherwise from iTunes. */
export function itemImage(item: XmlElement, base: string | undefined): Image | undefined {
  const pictures = mediaContents(item).filter(isPicture)
  const written = [...pictures, ...mediaIn(item, 'media:thumbnail')].map((picture) => ({
    url: webUrl(attributeOf(picture, 'url') ?? '', base),
    alt: toInline(textOf(picture, 'media:description') ?? '').text,
  }))
  const itunes = { url: webUrl(attributeOf(childOf(item, 'itunes:image'), 'href') ?? '', base), alt: '' }
  const { url, alt = '' } = [...written, itunes].find((picture) => picture.url !== undefined) ?? {}
  return url === undefined ? undefined : { url, ...(alt === '' ? {} : { alt }) }
}

/** The Media RSS description of an item without text of its own, such as a YouTube video or a bare image. */
export function mediaText(item: XmlElement): FeedText | undefined {
  const [written] = [item, ...mediaContents(item)].flatMap((element) => mediaIn(element, 'media:description'))
  const kind = attributeOf(written, 'type') === 'html' ? 'html' : 'text'
  return written && { kind, value: textIn(written) }
}

/** The enclosures of an item, without duplicates: `enclosure`, Media RSS content other than images, and transcripts. */
export function itemEnclosures(
  item: XmlElement,
  base: string | undefined,
  duration: string | undefined,
): readonly Enclosure[] {
  const own = childrenOf(item, 'enclosure')
  const media = mediaContents(item).filter((content) => !isPicture(content))
  const enclosures = [...own, ...media].flatMap((written) => {
    const length = attributeOf(written, 'length') ?? attributeOf(written, 'fileSize')
    const playing = attributeOf(written, 'duration') ?? (written === own[0] ? duration : undefined)
    const parts = { url: attributeOf(written, 'url'), type: attributeOf(written, 'type'), length, duration: playing }
    return toEnclosure(parts, base) ?? []
  })
  const transcripts = enclosures.length > 0 ? transcriptsOf(item, base) : []
  return firstOfEach([...enclosures, ...transcripts], ({ url }) => url)
}

/** The transcripts of an episode (Podcasting 2.0, `podcast:transcript`), as enclosures, which every reader can open. */
function transcriptsOf(item: XmlElement, base: string | undefined): readonly Enclosure[] {
  return childrenOf(item, 'podcast:transcript').flatMap(
    (written) => toEnclosure({ url: attributeOf(written, 'url'), type: attributeOf(written, 'type') }, base) ?? [],
  )
}
