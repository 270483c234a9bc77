import type { Author, Source } from '../../domain/person.ts'
import { firstOfEach } from '../declared/first-of-each.ts'
import { parseAuthor } from '../declared/person-name.ts'
import { webUrl } from '../declared/web-address.ts'
import { toInline } from '../markup/inline.ts'
import { type FeedItem, type FeedItems, type FeedText, keepPublished } from './feed-item.ts'
import { guessKind, plainLine } from './markup-text.ts'
import { itemEnclosures, itemImage, mediaText } from './media.ts'
import {
  exportedChange,
  exportedEnclosures,
  exportedText,
  featuredImage,
  isTopic,
  notExported,
  type WordpressTables,
  wordpressTables,
} from './wordpress-export.ts'
import { htmlIn } from './xhtml.ts'
import { baseWithin } from './xml-base.ts'
import { attributeOf, childOf, childrenOf, textIn, textOf, type XmlElement } from './xml-element.ts'

const TITLE = ['title', 'dc:title', 'media:title', 'itunes:title']
const CONTENT = ['content:encoded', 'xhtml:body', 'content']
const TEASER = ['description', 'excerpt:encoded', 'atom:summary', 'itunes:summary', 'dc:description', 'itunes:subtitle']
const PUBLISHED = ['pubDate', 'dc:date', 'dcterms:issued', 'dcterms:created', 'atom:published']
const MODIFIED = ['atom:updated', 'dcterms:modified']
const LANGUAGE = ['dc:language', 'language']

function guessed(text: string | undefined): FeedText | undefined {
  return text === undefined ? undefined : guessKind(text)
}

function htmlOf(item: XmlElement, names: readonly string[]): string | undefined {
  const texts = names.flatMap((name) => childrenOf(item, name).map((child) => htmlIn(child).trim()))
  return texts.find((text) => text !== '')
}

function authorsOf(item: XmlElement, exported: WordpressTables['authors']): readonly Author[] {
  const named = childrenOf(item, 'dc:creator', 'author', 'itunes:author').flatMap((child) => {
    const written = textIn(child)
    return exported.get(written.trim().toLowerCase()) ?? parseAuthor(written) ?? []
  })
  const atom = childrenOf(item, 'atom:author').flatMap((author) => parseAuthor(textOf(author, 'atom:name') ?? '') ?? [])
  return firstOfEach([...named, ...atom], ({ name }) => name.toLowerCase())
}

/** WordPress writes entities inside CDATA, where they are not decoded: `Arts &amp; crafts`. */
function categoriesOf(item: XmlElement): readonly string[] {
  const written = childrenOf(item, 'category', 'dc:subject').filter(isTopic).map(textIn)
  return written.flatMap((name) => plainLine(guessKind(name)) ?? [])
}

function sourceOf(item: XmlElement): Source | undefined {
  const source = childOf(item, 'source')
  const feedUrl = webUrl(attributeOf(source, 'url') ?? '')
  const name = toInline((source && textIn(source)) ?? textOf(item, 'dc:source') ?? '').text
  return name === '' || webUrl(name) !== undefined ? undefined : { name, ...(feedUrl === undefined ? {} : { feedUrl }) }
}

/** A `guid` is also the link, unless it says otherwise (RSS 2.0, `isPermaLink`). */
function linkOf(item: XmlElement, base: string | undefined): string | undefined {
  const guid = childOf(item, 'guid')
  const permanent = attributeOf(guid, 'isPermaLink')?.toLowerCase() !== 'false' ? textOf(item, 'guid') : undefined
  const atom = childrenOf(item, 'atom:link').find((link) => (attributeOf(link, 'rel') ?? 'alternate') === 'alternate')
  const relative = webUrl(textOf(item, 'link') ?? '', base)
  return (
    webUrl(textOf(item, 'feedburner:origLink') ?? '') ??
    relative ??
    webUrl(attributeOf(atom, 'href') ?? '') ??
    webUrl(permanent ?? '')
  )
}

const idOf = (item: XmlElement): string | undefined => textOf(item, 'guid') ?? attributeOf(item, 'rdf:about')

/** What a channel declares for all its items. */
interface ChannelFacts {
  readonly home: string | undefined
  /** Its `xml:base`, if present. */
  readonly base: string | undefined
  readonly language: string | undefined
  readonly wordpress: WordpressTables
}

function toItem(item: XmlElement, { home, base: channelBase, language, wordpress }: ChannelFacts): FeedItem {
  const declaredBase = baseWithin(item, channelBase)
  const link = linkOf(item, declaredBase ?? home)
  const base = baseWithin(childOf(item, ...CONTENT), declaredBase) ?? link ?? home
  const full = htmlOf(item, CONTENT)
  const teaser = htmlOf(item, TEASER)
  return {
    id: idOf(item),
    link,
    title: guessed(textOf(item, ...TITLE)),
    summary: full === undefined ? undefined : guessed(teaser),
    content: full === undefined ? (guessed(teaser) ?? mediaText(item)) : exportedText(item, full, wordpress),
    base,
    authors: authorsOf(item, wordpress.authors),
    published: textOf(item, ...PUBLISHED),
    modified: textOf(item, ...MODIFIED) ?? exportedChange(item),
    language: textOf(item, ...LANGUAGE) ?? language,
    categories: categoriesOf(item),
    image: itemImage(item, declaredBase ?? link ?? home) ?? featuredImage(item, wordpress),
    enclosures: [
      ...itemEnclosures(item, declaredBase ?? link ?? home, textOf(item, 'itunes:duration')),
      ...exportedEnclosures(item),
    ],
    source: sourceOf(item),
  }
}

/** The items of RSS 0.9x, 1.0 (whose items are beside the channel) and 2.0. */
export function rssItems(root: XmlElement): FeedItems {
  const channel = childOf(root, 'channel') ?? root
  const items = [...childrenOf(channel, 'item'), ...(channel === root ? [] : childrenOf(root, 'item'))]
  const { kept, leftOut } = keepPublished(items, notExported, idOf)
  const base = baseWithin(channel, baseWithin(root, undefined))
  const facts = {
    home: webUrl(textOf(channel, 'link') ?? '', base),
    base,
    language: textOf(channel, ...LANGUAGE),
    wordpress: wordpressTables(channel),
  }
  return { rule: 'rss', items: kept.map((item) => toItem(item, facts)), leftOut }
}
