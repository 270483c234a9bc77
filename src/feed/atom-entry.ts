import type { Entry } from '../domain/entry.ts'
import { atomIdOf } from '../domain/entry-id.ts'
import { personElement } from './atom-person.ts'
import { type AtomLink, linkElement } from './feed-links.ts'
import { pictureElement } from './media.ts'
import type { XmlElement } from './xml-tree.ts'

type PageOf = (slug: string) => string

/**
 * An entry in Atom (RFC 4287, section 4.1.2). Titles and summaries are plain text, which is what they are; content is escaped HTML,
 * because readers mangle XHTML. There is no atom:source: it would need the id and date of the feed an article came from.
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
    // What has no text has an alternate, as it must (section 4.1.2), and no blank content.
    content: entry.content === '' ? undefined : { '@type': 'html', '#text': entry.content },
  }
}

/**
 * The alternate is our page; `via` is the page the article first stood on, `related` the publication it stood in. Translations
 * are `related` too: RFC 4287 allows an alternate for each language, but readers take any alternate for the entry's own page.
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
