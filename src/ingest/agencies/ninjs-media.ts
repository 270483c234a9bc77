import { isObject, type JsonObject, listOf, textAt } from '../declared/json-values.ts'
import { plainLine } from '../feeds/markup-text.ts'
import type { AgencyMedia } from './figure.ts'
import type { MediaAddress } from './media-address.ts'
import { ninjsText } from './ninjs-text.ts'

/** Objects in a list (ninjs 2 and 3), or under names of their own (ninjs 1.x). */
function objectsOf(value: unknown): readonly JsonObject[] {
  return (isObject(value) ? Object.values(value) : listOf(value)).filter(isObject)
}

const KIND_BY_TYPE = {
  picture: 'img',
  image: 'img',
  graphic: 'img',
  photo: 'img',
  video: 'video',
  audio: 'audio',
} as const

function kindOf(item: JsonObject): AgencyMedia['kind'] | undefined {
  const type = textAt(item, 'type')?.toLowerCase() ?? ''
  return Object.hasOwn(KIND_BY_TYPE, type) ? KIND_BY_TYPE[type as keyof typeof KIND_BY_TYPE] : undefined
}

/** Whether an item is a picture or recording. */
export const isMedia = (item: JsonObject): boolean => kindOf(item) !== undefined

const ofKind = (rendition: JsonObject, kind: AgencyMedia['kind']): boolean => {
  const type = textAt(rendition, 'contentType', 'contenttype', 'mimetype')?.toLowerCase()
  return type === undefined || type.startsWith(kind === 'img' ? 'image/' : `${kind}/`)
}

/** The picture or recording that an item is, in the widest of its renditions. */
export function ninjsMedia(item: JsonObject, address: MediaAddress): AgencyMedia {
  const kind = kindOf(item) ?? 'img'
  const renditions = objectsOf(item.renditions).filter((rendition) => ofKind(rendition, kind))
  const widest = renditions.toSorted((a, b) => Number(b.width ?? 0) - Number(a.width ?? 0))
  const words = ninjsText(item, 'description')
  return {
    kind,
    url: address(widest.map((rendition) => textAt(rendition, 'href'))),
    alt: ninjsText(item, 'headline'),
    caption: words === undefined ? undefined : plainLine({ kind: 'html', value: words }),
    credit: textAt(item, 'by', 'byline', 'creditLine', 'creditline'),
  }
}

/** The pictures and recordings that are associated with an item. */
export function ninjsPictures(item: JsonObject, address: MediaAddress): readonly AgencyMedia[] {
  return objectsOf(item.associations)
    .filter(isMedia)
    .map((one) => ninjsMedia(one, address))
}
