import { element } from '../../content/element.ts'
import { escapeText } from '../../content/escape.ts'
import type { Entry } from '../../domain/entry.ts'
import type { OwnFeed } from '../../domain/own-feed.ts'
import { namedOwnFeed } from './named-feed.ts'

/** The custom feed with this name in addresses, if there is one. */
export function ownFeedOf(feedName: string, ownFeeds: readonly OwnFeed[]): OwnFeed | undefined {
  return ownFeeds.find(({ name }) => namedOwnFeed(name).name === feedName)
}

/**
 * The first name that a custom feed had. The feed's id derives from it, because a feed that moves keeps its id (RFC
 * 4287, section 4.2.6).
 */
export function firstNameOf({ name, formerly }: OwnFeed): string {
  return namedOwnFeed(formerly[0] ?? name).name
}

/** An entry as a custom feed shows it: in full, or with its summary in place of its content. */
export function asShownIn(own: OwnFeed | undefined, entry: Entry): Entry {
  if (own?.content !== 'summary') return entry
  return { ...entry, content: element('p', {}, escapeText(entry.summary)) }
}
