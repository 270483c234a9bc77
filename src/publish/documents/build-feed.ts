import { absoluteNoteLinks } from '../../content/note-anchors.ts'
import { withPictureAddresses } from '../../content/picture-addresses.ts'
import type { Entry } from '../../domain/entry.ts'
import { mintUrn } from '../../domain/entry-id.ts'
import { feedPath } from '../../domain/feed-addresses.ts'
import type { FeedDocument } from '../../domain/feed-document.ts'
import { type FormatUrls, toFormatUrls } from '../../domain/feed-formats.ts'
import type { Instant } from '../../domain/instant.ts'
import { pagePath } from '../../domain/published-names.ts'
import { wordingFor } from '../../web/words.ts'
import type { SiteSettings } from '../site-settings.ts'

/** The addresses of a site, all absolute. */
export interface SiteUrls {
  readonly home: string
  readonly feeds: FormatUrls
  readonly article: (slug: string) => string
  readonly icon: string
}

/** The absolute URLs of a site's pages and feeds. */
export function siteUrls(baseUrl: string): SiteUrls {
  return {
    home: `${baseUrl}/`,
    feeds: feedUrls(baseUrl, ''),
    article: (slug) => baseUrl + pagePath(slug),
    icon: `${baseUrl}/favicon.svg`,
  }
}

/** The absolute URLs of a feed, or of one of its archive documents. */
export function feedUrls(baseUrl: string, feed: string, archive?: number): FormatUrls {
  return toFormatUrls((format) => `${baseUrl}/${feedPath({ feed, format, ...(archive !== undefined && { archive }) })}`)
}

/** The permanent id of a feed, shared by all its archives (RFC 5005, section 4). `mainId` is that of the main feed. */
export function feedIdOf(mainId: string, feed: string): string {
  return feed === '' ? mainId : mintUrn(`${mainId}\0${feed}`)
}

/** The language of Gazette's own words, the only ones in a feed without entries. */
const OWN_LANGUAGE = 'en'

/** The language of most entries; undefined if none is known. */
export function mainLanguage(entries: readonly Entry[]): string | undefined {
  if (entries.length === 0) return OWN_LANGUAGE
  const counts = new Map<string, number>()
  for (const { language } of entries) if (language) counts.set(language, (counts.get(language) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0]
}

/** What a site is about: as its settings say, or else a phrase in the language of its texts. */
export function descriptionOf({ description, title }: SiteSettings, language: string | undefined): string {
  return description ?? wordingFor(language).words.about.replace('{}', () => title)
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
