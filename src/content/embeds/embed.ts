import { mediaUrl } from '../web-url.ts'
import { emptyTitles, players } from './players.ts'

/** Something embedded from elsewhere, reduced to what can be published: where to see it. */
export interface Embed {
  readonly url: string
  /** Its title, if the markup gives one. */
  readonly title?: string
  /** Whether its host is known for players that articles embed. */
  readonly isPlayer: boolean
}

/** Attributes by lower-case name, as in the markup. */
export type EmbedAttributes = Readonly<Record<string, string>>

/** Pixels; anything smaller is not meant to be seen. */
const SMALLEST = 10
const LONGEST_TITLE = 300
const LONGEST_LABEL = 60

/** What an `iframe` or `embed` shows; undefined if it is invisible or has no address that can be linked to. */
export function embedOf(attributes: EmbedAttributes, base?: string): Embed | undefined {
  if (isTiny(attributes.width) || isTiny(attributes.height)) return undefined
  const address = addressesOf(attributes)
    .map((written) => toUrl(written, base))
    .find((url) => url !== undefined)
  if (address === undefined) return undefined
  const title = embedTitle(attributes)
  return { ...pageOf(new URL(address)), ...(title === undefined ? {} : { title }) }
}

/** The title of an embedding element, if it says anything. */
export function embedTitle({ title, 'aria-label': label }: EmbedAttributes): string | undefined {
  const words = (title || label || '').replace(/\s+/g, ' ').trim().slice(0, LONGEST_TITLE)
  return words === '' || emptyTitles.has(words.toLowerCase()) ? undefined : words
}

/** The text of a link to something embedded: its title, or else a short form of its address. */
export function embedLabel({ url, title }: { readonly url: string; readonly title?: string | undefined }): string {
  if (title !== undefined) return title
  const place = url.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '')
  return place.length > LONGEST_LABEL ? hostOf(new URL(url)).slice(0, LONGEST_LABEL) : place
}

/**
 * Pages that load lazily, or wait for consent, keep the address in an attribute such as `data-src` or `data-cmplz-src`.
 */
export function addressesOf(attributes: EmbedAttributes): readonly string[] {
  const late = Object.keys(attributes).filter((name) => name.startsWith('data-') && name.split('-').includes('src'))
  return [...late, 'src'].flatMap((name) => attributes[name]?.trim() || [])
}

const toUrl = (written: string, base: string | undefined): string | undefined =>
  mediaUrl(written.startsWith('//') ? `https:${written}` : written, base)

const isTiny = (size: string | undefined): boolean => {
  const pixels = /^\s*(\d{1,4})(?:px)?\s*$/.exec(size ?? '')?.[1]
  return pixels !== undefined && Number(pixels) < SMALLEST
}

const hostOf = ({ host }: URL): string => host.replace(/^www\./, '')

function pageOf(address: URL): Pick<Embed, 'url' | 'isPlayer'> {
  const place = address.pathname + address.search
  const player = players.find(({ host, shows }) => host === hostOf(address) && (shows?.test(place) ?? true))
  if (player === undefined) return { url: address.href, isPlayer: false }
  const { shows, page, parameter, on } = player
  const groups = shows?.exec(place) ?? []
  const named = mediaUrl(address.searchParams.get(parameter ?? '') ?? '')
  const given = named !== undefined && hostOf(new URL(named)) === on ? named : undefined
  return {
    url: given ?? page?.replace(/\$(\d)/g, (_, group) => groups[Number(group)] ?? '') ?? address.href,
    isPlayer: true,
  }
}
