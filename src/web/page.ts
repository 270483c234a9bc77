import { directionOf } from '../content/direction.ts'
import { element } from '../content/element.ts'
import { escapeAttribute, escapeText } from '../content/escape.ts'
import { FEED_FORMATS, FORMAT_NAMES } from '../domain/feed-formats.ts'
import type { SafeHtml } from '../domain/html.ts'
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
  return FORMAT_NAMES.map((format) => {
    const { title, mediaType } = FEED_FORMATS[format]
    const href = site.feeds[format]
    return headElement('link', { rel: 'alternate', type: mediaType, title: `${site.title} (${title})`, href })
  })
}
