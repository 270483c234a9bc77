import { entryClauses } from './atom-entry-clauses.ts'
import { feedClauses } from './atom-feed-clauses.ts'
import { checkXmlFeed } from './check-xml-feed.ts'
import type { Clause, Fault } from './fault.ts'
import type { XmlNode } from './xml-node.ts'

const rootClauses: readonly Clause<XmlNode>[] = [
  {
    clause: 'RFC 4287, 2: the root is atom:feed',
    check: (root) => (root.name === 'atom:feed' ? [] : [`the root is <${root.name}>`]),
  },
]

/** Checks a document as an Atom 1.0 feed (RFC 4287); returns no faults if it may be published. */
export function checkAtom(text: string): readonly Fault[] {
  return checkXmlFeed(text, {
    format: 'atom',
    rootClauses,
    feedOf: (root) => root,
    feedClauses,
    entryName: 'atom:entry',
    idName: 'atom:id',
    entryClauses,
    uniqueClause: 'RFC 4287, 4.1.1: an entry occurs once',
  })
}
