import { textOfHtml } from '../content/plain-text.ts'
import type { Entry } from '../domain/entry.ts'
import { hashOfSubstance } from './substance.ts'

/** What a short text shows, by which it is compared: one of few words resembles too many others. */
export interface ShownText {
  /** Hash of its words, and of the addresses of all that it links to and plays. */
  readonly hash: string
  readonly link?: string
  readonly image?: string
}

const ADDRESS = /\s(?:src|href)="([^"]*)"/g

/** What an article shows. */
export function shownText(entry: Pick<Entry, 'content' | 'enclosures' | 'link' | 'image'>): ShownText {
  const { content, enclosures, link, image } = entry
  const addresses = [...Array.from(content.matchAll(ADDRESS), ([, url]) => url), ...enclosures.map(({ url }) => url)]
  const hash = hashOfSubstance([textOfHtml(content), ...addresses].join('\n'))
  return { hash, ...(link !== undefined && { link }), ...(image && { image: image.url }) }
}

const agree = (one: string | undefined, other: string | undefined): boolean =>
  one === undefined || other === undefined || one === other

/** Whether two texts show the same; a picture or the address of the original may be stated by one of them alone. */
export function showsSame(one: ShownText | undefined, other: ShownText | undefined): boolean {
  if (one === undefined || other === undefined) return false
  return one.hash === other.hash && agree(one.link, other.link) && agree(one.image, other.image)
}
