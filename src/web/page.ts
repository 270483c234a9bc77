import { directionOf } from '../content/direction.ts'
import { element } from '../content/element.ts'
import { escapeAttribute, escapeText } from '../content/escape.ts'
import type { FeedFormatName } from '../domain/feed-document.ts'
import type { SafeHtml } from '../domain/html.ts'
import { FEED_TYPES } from '../domain/media-types.ts'
import { headElement } from './head-element.ts'
import { PAGE_STYLE } from './page-style.ts'
import type { SiteInfo } from './site-info.ts'

/** The parts of a page; all but the URL are markup ready to insert. */
export interface PageParts {
  readonly language: string
  readonly title: string
  readonly description: string
  readonly url: string
  /** Elements of the head specific to this page. */
  readonly head: readonly SafeHtml[]
  readonly body: readonly SafeHtml[]
}

/** Names and media types of the formats; the names are the same in every language. */
export const FEED_FORMATS: readonly (readonly [format: FeedFormatName, name: string, mediaType: string])[] = [
  ['rss', 'RSS 2.0', FEED_TYPES.rss],
  ['atom', 'Atom 1.0', FEED_TYPES.atom],
  ['json', 'JSON Feed 1.1', FEED_TYPES.json],
]

/** Renders an HTML document (HTML Living Standard): inline style, no scripts, and links for feed autodiscovery. */
export function renderPage(page: PageParts, site: SiteInfo): string {
  const head = [
    headElement('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('title', {}, escapeText(page.title)),
    headElement('meta', { name: 'description', content: page.description }),
    headElement('meta', { name: 'color-scheme', content: 'light dark' }),
    headElement('link', { rel: 'icon', href: site.iconUrl }),
    headElement('link', { rel: 'canonical', href: page.url }),
    ...feedLinks(site),
    ...page.head,
  ]
  const language = escapeAttribute(page.language)
  const start = `<!doctype html>\n<html lang="${language}" dir="${directionOf(page.language)}">\n<head>\n<meta charset="utf-8">`
  const style = `<style>${PAGE_STYLE}</style>`
  return `${[start, ...head, style, '</head>', '<body>', ...page.body, '</body>', '</html>'].join('\n')}\n`
}

/** Feed autodiscovery (RSS Advisory Board, "RSS Autodiscovery"; the same for Atom and JSON Feed). */
function feedLinks(site: SiteInfo): readonly SafeHtml[] {
  return FEED_FORMATS.map(([format, name, type]) =>
    headElement('link', { rel: 'alternate', type, title: `${site.title} (${name})`, href: site.feeds[format] }),
  )
}
