import { absoluteNoteLinks } from '../../content/note-anchors.ts'
import type { Entry } from '../../domain/entry.ts'
import { mintUrn } from '../../domain/entry-id.ts'
import { feedPath } from '../../domain/feed-addresses.ts'
import type { FeedDocument, FeedFormatName, FormatUrls } from '../../domain/feed-document.ts'
import type { Instant } from '../../domain/instant.ts'
import { pagePath } from '../../domain/published-names.ts'
import type { SiteSettings } from '../site-settings.ts'

/** The addresses of a site, all absolute. */
export interface SiteUrls {
  readonly home: string
  readonly feeds: FormatUrls
  readonly article: (slug: string) => string
  readonly icon: string
}

/** Where the pages and feeds of a site are: absolute URLs. */
export function siteUrls(baseUrl: string): SiteUrls {
  return {
    home: `${baseUrl}/`,
    feeds: feedUrls(baseUrl, ''),
    article: (slug) => baseUrl + pagePath(slug),
    icon: `${baseUrl}/favicon.svg`,
  }
}

/** Where a feed is, or one of its archive documents: absolute URLs. */
export function feedUrls(baseUrl: string, facet: string, archive?: number): FormatUrls {
  const url = (format: FeedFormatName) =>
    `${baseUrl}/${feedPath({ facet, format, ...(archive !== undefined && { archive }) })}`
  return { rss: url('rss'), atom: url('atom'), json: url('json') }
}

/** The permanent id of a feed, which all its archives share (RFC 5005, section 4); `mainId` is that of the main one. */
export function feedIdOf(mainId: string, facet: string): string {
  return facet === '' ? mainId : mintUrn(`${mainId}\0${facet}`)
}

/** The language of Gazette's own words, which are all that a feed without entries says. */
const OWN_LANGUAGE = 'en'

/** The language that most entries are in; undefined if none is known. */
export function mainLanguage(entries: readonly Entry[]): string | undefined {
  if (entries.length === 0) return OWN_LANGUAGE
  const counts = new Map<string, number>()
  for (const { language } of entries) if (language) counts.set(language, (counts.get(language) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0]
}

/** What tells one feed document of a site from another. */
export interface FeedShape
  extends Pick<FeedDocument, 'id' | 'title' | 'selfUrls' | 'entries' | 'archive' | 'inOtherLanguages'> {
  /** The language of a feed that has but one. */
  readonly language?: string
}

/** What a feed document says of time. */
export interface FeedTimes {
  /** When it last changed. */
  readonly updated: Instant
  /** Seconds between polls that suit the rhythm of publishing. */
  readonly interval: number
}

/** An entry without notes stays the object that it is: it has been made ready for one feed or another before. */
function withNoteLinks(entry: Entry, { article }: SiteUrls): Entry {
  const content = absoluteNoteLinks(entry.content, article(entry.slug))
  return content === entry.content ? entry : { ...entry, content }
}

/** A feed document: the settings' metadata and what is its own. */
export function buildFeed(settings: SiteSettings, shape: FeedShape, { updated, interval }: FeedTimes): FeedDocument {
  const { author, authorEmail, authorUrl, rights } = settings
  const urls = siteUrls(settings.baseUrl)
  const language = shape.language ?? settings.language ?? mainLanguage(shape.entries)
  return {
    ...shape,
    entries: shape.entries.map((entry) => withNoteLinks(entry, urls)),
    description: settings.description,
    ...(language && { language }),
    homeUrl: urls.home,
    author: { name: author, ...(authorEmail && { email: authorEmail }), ...(authorUrl && { uri: authorUrl }) },
    iconUrl: urls.icon,
    ...(rights && { rights }),
    updated,
    ttl: Math.max(1, Math.ceil(interval / 60)),
    entryUrl: urls.article,
  }
}
