import { element } from '../../content/element.ts'
import { escapeText } from '../../content/escape.ts'
import type { Entry } from '../../domain/entry.ts'
import type { OwnFeed } from '../../domain/own-feed.ts'
import { type Facet, ownFacet } from './facet.ts'

/** The feed of the settings that a facet is, if it is one. */
export function ownFeedOf(facet: string, ownFeeds: readonly OwnFeed[]): OwnFeed | undefined {
  return ownFeeds.find(({ name }) => ownFacet(name).name === facet)
}

/** The facet of a feed under its first name: its id follows from that, for a feed that moves keeps its id (RFC 4287, section 4.2.6). */
export function firstFacet({ name, formerly }: OwnFeed): Facet {
  return ownFacet(formerly[0] ?? name)
}

/** An entry as a feed of one's own shows it: whole, or its summary in place of its text. */
export function asShownIn(own: OwnFeed | undefined, entry: Entry): Entry {
  if (own?.content !== 'summary') return entry
  return { ...entry, content: element('p', {}, escapeText(entry.summary)) }
}
