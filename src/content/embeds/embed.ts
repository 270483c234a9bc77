import { mediaUrl } from '../web-url.ts'
import { emptyTitles, players } from './players.ts'

/** Something that a text shows from elsewhere, as what can be published of it: where to see it. */
export interface Embed {
  readonly url: string
  /** What it is, where its markup says so. */
  readonly title?: string
  /** Whether its host is one whose players articles embed, and not any page. */
  readonly isPlayer: boolean
}

/** Attributes by their names in lower case, as markup writes them. */
export type EmbedAttributes = Readonly<Record<string, string>>

/** In pixels: what is smaller is not there to be seen. */
const SMALLEST = 10
const LONGEST_TITLE = 300
const LONGEST_LABEL = 60

/** What an `iframe` or `embed` shows; undefined for one that shows nothing, or nothing that a link can lead to. */
export function embedOf(attributes: EmbedAttributes, base?: string): Embed | undefined {
  if (isTiny(attributes.width) || isTiny(attributes.height)) return undefined
  const address = addressesOf(attributes)
    .map((written) => toUrl(written, base))
    .find((url) => url !== undefined)
  if (address === undefined) return undefined
  const title = embedTitle(attributes)
  return { ...pageOf(new URL(address)), ...(title === undefined ? {} : { title }) }
}

/** The title of an element that shows something, if it says what. */
export function embedTitle({ title, 'aria-label': label }: EmbedAttributes): string | undefined {
  const words = (title || label || '').replace(/\s+/g, ' ').trim().slice(0, LONGEST_TITLE)
  return words === '' || emptyTitles.has(words.toLowerCase()) ? undefined : words
}

/** What a link to an embedded thing says: its title, else where it leads, in short. */
export function embedLabel({ url, title }: { readonly url: string; readonly title?: string | undefined }): string {
  if (title !== undefined) return title
  const place = url.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '')
  return place.length > LONGEST_LABEL ? hostOf(new URL(url)).slice(0, LONGEST_LABEL) : place
}

/** Pages that load late, or wait for consent, keep the address in an attribute of their own: `data-src`, `data-cmplz-src`. */
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
