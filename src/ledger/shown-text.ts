import { textOfHtml } from '../content/plain-text.ts'
import type { Entry } from '../domain/entry.ts'
import { hashOfSubstance } from './substance.ts'

/** What a short text shows, by which it is compared: one of few words resembles too many others. */
export interface ShownText {
  /** Hash of its words, and of the addresses of all that it links to and plays. */
  readonly hash: string
  /** The day on which it is dated, as written; a notice may be repeated the next day. */
  readonly day?: string
  readonly link?: string
  readonly image?: string
}

const ADDRESS = /\s(?:src|href)="([^"]*)"/g

/** What an article shows; `date` is its date as written, RFC 3339 or only the day. */
export function shownText(
  { content, enclosures, link, image }: Pick<Entry, 'content' | 'enclosures' | 'link' | 'image'>,
  date: string | undefined,
): ShownText {
  const addresses = [...Array.from(content.matchAll(ADDRESS), ([, url]) => url), ...enclosures.map(({ url }) => url)]
  const hash = hashOfSubstance([textOfHtml(content), ...addresses].join('\n'))
  const day = date?.slice(0, 'YYYY-MM-DD'.length)
  return {
    hash,
    ...(day !== undefined && { day }),
    ...(link !== undefined && { link }),
    ...(image && { image: image.url }),
  }
}

const agree = (one: string | undefined, other: string | undefined): boolean =>
  one === undefined || other === undefined || one === other

/** Whether two texts show the same; a picture or the address of the original may be stated by one of them alone. */
export function showsSame(one: ShownText | undefined, other: ShownText | undefined): boolean {
  if (one === undefined || other === undefined) return false
  return (
    one.hash === other.hash && one.day === other.day && agree(one.link, other.link) && agree(one.image, other.image)
  )
}
