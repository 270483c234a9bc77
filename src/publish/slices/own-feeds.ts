import { element } from '../../content/element.ts'
import { escapeText } from '../../content/escape.ts'
import type { Entry } from '../../domain/entry.ts'
import type { OwnFeed } from '../../domain/own-feed.ts'
import { type Facet, ownFacet } from './facet.ts'

/** The custom feed with the given facet name, if there is one. */
export function ownFeedOf(facet: string, ownFeeds: readonly OwnFeed[]): OwnFeed | undefined {
  return ownFeeds.find(({ name }) => ownFacet(name).name === facet)
}

/**
 * The facet of a custom feed under its first name. The feed's id derives from it, because a feed that moves keeps its
 * id (RFC 4287, section 4.2.6).
 */
export function firstFacet({ name, formerly }: OwnFeed): Facet {
  return ownFacet(formerly[0] ?? name)
}

/** An entry as a custom feed shows it: in full, or with its summary in place of its content. */
export function asShownIn(own: OwnFeed | undefined, entry: Entry): Entry {
  if (own?.content !== 'summary') return entry
  return { ...entry, content: element('p', {}, escapeText(entry.summary)) }
}
