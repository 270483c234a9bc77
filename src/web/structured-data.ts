import { stripForbidden } from '../content/escape.ts'
import { linkUrl, mediaUrl } from '../content/web-url.ts'
import type { Entry } from '../domain/entry.ts'
import { atomIdOf } from '../domain/entry-id.ts'
import type { SafeHtml } from '../domain/html.ts'
import type { Author } from '../domain/person.ts'
import { publishedDate, toRfc3339 } from './date-words.ts'
import type { SiteInfo } from './site-info.ts'

/** Renders an entry as a schema.org NewsArticle in JSON-LD 1.1, within its `script` element. */
export function renderStructuredData(entry: Entry, site: SiteInfo): SafeHtml {
  return `<script type="application/ld+json">${toScriptSafeJson(toNewsArticle(entry, site))}</script>` as SafeHtml
}

function toNewsArticle(entry: Entry, site: SiteInfo): Readonly<Record<string, unknown>> {
  const url = site.articleUrl(entry.slug)
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': atomIdOf(entry.id),
    headline: entry.title,
    description: entry.summary,
    url,
    mainEntityOfPage: url,
    inLanguage: entry.language,
    datePublished: publishedDate(entry),
    dateModified: toRfc3339(entry.updated),
    author: entry.authors.map(toCreator),
    publisher: { '@type': 'Organization', name: site.title, url: site.homeUrl },
    sourceOrganization: entry.source && {
      '@type': 'Organization',
      name: entry.source.name,
      url: entry.source.url && linkUrl(entry.source.url),
    },
    isBasedOn: entry.link && linkUrl(entry.link),
    image: entry.image && mediaUrl(entry.image.url),
    keywords: entry.categories.length > 0 ? entry.categories : undefined,
    wordCount: entry.wordCount,
  }
}

function toCreator({ name, uri, isOrganization }: Author): Readonly<Record<string, unknown>> {
  return { '@type': isOrganization ? 'Organization' : 'Person', name, url: uri && linkUrl(uri) }
}

/** Ensures that no text can end the script element or open another (HTML Living Standard, section 4.12.1.3). */
function toScriptSafeJson(value: unknown): string {
  const json = JSON.stringify(value, (_key, item: unknown) => (typeof item === 'string' ? stripForbidden(item) : item))
  return json.replaceAll('<', '\\u003c').replaceAll('>', '\\u003e').replaceAll('&', '\\u0026')
}
