import { checkXmlFeed } from './check-xml-feed.ts'
import type { Clause, Fault } from './fault.ts'
import { channelClauses } from './rss-channel-clauses.ts'
import { itemClauses } from './rss-item-clauses.ts'
import { childrenNamed, countFaults, type XmlNode } from './xml-node.ts'

const rootClauses: readonly Clause<XmlNode>[] = [
  {
    clause: 'RSS 2.0, rss: version 2.0, one channel',
    check: (root) => {
      if (root.name !== 'rss') return [`the root is <${root.name}>`]
      const version = root.attributes.get('version') === '2.0' ? [] : ['version is not 2.0']
      return [...version, ...countFaults(root, { channel: [1, 1] })]
    },
  },
]

/**
 * Checks a document as RSS 2.0 according to the profile of the RSS Advisory Board; returns no faults if it may be
 * published.
 */
export function checkRss(text: string): readonly Fault[] {
  return checkXmlFeed(text, {
    format: 'rss',
    rootClauses,
    feedOf: (root) => childrenNamed(root, 'channel')[0],
    feedClauses: channelClauses,
    entryName: 'item',
    idName: 'guid',
    entryClauses: itemClauses,
    uniqueClause: 'RSS 2.0, guid: unique',
  })
}
