import type { Document, Rejection } from '../../domain/document.ts'
import { isMovableTypeExport } from '../exports/movable-type.ts'
import { movableTypeItems } from '../exports/movable-type-items.ts'
import { atomItems } from '../feeds/atom.ts'
import type { FeedItems, LeftOut } from '../feeds/feed-item.ts'
import { withGhostHome } from '../feeds/ghost/ghost-export.ts'
import { itemDocument } from '../feeds/item-document.ts'
import { jsonFeedItems } from '../feeds/json-feed.ts'
import { parseXml } from '../feeds/parse-xml.ts'
import { rssItems } from '../feeds/rss.ts'
import type { XmlElement } from '../feeds/xml-element.ts'
import { type DecodedSeed, type Reader, type Reading, rejected } from './reader.ts'

function xmlItems(root: XmlElement): FeedItems {
  if (root.name === 'rss' || root.name === 'rdf:RDF' || root.name === 'channel') return rssItems(root)
  if (root.name === 'atom:feed' || root.name === 'atom:entry') return atomItems(root)
  return {
    problem: `is XML, but not a feed: its root element is ${root.name}. Supported feeds are RSS, Atom and JSON Feed`,
  }
}

function leftOutOf(path: string, leftOut: readonly LeftOut[]): Rejection {
  const kinds = [...new Set(leftOut.map(({ reason }) => reason))].toSorted().join(', ')
  const reason = `items that are not published articles were left out: ${leftOut.length} (${kinds})`
  const withheldParts = leftOut.flatMap(({ id }) => id ?? [])
  return { path, reason, ...(withheldParts.length > 0 && { withheldParts }) }
}

/** Each item becomes a document. One that cannot be read, or has the id of another, does not affect the others. */
function readItems(seed: DecodedSeed, feed: FeedItems): Reading {
  if ('problem' in feed) return rejected(seed.path, feed.problem)
  const documents = new Map<string, Document>()
  const rejections: Rejection[] = []
  for (const [at, item] of feed.items.entries()) {
    const read = itemDocument(item, feed.rule, seed, at + 1)
    if ('reason' in read) rejections.push(read)
    else if (documents.has(read.fragment ?? '')) {
      rejections.push({
        path: seed.path,
        reason: `item ${at + 1} of the feed has the id of another, ${read.fragment}: it was left out`,
      })
    } else documents.set(read.fragment ?? '', read)
  }
  if (feed.leftOut?.length) rejections.push(leftOutOf(seed.path, feed.leftOut))
  if (documents.size === 0 && rejections.length === 0) return rejected(seed.path, 'is a feed without items')
  return { documents: [...documents.values()], rejections }
}

/** Leaves out the last item of a truncated feed, which is incomplete. */
function withoutLast(seed: DecodedSeed, feed: FeedItems): Reading {
  if ('problem' in feed) return rejected(seed.path, feed.problem)
  const { documents, rejections } = readItems(seed, { ...feed, items: feed.items.slice(0, -1) })
  const reason = 'ends in the middle of an item: that item was left out. Copy the file in again'
  return {
    documents,
    rejections: [...rejections.filter((other) => !other.reason.startsWith('is a feed')), { path: seed.path, reason }],
  }
}

/**
 * Reads a feed (RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, JSON Feed 1 and 1.1) or an export of a blog. Each item is a
 * document, and everything in it is declared.
 */
export const readFeed: Reader = (seed) => {
  const text = seed.text.trim()
  if (text.startsWith('{') || text.startsWith('['))
    return readItems(seed, jsonFeedItems(withGhostHome(text, seed.site)))
  if (isMovableTypeExport(text)) return readItems(seed, movableTypeItems(text))
  const parsed = parseXml(text)
  if ('problem' in parsed) return rejected(seed.path, parsed.problem)
  const { root, fault, cutShort } = parsed
  const feed = xmlItems(root)
  if (fault === undefined) return readItems(seed, feed)
  if (cutShort) return withoutLast(seed, feed)
  const remark = `the feed is not well-formed in ${fault}: it was read as far as that allows`
  return readItems({ ...seed, remarks: [...seed.remarks, remark] }, feed)
}
