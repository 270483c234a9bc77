import { isRfc822Date, isRfc3339Date } from './dates.ts'
import type { Clause } from './fault.ts'
import { isHarmlessHtml } from './harmless-html.ts'
import { unknownElements } from './rss-channel-clauses.ts'
import { isEmail, isLanguageTag, isMediaType, isNotBlank, isWebUrl, isWholeNumber } from './values.ts'
import { attributeFaults, childrenNamed, childText, countFaults, quote, textFaults, type XmlNode } from './xml-node.ts'

const itemElements: ReadonlySet<string> = new Set(
  'title link description author category comments enclosure guid pubDate source'.split(' '),
)

/** The rules for items (RSS 2.0 and the RSS Advisory Board's profile). */
export const itemClauses: readonly Clause<XmlNode>[] = [
  {
    clause: 'RSS 2.0, item: a title or a description',
    check: (item) =>
      childText(item, 'title') || childText(item, 'description') ? [] : ['neither title nor description'],
  },
  { clause: 'RSS profile, title: not blank', check: (item) => textFaults(item, ['title'], isNotBlank, 'a title') },
  {
    clause: 'RSS profile, item: elements at most once',
    check: (item) => {
      const once = [
        'title',
        'link',
        'description',
        'author',
        'comments',
        'enclosure',
        'pubDate',
        'source',
        'content:encoded',
      ]
      return countFaults(item, Object.fromEntries(once.map((name) => [name, [0, 1]])))
    },
  },
  { clause: 'RSS profile, guid: one an item', check: (item) => countFaults(item, { guid: [1, 1] }) },
  { clause: 'RSS 2.0, guid: an identifier', check: guidFaults },
  {
    clause: 'RSS 2.0, item: URLs are absolute',
    check: (item) => textFaults(item, ['link', 'comments'], isWebUrl, 'an absolute URL'),
  },
  {
    clause: 'RSS 2.0, pubDate: a date by RFC 822',
    check: (item) => textFaults(item, ['pubDate'], isRfc822Date, 'a date of RFC 822'),
  },
  {
    clause: 'RFC 4287, 3.3: a date by RFC 3339',
    check: (item) => textFaults(item, ['atom:updated'], isRfc3339Date, 'a date of RFC 3339'),
  },
  {
    clause: 'RSS 2.0, author: an e-mail address',
    check: (item) => textFaults(item, ['author'], (author) => isEmail(author.split(' ')[0] ?? ''), 'an e-mail address'),
  },
  { clause: 'RSS 2.0, category: not blank', check: (item) => textFaults(item, ['category'], isNotBlank, 'a category') },
  {
    clause: 'RSS 2.0, enclosure: url, length and type',
    check: (item) => childrenNamed(item, 'enclosure').flatMap(enclosureFaults),
  },
  {
    clause: 'RSS 2.0, source: a URL',
    check: (item) => attributeFaults(childrenNamed(item, 'source'), 'url', isWebUrl, 'an absolute URL'),
  },
  {
    clause: 'RFC 4287, 4.2.7.1: href is absolute',
    check: (item) => attributeFaults(childrenNamed(item, 'atom:link'), 'href', isWebUrl, 'an absolute URL'),
  },
  {
    clause: 'Media RSS, media:content: an absolute URL',
    check: (item) => attributeFaults(childrenNamed(item, 'media:content'), 'url', isWebUrl, 'an absolute URL'),
  },
  {
    clause: 'Dublin Core, language: a language tag',
    check: (item) => textFaults(item, ['dc:language'], isLanguageTag, 'a language tag'),
  },
  {
    clause: 'RSS profile, content:encoded: beside a description',
    check: (item) =>
      childText(item, 'content:encoded') && childText(item, 'description') === undefined ? ['no description'] : [],
  },
  {
    clause: 'Safe HTML: nothing that runs',
    check: (item) => textFaults(item, ['content:encoded', 'description'], isHarmlessHtml, 'harmless'),
  },
  {
    clause: 'RSS 2.0, extending RSS: own elements only in a namespace',
    check: (item) => unknownElements(item, itemElements),
  },
]

function guidFaults(item: XmlNode): string[] {
  return childrenNamed(item, 'guid').flatMap((guid) => {
    const isPermaLink = guid.attributes.get('isPermaLink') ?? 'true'
    if (isPermaLink === 'false') return isNotBlank(guid.text) ? [] : ['a blank guid']
    if (isPermaLink !== 'true') return [`isPermaLink is ${quote(isPermaLink)}`]
    return isWebUrl(guid.text.trim()) ? [] : [`a permanent link that is no URL: ${quote(guid.text)}`]
  })
}

function enclosureFaults(enclosure: XmlNode): string[] {
  return [
    ...attributeFaults([enclosure], 'url', isWebUrl, 'an absolute URL'),
    ...attributeFaults([enclosure], 'length', isWholeNumber, 'a number of bytes'),
    ...attributeFaults([enclosure], 'type', isMediaType, 'a media type'),
  ]
}
