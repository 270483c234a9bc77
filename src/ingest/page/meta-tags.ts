import type { Author } from '../../domain/person.ts'
import { parseAuthor } from '../declared/person-name.ts'
import { webUrl } from '../declared/web-address.ts'
import type { Page } from '../markup/dom.ts'
import { toInline } from '../markup/inline.ts'
import { type PageFacts, present } from './page-facts.ts'

/** The contents of a page's `meta` elements by lower-case name. */
type Meta = ReadonlyMap<string, readonly string[]>

function metaOf(page: Page): Meta {
  const meta = new Map<string, string[]>()
  for (const element of page.querySelectorAll('meta[content]')) {
    const name = element.getAttribute('property') ?? element.getAttribute('name') ?? element.getAttribute('http-equiv')
    const content = toInline(element.getAttribute('content') ?? '').text
    if (name === null || content === '') continue
    const key = name.trim().toLowerCase()
    const contents = meta.get(key)
    if (contents) contents.push(content)
    else meta.set(key, [content])
  }
  return meta
}

function all(meta: Meta, ...names: readonly string[]): readonly string[] {
  return names.flatMap((name) => meta.get(name) ?? [])
}

function authorsOf(names: readonly string[]): readonly Author[] {
  return names.flatMap((name) => parseAuthor(name) ?? [])
}

/** Journals' citation tags may have the family name first: `Curie, Marie`. */
function turned(name: string): string {
  const [family, given, ...others] = name.split(',').map((part) => part.trim())
  return given && others.length === 0 ? `${given} ${family}` : name
}

function openGraph(meta: Meta): PageFacts {
  const [siteName] = all(meta, 'og:site_name')
  const image = webUrl(all(meta, 'og:image:secure_url', 'og:image', 'og:image:url', 'twitter:image')[0] ?? '')
  const alt = all(meta, 'og:image:alt')[0]
  return {
    rule: 'open-graph',
    confidence: 0.85,
    title: all(meta, 'og:title', 'twitter:title')[0],
    summary: all(meta, 'og:description', 'twitter:description')[0],
    authors: authorsOf(all(meta, 'article:author', 'og:article:author', 'og:author')),
    published: all(meta, 'article:published_time', 'og:article:published_time', 'og:published_time', 'og:pubdate'),
    modified: all(meta, 'article:modified_time', 'og:article:modified_time', 'og:updated_time'),
    language: all(meta, 'og:locale')[0],
    categories: all(meta, 'article:section', 'article:tag'),
    link: webUrl(all(meta, 'og:url')[0] ?? ''),
    image: image === undefined ? undefined : { url: image, ...(alt === undefined ? {} : { alt }) },
    source: siteName === undefined ? undefined : { name: siteName },
  }
}

function citation(meta: Meta): PageFacts {
  const [journal] = all(meta, 'citation_journal_title', 'citation_publisher')
  return {
    rule: 'citation',
    confidence: 0.9,
    title: all(meta, 'citation_title')[0],
    authors: authorsOf(all(meta, 'citation_author').map(turned)),
    published: all(meta, 'citation_publication_date', 'citation_online_date', 'citation_date'),
    language: all(meta, 'citation_language')[0],
    source: journal === undefined ? undefined : { name: journal },
  }
}

function dublinCore(meta: Meta): PageFacts {
  const both = (...names: readonly string[]) =>
    names.flatMap((name) => all(meta, `dc.${name}`, `dcterms.${name}`, `dc:${name}`, `dcterms:${name}`))
  const [publisher] = both('publisher')
  return {
    rule: 'dublin-core',
    confidence: 0.85,
    title: both('title')[0],
    summary: both('description', 'abstract')[0],
    authors: authorsOf(both('creator', 'contributor')),
    published: both('date.issued', 'issued', 'date', 'created', 'date.created', 'available'),
    modified: both('modified', 'date.modified'),
    language: both('language')[0],
    categories: both('subject'),
    source: publisher === undefined ? undefined : { name: publisher },
  }
}

function plain(meta: Meta): PageFacts {
  return {
    rule: 'meta',
    confidence: 0.75,
    title: all(meta, 'headline', 'parsely-title', 'sailthru.title', 'title')[0],
    summary: all(meta, 'description')[0],
    authors: authorsOf(all(meta, 'author', 'byl', 'parsely-author', 'sailthru.author')),
    published: all(
      meta,
      'datepublished',
      'pubdate',
      'publishdate',
      'publish-date',
      'publish_date',
      'parsely-pub-date',
      'sailthru.date',
      'date',
    ),
    modified: all(meta, 'datemodified', 'lastmod', 'last-modified'),
    language: all(meta, 'content-language', 'language')[0],
  }
}

/** What the `meta` elements of a page say about its article, the most reliable vocabulary first. */
export function metaFacts(page: Page): readonly PageFacts[] {
  const meta = metaOf(page)
  return [citation(meta), openGraph(meta), dublinCore(meta), plain(meta)]
}

/** The language of the root element, and the canonical link. */
export function documentFacts(page: Page): PageFacts {
  const canonical = page.querySelector('link[rel~="canonical"]')
  const [language] = present(page.documentElement?.getAttribute('lang'), page.documentElement?.getAttribute('xml:lang'))
  return { rule: 'html', confidence: 0.8, language, link: webUrl(canonical?.getAttribute('href') ?? '') }
}
