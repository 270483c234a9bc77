import { addressesOf, type EmbedAttributes, embedLabel, embedOf, embedTitle } from '../../content/embeds/embed.ts'
import { advertisementTitles } from '../../content/embeds/players.ts'
import type { EmbeddedMedia } from '../../domain/person.ts'
import { mediaTypeOf } from '../declared/media-type.ts'
import { webUrl } from '../declared/web-address.ts'
import type { PageElement } from './dom.ts'

const RECORDINGS: ReadonlySet<string> = new Set(['video', 'audio', 'amp-video', 'amp-audio'])

/** Elements that name the recording they stand for, and the URL of its player. */
const STAND_INS: Readonly<Record<string, readonly [attribute: string, player: string]>> = {
  'amp-youtube': ['data-videoid', 'https://www.youtube.com/embed/'],
  'amp-vimeo': ['data-videoid', 'https://player.vimeo.com/video/'],
  'lite-youtube': ['videoid', 'https://www.youtube.com/embed/'],
  'lite-vimeo': ['videoid', 'https://player.vimeo.com/video/'],
}

/** Types that every reader plays, in order of preference; others follow. */
const PLAYED_EVERYWHERE = ['video/mp4', 'audio/mpeg', 'audio/mp4']

/**
 * What an element embeds, reduced to a link; undefined if it has no usable address. A frame of an unknown host counts
 * only if it has a title and is from another site, since most others are advertisements and trackers.
 */
export function embeddedIn(element: PageElement, baseUrl: string | undefined): EmbeddedMedia | undefined {
  return RECORDINGS.has(element.localName) ? recordingIn(element, baseUrl) : playerIn(element)
}

/** Whether an element is a recording, or a known player. */
export function isSurelyEmbedded(element: PageElement): boolean {
  return RECORDINGS.has(element.localName) || embedOf(playerAttributes(element))?.isPlayer === true
}

function playerIn(element: PageElement): EmbeddedMedia | undefined {
  const embed = embedOf(playerAttributes(element))
  if (embed === undefined) return undefined
  const isWanted = embed.isPlayer || (embed.title !== undefined && !advertisementTitles.has(embed.title.toLowerCase()))
  return isWanted ? { url: embed.url, label: embedLabel(embed) } : undefined
}

/** The attributes of an equivalent `iframe`. */
function playerAttributes(element: PageElement): EmbedAttributes {
  const own = attributesOf(element)
  const [attribute = '', player = ''] = STAND_INS[element.localName] ?? []
  if (player !== '') return { ...own, src: player + encodeURIComponent(own[attribute] ?? '') }
  if (element.localName !== 'object') return own
  const movie = element.querySelector('param[name="movie"], param[name="src"]')?.getAttribute('value')
  const inner = element.querySelector('embed, iframe')?.getAttribute('src')
  return { ...own, src: own.data ?? movie ?? inner ?? '' }
}

function recordingIn(element: PageElement, baseUrl: string | undefined): EmbeddedMedia | undefined {
  const attributes = attributesOf(element)
  const [best] = [element, ...element.querySelectorAll('source')]
    .flatMap((one) => sourcesOf(attributesOf(one), baseUrl))
    .toSorted((a, b) => preference(a.mediaType) - preference(b.mediaType))
  if (best === undefined) return undefined
  const poster = webUrl(attributes.poster ?? attributes['data-poster'] ?? '', baseUrl)
  const title = embedTitle(attributes)
  return {
    ...best,
    label: embedLabel({ url: best.url, title }),
    ...(poster === undefined ? {} : { poster: { url: poster, ...(title === undefined ? {} : { alt: title }) } }),
  }
}

type Recording = Pick<EmbeddedMedia, 'url' | 'mediaType'>

function sourcesOf(attributes: EmbedAttributes, baseUrl: string | undefined): readonly Recording[] {
  return addressesOf(attributes).flatMap((address) => {
    const url = webUrl(address.startsWith('//') ? `https:${address}` : address, baseUrl)
    if (url === undefined) return []
    const mediaType = mediaTypeOf(attributes.type, url)
    return mediaType === undefined ? { url } : { url, mediaType }
  })
}

function preference(mediaType: string | undefined): number {
  const at = PLAYED_EVERYWHERE.indexOf(mediaType ?? '')
  return at < 0 ? PLAYED_EVERYWHERE.length : at
}

/** Read all at once, since looking up each by name would take quadratic time. */
function attributesOf({ attributes }: PageElement): EmbedAttributes {
  return Object.fromEntries([...attributes].map(({ name, value }) => [name.toLowerCase(), value]))
}
