import type { Author, Enclosure, Source } from '../../domain/person.ts'
import { firstOfEach } from '../declared/first-of-each.ts'
import { webUrl } from '../declared/web-address.ts'
import { toInline } from '../markup/inline.ts'
import { isKind, notPosted } from './blogger-export.ts'
import { type FeedItem, type FeedItems, type FeedText, keepPublished } from './feed-item.ts'
import { itemEnclosures, itemImage, mediaText, toEnclosure } from './media.ts'
import { htmlIn, innerHtml } from './xhtml.ts'
import { baseWithin } from './xml-base.ts'
import { attributeOf, childOf, childrenOf, textIn, textOf, type XmlElement } from './xml-element.ts'

/** RFC 4287, section 3.1; Atom 0.3 has media types and modes instead. */
function kindOf(element: XmlElement): string {
  const mode = attributeOf(element, 'mode')
  const type = attributeOf(element, 'type') ?? 'text'
  if (mode === 'escaped') return 'html'
  if (mode === 'xml' && type !== 'text/plain') return 'xhtml'
  return type === 'text/html' ? 'html' : type === 'text/plain' ? 'text' : type
}

function textConstruct(element: XmlElement | undefined, outerBase: string | undefined): FeedText | undefined {
  if (element === undefined) return undefined
  const base = baseWithin(element, outerBase)
  const based = base === undefined ? {} : { base }
  const kind = kindOf(element)
  if (kind === 'html') return { kind: 'html', value: htmlIn(element), ...based }
  if (kind === 'text') return { kind: 'text', value: textIn(element) }
  if (kind !== 'xhtml') return undefined
  // The div is not part of the content (section 3.1.1.3).
  const inner = childOf(element, 'xhtml:div') ?? element
  const innerBase = baseWithin(inner, base)
  return { kind: 'html', value: innerHtml(inner), ...(innerBase === undefined ? {} : { base: innerBase }) }
}

function linkBy(element: XmlElement, rel: string, base: string | undefined): string | undefined {
  const links = childrenOf(element, 'atom:link').filter((link) => (attributeOf(link, 'rel') ?? 'alternate') === rel)
  const page = links.find((link) => /html/.test(attributeOf(link, 'type') ?? 'html')) ?? links[0]
  return webUrl(attributeOf(page, 'href') ?? '', baseWithin(page, base))
}

function authorsOf(element: XmlElement | undefined, base: string | undefined): readonly Author[] {
  return (element === undefined ? [] : childrenOf(element, 'atom:author')).flatMap((author) => {
    const name = toInline(textOf(author, 'atom:name') ?? '').text
    const uri = webUrl(textOf(author, 'atom:uri', 'atom:url') ?? '', baseWithin(author, base))
    const email = textOf(author, 'atom:email')
    return name === ''
      ? []
      : [{ name, ...(uri === undefined ? {} : { uri }), ...(email === undefined ? {} : { email }) }]
  })
}

/** What a feed declares for all its entries. */
interface FeedFacts {
  readonly base: string | undefined
  readonly language: string | undefined
  readonly authors: readonly Author[]
}

/** RFC 4287, section 4.2.1: an entry's own authors, otherwise its source's, otherwise the feed's. */
function inheritedAuthors(entry: XmlElement, feed: FeedFacts, base: string | undefined): readonly Author[] {
  const candidates = [entry, childOf(entry, 'atom:source')].map((element) => authorsOf(element, base))
  return candidates.find((authors) => authors.length > 0) ?? feed.authors
}

function sourceOf(entry: XmlElement, base: string | undefined): Source | undefined {
  const source = childOf(entry, 'atom:source')
  const title = source && toInline(textOf(source, 'atom:title') ?? '').text
  if (source === undefined || !title) return undefined
  const [url, feedUrl] = ['alternate', 'self'].map((rel) => linkBy(source, rel, baseWithin(source, base)))
  return { name: title, ...(url === undefined ? {} : { url }), ...(feedUrl === undefined ? {} : { feedUrl }) }
}

function enclosuresOf(entry: XmlElement, base: string | undefined): readonly Enclosure[] {
  const links = childrenOf(entry, 'atom:link').filter((link) => attributeOf(link, 'rel') === 'enclosure')
  const content = childOf(entry, 'atom:content')
  const linked = links.map((link) => ({ link, url: attributeOf(link, 'href') }))
  // RFC 4287, section 4.1.3.2: content may be remote.
  const away = content && attributeOf(content, 'src') ? [{ link: content, url: attributeOf(content, 'src') }] : []
  const own = [...linked, ...away].flatMap(({ link, url }) => {
    const [type, length, title] = ['type', 'length', 'title'].map((name) => attributeOf(link, name))
    return toEnclosure({ url, type, length, title }, baseWithin(link, base)) ?? []
  })
  return firstOfEach([...own, ...itemEnclosures(entry, base, undefined)], ({ url }) => url)
}

function categoriesOf(entry: XmlElement): readonly string[] {
  const told = childrenOf(entry, 'atom:category').filter((category) => !isKind(category))
  const own = told.map((category) => attributeOf(category, 'label') ?? attributeOf(category, 'term') ?? '')
  const subjects = childrenOf(entry, 'dc:subject').map(textIn)
  return [...own, ...subjects].flatMap((name) => toInline(name).text || [])
}

function languageOf(entry: XmlElement): string | undefined {
  const places = [childOf(entry, 'atom:content', 'atom:summary'), entry]
  return places.map((place) => attributeOf(place, 'xml:lang')).find(Boolean)
}

const idOf = (entry: XmlElement): string | undefined => textOf(entry, 'atom:id')

function toItem(entry: XmlElement, feed: FeedFacts): FeedItem {
  const base = baseWithin(entry, feed.base)
  const link = linkBy(entry, 'alternate', base)
  const summary = textConstruct(childOf(entry, 'atom:summary'), base) ?? mediaText(entry)
  const content = textConstruct(childOf(entry, 'atom:content'), base)
  const has = content !== undefined && content.value.trim() !== ''
  return {
    id: idOf(entry),
    link,
    title: textConstruct(childOf(entry, 'atom:title'), base),
    summary,
    content: has ? content : summary,
    base: base ?? link,
    authors: inheritedAuthors(entry, feed, base),
    published: textOf(entry, 'atom:published', 'atom:issued', 'atom:created'),
    modified: textOf(entry, 'atom:updated', 'atom:modified'),
    language: languageOf(entry) ?? feed.language,
    categories: categoriesOf(entry),
    image: itemImage(entry, base ?? link),
    enclosures: enclosuresOf(entry, base),
    source: sourceOf(entry, base),
  }
}

/** The entries of Atom 1.0 (RFC 4287) and 0.3, or of a document that is a single entry. */
export function atomItems(root: XmlElement): FeedItems {
  // Relative references are based on xml:base, otherwise on the feed's own URL (RFC 4287, section 2).
  const home = linkBy(root, 'self', undefined) ?? linkBy(root, 'alternate', undefined)
  const base = baseWithin(root, root.name === 'atom:entry' ? undefined : home)
  const feed = { base, language: attributeOf(root, 'xml:lang'), authors: authorsOf(root, base) }
  const entries = root.name === 'atom:entry' ? [root] : childrenOf(root, 'atom:entry')
  const { kept, leftOut } = keepPublished(entries, notPosted, idOf)
  return { rule: 'atom', items: kept.map((entry) => toItem(entry, feed)), leftOut }
}
