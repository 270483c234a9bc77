import { absoluteNoteLinks } from '../../content/note-anchors.ts'
import { withPictureAddresses } from '../../content/picture-addresses.ts'
import type { Entry } from '../../domain/entry.ts'
import { mintUrn } from '../../domain/entry-id.ts'
import type { FeedDocument } from '../../domain/feed-document.ts'
import type { Instant } from '../../domain/instant.ts'
import { descriptionOf, mainLanguage } from '../site-description.ts'
import type { SiteSettings } from '../site-settings.ts'
import { type SiteUrls, siteUrls } from '../site-urls.ts'

/** The permanent id of a feed, shared by all its archives (RFC 5005, section 4). `mainId` is that of the main feed. */
export function feedIdOf(mainId: string, feed: string): string {
  return feed === '' ? mainId : mintUrn(`${mainId}\0${feed}`)
}

/** What distinguishes one feed document of a site from another. */
export interface FeedShape
  extends Pick<FeedDocument, 'id' | 'title' | 'selfUrls' | 'entries' | 'archive' | 'inOtherLanguages'> {
  /** The language of a feed whose entries share one by definition. */
  readonly language?: string
}

/** The time-dependent parts of a feed document. */
export interface FeedTimes {
  /** When it last changed. */
  readonly updated: Instant
  /** Recommended seconds between polls. */
  readonly interval: number
}

/** An entry without notes and pictures of its own is returned as the same object, because renderers cache by object. */
function placed(stored: Entry, { article }: SiteUrls, baseUrl: string): Entry {
  const entry = withPictureAddresses(stored, baseUrl)
  const content = absoluteNoteLinks(entry.content, article(entry.slug))
  return content === entry.content ? entry : { ...entry, content }
}

/** Combines the settings' metadata with what is specific to the document. */
export function buildFeed(settings: SiteSettings, shape: FeedShape, { updated, interval }: FeedTimes): FeedDocument {
  const { author, authorEmail, authorUrl, rights, hubs } = settings
  const urls = siteUrls(settings.baseUrl)
  const language = shape.language ?? settings.language ?? mainLanguage(shape.entries)
  return {
    ...shape,
    entries: shape.entries.map((entry) => placed(entry, urls, settings.baseUrl)),
    description: descriptionOf(settings, language),
    ...(language && { language }),
    homeUrl: urls.home,
    author: { name: author, ...(authorEmail && { email: authorEmail }), ...(authorUrl && { uri: authorUrl }) },
    iconUrl: urls.icon,
    ...(rights && { rights }),
    ...(hubs.length > 0 && !shape.archive?.isArchive && { hubUrls: hubs }),
    updated,
    ttl: Math.max(1, Math.ceil(interval / 60)),
    entryUrl: urls.article,
  }
}
