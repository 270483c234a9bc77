import { isRfc822Date } from './dates.ts'
import type { Clause } from './fault.ts'
import { isLanguageTag, isNotBlank, isWebUrl, isWholeNumber } from './values.ts'
import { attributeFaults, childrenNamed, countFaults, textFaults, type XmlNode } from './xml-node.ts'

const channelElements: ReadonlySet<string> = new Set(
  'title link description language copyright managingEditor webMaster pubDate lastBuildDate category generator docs cloud ttl image textInput skipHours skipDays item'.split(
    ' ',
  ),
)

/** The rules for channels (RSS 2.0 and the RSS Advisory Board's profile). */
export const channelClauses: readonly Clause<XmlNode>[] = [
  {
    clause: 'RSS 2.0, channel: title, link and description, once each',
    check: (channel) => countFaults(channel, { title: [1, 1], link: [1, 1], description: [1, 1] }),
  },
  {
    clause: 'RSS profile, channel: other elements at most once',
    check: (channel) => {
      const once = ['language', 'copyright', 'lastBuildDate', 'pubDate', 'generator', 'docs', 'ttl', 'image']
      return countFaults(channel, Object.fromEntries(once.map((name) => [name, [0, 1]])))
    },
  },
  {
    clause: 'RSS profile, title: not blank',
    check: (channel) => textFaults(channel, ['title'], isNotBlank, 'a title'),
  },
  {
    clause: 'RSS 2.0, channel: URLs are absolute',
    check: (channel) => textFaults(channel, ['link', 'docs'], isWebUrl, 'an absolute URL'),
  },
  {
    clause: 'RSS 2.0, channel: dates by RFC 822',
    check: (channel) => textFaults(channel, ['pubDate', 'lastBuildDate'], isRfc822Date, 'a date of RFC 822'),
  },
  {
    clause: 'RSS 2.0, language: a language tag',
    check: (channel) => textFaults(channel, ['language', 'dc:language'], isLanguageTag, 'a language tag'),
  },
  {
    clause: 'RSS 2.0, ttl: minutes',
    check: (channel) => textFaults(channel, ['ttl'], isWholeNumber, 'a whole number'),
  },
  {
    clause: 'RSS 2.0, image: url, title and link',
    check: (channel) =>
      childrenNamed(channel, 'image').flatMap((image) => [
        ...countFaults(image, { url: [1, 1], title: [1, 1], link: [1, 1] }),
        ...textFaults(image, ['url', 'link'], isWebUrl, 'an absolute URL'),
      ]),
  },
  {
    clause: 'RSS profile, atom:link: one self link',
    check: (channel) => {
      const self = childrenNamed(channel, 'atom:link').filter((link) => link.attributes.get('rel') === 'self')
      return self.length === 1 ? [] : [`${self.length} self links`]
    },
  },
  {
    clause: 'RFC 4287, 4.2.7.1: href is absolute',
    check: (channel) => attributeFaults(childrenNamed(channel, 'atom:link'), 'href', isWebUrl, 'an absolute URL'),
  },
  {
    clause: 'RSS 2.0, extending RSS: own elements only in a namespace',
    check: (channel) => unknownElements(channel, channelElements),
  },
]

/** Elements without a namespace that RSS 2.0 does not define. */
export function unknownElements(node: XmlNode, known: ReadonlySet<string>): string[] {
  return node.children
    .filter(({ name }) => !known.has(name) && !/[:{]/.test(name))
    .map(({ name }) => `<${node.name}> cannot hold <${name}>`)
}
