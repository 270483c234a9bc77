import { webUrl } from '../declared/web-address.ts'
import type { SeedPictures } from '../seed-pictures.ts'
import { contentOf, idOf, leavesOf, type MessagePart } from './message-part.ts'

const PAGE = /^(?:text\/html|application\/xhtml\+xml)$/

/** The page of a web archive. */
export interface ArchivedPage {
  readonly part: MessagePart
  /** Where it was saved from, if that was on the web. */
  readonly address: string | undefined
}

const locationOf = ({ header }: MessagePart): string => header.raw('content-location')?.replace(/\s+/g, '') ?? ''

/** Whether a part is a page, or the alternatives of one. */
const isPage = (part: MessagePart): boolean => leavesOf(part).some(({ type }) => PAGE.test(type))

/**
 * The page that a web archive shows first: the part that its type names (`start`), or was saved from the archive's own
 * address, else the first page (RFC 2387, section 3.2; RFC 2557, section 5).
 */
export function archivedPage(archive: MessagePart): ArchivedPage | undefined {
  const start = archive.header.structured('content-type').parameters.get('start')?.replace(/^<|>$/g, '')
  const saved = archive.header.raw('snapshot-content-location') ?? locationOf(archive)
  const pages = (archive.children.length === 0 ? [archive] : archive.children).filter(isPage)
  const root =
    pages.find((part) => start !== undefined && idOf(part) === start) ??
    pages.find((part) => saved !== '' && locationOf(part) === saved) ??
    pages[0]
  const part = root && leavesOf(root).find(({ type }) => PAGE.test(type))
  return part && { part, address: [saved, locationOf(root), locationOf(part)].map((one) => webUrl(one)).find(Boolean) }
}

/** An address of a part of the same message, by its id, in an attribute (RFC 2392). */
const BY_ID = /(?<=["'=(])\s{0,9}cid:([^\s"'()<>]{1,300})/gi

/**
 * The HTML of a message with the addresses that its pictures and frames have on the web instead of their ids in the
 * message, or under which pictures of the message are published.
 */
export function withAddresses(html: string, message: MessagePart, pictures?: SeedPictures): string {
  if (!/cid:/i.test(html)) return html
  const parts = new Map(leavesOf(message).map((part) => [idOf(part), part]))
  parts.delete('')
  const held = holdOnce(pictures)
  return html.replace(BY_ID, (whole, id: string) => {
    const part = parts.get(id) ?? parts.get(decoded(id))
    return (part && (webUrl(locationOf(part)) ?? held(part))) ?? whole
  })
}

/** Holds each part only once, however often it is shown. */
function holdOnce(pictures: SeedPictures | undefined): (part: MessagePart) => string | undefined {
  const addresses = new Map<MessagePart, string | undefined>()
  return (part) => {
    if (!addresses.has(part)) addresses.set(part, pictures?.hold(contentOf(part)))
    return addresses.get(part)
  }
}

/** The pictures of a web archive, whose parts have addresses relative to that of its page (RFC 2557, section 5). */
export function archivedPictures(archive: MessagePart, page: MessagePart, pictures: SeedPictures): SeedPictures {
  const parts = new Map(leavesOf(archive).map((part) => [locationOf(part), part]))
  const held = holdOnce(pictures)
  return {
    ...pictures,
    find(written) {
      const part = parts.get(written) ?? parts.get(URL.parse(written, locationOf(page))?.href ?? '')
      return (part && held(part)) ?? pictures.find(written)
    },
  }
}

function decoded(id: string): string {
  try {
    return decodeURIComponent(id)
  } catch {
    return id
  }
}
