/** What is the same wherever a format is named. */
interface FormatFacts {
  /** For people, with the version. */
  readonly title: string
  /** Last segment of a feed's address. */
  readonly fileName: string
  readonly mediaType: string
}

const FORMATS = {
  rss: { title: 'RSS 2.0', fileName: 'rss.xml', mediaType: 'application/rss+xml' },
  atom: { title: 'Atom 1.0', fileName: 'atom.xml', mediaType: 'application/atom+xml' },
  json: { title: 'JSON Feed 1.1', fileName: 'feed.json', mediaType: 'application/feed+json' },
} as const satisfies Record<string, FormatFacts>

/** The published formats. */
export type FeedFormatName = keyof typeof FORMATS

/**
 * The published formats (RSS Advisory Board; RFC 4287, section 7; JSON Feed 1.1). How each is rendered and checked is in
 * `src/feed/formats.ts`.
 */
export const FEED_FORMATS: Readonly<Record<FeedFormatName, FormatFacts>> = FORMATS

/** The names of the formats, in the order in which people see them. */
export const FORMAT_NAMES = Object.keys(FORMATS) as readonly FeedFormatName[]

/** An absolute URL for each format. */
export type FormatUrls = Readonly<Record<FeedFormatName, string>>

/** The URL of a feed in each format. */
export function toFormatUrls(urlOf: (format: FeedFormatName) => string): FormatUrls {
  return { rss: urlOf('rss'), atom: urlOf('atom'), json: urlOf('json') }
}
