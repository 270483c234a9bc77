import type { Entry } from '../domain/entry.ts'
import { atomIdOf } from '../domain/entry-id.ts'
import { personElement } from './atom-person.ts'
import { type AtomLink, linkElement } from './feed-links.ts'
import { pictureElement } from './media.ts'
import type { XmlElement } from './xml-tree.ts'

type PageOf = (slug: string) => string

/**
 * Renders an entry in Atom (RFC 4287, section 4.1.2). Titles and summaries are plain text. Content is escaped HTML,
 * because readers mishandle XHTML. There is no atom:source, since it requires the id and date of the feed that an
 * article came from.
 */
export function completeEntry(entry: Entry, pageOf: PageOf, draft: XmlElement): XmlElement {
  return {
    '@xml:lang': entry.language,
    id: atomIdOf(entry.id),
    title: entry.title,
    published: draft.published,
    updated: draft.updated,
    author: entry.authors.map(personElement),
    link: entryLinks(entry, pageOf).map(linkElement),
    category: entry.categories.map((term) => ({ '@term': term })),
    'dc:source': entry.source?.name,
    summary: entry.summary || undefined,
    'media:content': entry.image && pictureElement(entry.image),
    // An entry without text has an alternate link, as required (section 4.1.2), instead of empty content.
    content: entry.content === '' ? undefined : { '@type': 'html', '#text': entry.content },
  }
}

/**
 * The alternate link is our page, `via` the original page of the article, and `related` its publication. Translations
 * are `related` as well: RFC 4287 allows one alternate link per language, but readers take any alternate for the
 * entry's own page.
 */
function entryLinks(entry: Entry, pageOf: PageOf): readonly AtomLink[] {
  const { slug, link, source, enclosures, translations = [] } = entry
  return [
    { rel: 'alternate', href: pageOf(slug), type: 'text/html' },
    ...(link === undefined ? [] : [{ rel: 'via', href: link }]),
    ...(source?.url === undefined ? [] : [{ rel: 'related', href: source.url, title: source.name }]),
    ...translations.map(({ slug, language, title }) => ({
      rel: 'related',
      href: pageOf(slug),
      type: 'text/html',
      hreflang: language,
      title,
    })),
    ...enclosures.map(({ url, mediaType, length, title }) => ({
      rel: 'enclosure',
      href: url,
      type: mediaType,
      title,
      length,
    })),
  ]
}
