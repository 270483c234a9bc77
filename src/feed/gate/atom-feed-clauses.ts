import { constructClauses, unknownAtomElements } from './atom-constructs.ts'
import type { Clause } from './fault.ts'
import { isIri } from './values.ts'
import { childrenNamed, countFaults, textFaults, type XmlNode } from './xml-node.ts'

const feedElements: ReadonlySet<string> = new Set(
  'author category contributor generator icon id link logo rights subtitle title updated entry'
    .split(' ')
    .map((name) => `atom:${name}`),
)

/** The rules for feeds (RFC 4287, section 4.1.1). */
export const feedClauses: readonly Clause<XmlNode>[] = [
  {
    clause: 'RFC 4287, 4.1.1: id, title and updated, once each',
    check: (feed) => countFaults(feed, { 'atom:id': [1, 1], 'atom:title': [1, 1], 'atom:updated': [1, 1] }),
  },
  {
    clause: 'RFC 4287, 4.1.1: other elements at most once',
    check: (feed) => {
      const once = ['atom:generator', 'atom:icon', 'atom:logo', 'atom:rights', 'atom:subtitle']
      return countFaults(feed, Object.fromEntries(once.map((name) => [name, [0, 1]])))
    },
  },
  {
    clause: 'RFC 4287, 4.1.1: the feed or each entry has an author',
    check: (feed) => {
      const anonymous = childrenNamed(feed, 'atom:entry').filter(
        (entry) => childrenNamed(entry, 'atom:author').length === 0,
      )
      return childrenNamed(feed, 'atom:author').length > 0 || anonymous.length === 0
        ? []
        : [`${anonymous.length} entries without author`]
    },
  },
  {
    clause: 'RFC 4287, 4.1.1: one self link',
    check: (feed) => {
      const self = childrenNamed(feed, 'atom:link').filter(({ attributes }) => attributes.get('rel') === 'self')
      return self.length === 1 ? [] : [`${self.length} self links`]
    },
  },
  {
    clause: 'RFC 4287, 4.2.5 and 4.2.8: icon and logo are IRIs',
    check: (feed) => textFaults(feed, ['atom:icon', 'atom:logo'], isIri, 'an absolute IRI'),
  },
  { clause: 'RFC 4287, 6.4: no unknown Atom elements', check: (feed) => unknownAtomElements(feed, feedElements) },
  ...constructClauses,
]
