import type { Enclosure, Image } from '../../domain/person.ts'
import { firstOfEach } from '../declared/first-of-each.ts'
import { mediaTypeOfUrl } from '../declared/media-type.ts'
import { webUrl } from '../declared/web-address.ts'
import { attributeOf, childOf, childrenOf, type XmlElement } from './xml-element.ts'

/** The parts of an enclosure as a feed writes them. */
export interface WrittenEnclosure {
  readonly url: string | undefined
  readonly type: string | undefined
  readonly length?: string | undefined
  readonly title?: string | undefined
  readonly duration?: string | undefined
}

function mediaTypeOf(type: string | undefined, url: string): string {
  if (type !== undefined && /^[\w.+-]+\/[\w.+-]+/.test(type)) return type
  return mediaTypeOfUrl(url) ?? 'application/octet-stream'
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
    mediaType: mediaTypeOf(written.type, url),
    ...(Number.isSafeInteger(length) && length > 0 ? { length } : {}),
    ...(written.title === undefined ? {} : { title: written.title }),
    ...(duration === undefined ? {} : { duration }),
  }
}

function mediaContents(item: XmlElement): readonly XmlElement[] {
  const groups = childrenOf(item, 'media:group')
  return [item, ...groups].flatMap((parent) => childrenOf(parent, 'media:content'))
}

function isPicture(content: XmlElement): boolean {
  const type = attributeOf(content, 'medium') ?? attributeOf(content, 'type') ?? ''
  return (
    type.startsWith('image') ||
    (type === '' && /\.(?:jpe?g|png|gif|webp)(?:\?|$)/i.test(attributeOf(content, 'url') ?? ''))
  )
}

/** The picture that an RSS item is shown with: Media RSS, then iTunes. */
export function itemImage(item: XmlElement, base: string | undefined): Image | undefined {
  const pictures = mediaContents(item).filter(isPicture)
  const thumbnails = [item, ...childrenOf(item, 'media:group')].flatMap((parent) =>
    childrenOf(parent, 'media:thumbnail'),
  )
  const written = [...pictures, ...thumbnails].map((picture) => attributeOf(picture, 'url'))
  const itunes = attributeOf(childOf(item, 'itunes:image'), 'href')
  const url = [...written, itunes].map((candidate) => webUrl(candidate ?? '', base)).find(Boolean)
  return url === undefined ? undefined : { url }
}

/** The enclosures of an RSS item, each address once: `enclosure`, and what Media RSS adds but pictures. */
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
  return firstOfEach(enclosures, ({ url }) => url)
}
