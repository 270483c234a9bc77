import { mediaUrl } from '../content/web-url.ts'
import type { Entry } from '../domain/entry.ts'
import type { SafeHtml } from '../domain/html.ts'
import { publishedDate, toRfc3339 } from './date-words.ts'
import { headElement } from './head-element.ts'
import type { SiteInfo } from './site-info.ts'

/** How an entry appears where it is shared (the Open Graph protocol, type `article`). */
export function renderSocialMetadata(entry: Entry, site: SiteInfo): readonly SafeHtml[] {
  const image = entry.image && mediaUrl(entry.image.url)
  const properties: readonly (readonly [string, string | undefined])[] = [
    ['og:type', 'article'],
    ['og:title', entry.title],
    ['og:description', entry.summary],
    ['og:url', site.articleUrl(entry.slug)],
    ['og:site_name', site.title],
    ['og:image', image],
    ['og:image:alt', image && entry.image?.alt],
    ['og:image:width', image && entry.image?.size?.width.toString()],
    ['og:image:height', image && entry.image?.size?.height.toString()],
    ['article:published_time', publishedDate(entry)],
    ['article:modified_time', toRfc3339(entry.updated)],
    ...entry.categories.map((category) => ['article:tag', category] as const),
  ]
  return properties.flatMap(([property, content]) => (content ? [headElement('meta', { property, content })] : []))
}
