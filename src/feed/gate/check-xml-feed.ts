import type { FeedFormatName } from '../../domain/feed-formats.ts'
import { applyClauses, type Clause, type Fault } from './fault.ts'
import { readStrictXml } from './strict-xml.ts'
import { childrenNamed, childText, quote, type XmlNode } from './xml-node.ts'

/** The rules of an XML feed format, and where its parts are. */
export interface XmlFeedRules {
  readonly format: FeedFormatName
  /** If one of these is violated, nothing else is checked. */
  readonly rootClauses: readonly Clause<XmlNode>[]
  readonly feedOf: (root: XmlNode) => XmlNode | undefined
  readonly feedClauses: readonly Clause<XmlNode>[]
  readonly entryName: string
  readonly idName: string
  readonly entryClauses: readonly Clause<XmlNode>[]
  /** The name of the rule that no two entries have the same id. */
  readonly uniqueClause: string
}

/** Checks a document against XML and the rules of its format. */
export function checkXmlFeed(text: string, rules: XmlFeedRules): readonly Fault[] {
  const document = readStrictXml(text)
  if ('problem' in document) {
    const broken = { clause: 'XML 1.0: well-formed', check: () => [document.problem] }
    return applyClauses([broken], text, { format: rules.format, entryId: document.entryId })
  }
  const faults = applyClauses(rules.rootClauses, document.root, rules)
  const feed = rules.feedOf(document.root)
  return faults.length > 0 || feed === undefined ? faults : [...checkFeed(feed, rules), ...checkEntries(feed, rules)]
}

function checkFeed(feed: XmlNode, rules: XmlFeedRules): readonly Fault[] {
  return applyClauses(rules.feedClauses, feed, { format: rules.format })
}

function checkEntries(feed: XmlNode, rules: XmlFeedRules): readonly Fault[] {
  const seen = new Set<string>()
  return childrenNamed(feed, rules.entryName).flatMap((entry) => {
    const entryId = childText(entry, rules.idName)
    const repeated = entryId !== undefined && seen.has(entryId)
    if (entryId !== undefined) seen.add(entryId)
    const unique = {
      clause: rules.uniqueClause,
      check: () => (repeated ? [`two entries have the id ${quote(entryId)}`] : []),
    }
    return applyClauses([...rules.entryClauses, unique], entry, { format: rules.format, entryId })
  })
}
