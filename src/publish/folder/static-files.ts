import { BUILT_IN_FILES, BUILT_IN_SINCE } from '../../domain/built-in-files.ts'
import { discoveryLinks } from '../../domain/discovery-links.ts'
import { FEED_FORMATS } from '../../domain/feed-formats.ts'
import { freshnessOfInterval, freshnessOfPages, toCacheControl } from '../../domain/freshness.ts'
import type { Instant } from '../../domain/instant.ts'
import { OPML_TYPE, withCharset } from '../../domain/media-types.ts'
import { pagePolicy } from '../../domain/page-policy.ts'
import { PICTURE_CACHING, PICTURES_FOLDER } from '../../domain/pictures.ts'
import { LEDGER_FILE, OPML_FILE } from '../../domain/published-names.ts'
import { PAGE_STYLE } from '../../web/page-style.ts'
import type { FeedsFolder } from './feeds-folder.ts'

/** What the header file says about a site. */
export interface StaticSite {
  readonly baseUrl: string
  readonly hubs: readonly string[]
  /** Recommended seconds between polls. */
  readonly interval: number
}

/** The file in which static hosts (Netlify, Cloudflare Pages) look for header fields. */
const HEADERS_FILE = '_headers'
/** Header fields of every file. */
const ALWAYS = [
  'X-Content-Type-Options: nosniff',
  'Access-Control-Allow-Origin: *',
  'Access-Control-Expose-Headers: ETag, Last-Modified, Link',
]
/** Internal files in the folder, not to be indexed. */
const STATE_PATHS = [`/${LEDGER_FILE}`, '/versions/*']

/**
 * Completes the folder for any static host: icons, robots.txt, and the header fields that Gazette itself would send.
 */
export function writeStaticFiles(feeds: FeedsFolder, site: StaticSite, now: Instant): void {
  for (const { file, bytes } of BUILT_IN_FILES) feeds.replaceIfChanged(file, bytes, BUILT_IN_SINCE, 'page')
  feeds.replaceIfChanged(HEADERS_FILE, Buffer.from(renderHeadersFile(site)), now, 'state')
}

/** Renders the header file: each path, followed by its indented header fields. */
export function renderHeadersFile(site: StaticSite): string {
  const freshness = freshnessOfInterval(site.interval)
  const pages = [
    `Cache-Control: ${toCacheControl(freshnessOfPages(freshness))}`,
    `Content-Security-Policy: ${pagePolicy(PAGE_STYLE)}`,
    'Referrer-Policy: no-referrer',
  ]
  return [
    block('/*', ALWAYS),
    ...feedBlocks(site, toCacheControl(freshness)),
    block(`/${OPML_FILE}`, [`Content-Type: ${withCharset(OPML_TYPE)}`, `Cache-Control: ${toCacheControl(freshness)}`]),
    block('/', pages),
    block('/articles/*', pages),
    block(`/${PICTURES_FOLDER}/*`, [`Cache-Control: ${PICTURE_CACHING}`]),
    ...STATE_PATHS.map((path) => block(path, ['X-Robots-Tag: noindex'])),
  ].join('')
}

function feedBlocks({ baseUrl, hubs }: StaticSite, cacheControl: string): readonly string[] {
  return Object.values(FEED_FORMATS).flatMap(({ fileName, mediaType }) => {
    const fields = [`Content-Type: ${withCharset(mediaType)}`, `Cache-Control: ${cacheControl}`]
    const links = `Link: ${discoveryLinks(`${baseUrl}/${fileName}`, hubs)}`
    // The second block is for archives and slices: `/archive/1/`, `/feeds/NAME/`.
    return [block(`/${fileName}`, [...fields, links]), block(`/:kind/:name/${fileName}`, fields)]
  })
}

function block(path: string, fields: readonly string[]): string {
  return [path, ...fields.map((field) => `  ${field}`)].map((line) => `${line}\n`).join('')
}
