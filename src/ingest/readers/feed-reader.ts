import type { Document, Rejection } from '../../domain/document.ts'
import { agencyJsonItems, agencyXmlItems } from '../agencies/agency-items.ts'
import { isMovableTypeExport } from '../exports/movable-type.ts'
import { movableTypeItems } from '../exports/movable-type-items.ts'
import { atomItems } from '../feeds/atom.ts'
import type { FeedItem, FeedItems, LeftOut } from '../feeds/feed-item.ts'
import { withGhostHome } from '../feeds/ghost/ghost-export.ts'
import { itemDocument } from '../feeds/item-document.ts'
import { jsonFeedItems, parseJson } from '../feeds/json-feed.ts'
import { parseXml } from '../feeds/parse-xml.ts'
import { rssItems } from '../feeds/rss.ts'
import type { XmlElement } from '../feeds/xml-element.ts'
import { type DecodedSeed, type Reader, type Reading, rejected } from '../reader.ts'

function xmlItems(root: XmlElement, seed: DecodedSeed): FeedItems {
  if (root.name === 'rss' || root.name === 'rdf:RDF' || root.name === 'channel') return rssItems(root)
  if (root.name === 'atom:feed' || root.name === 'atom:entry') return atomItems(root)
  const items = agencyXmlItems(root, seed)
  if (items) return items
  return {
    problem: `is XML, but not a feed: its root element is ${root.name}. Supported feeds are RSS, Atom and JSON Feed`,
  }
}

function jsonItems(text: string, seed: DecodedSeed): FeedItems {
  const parsed = parseJson(text)
  if ('problem' in parsed) return parsed
  return agencyJsonItems(parsed.value, seed) ?? jsonFeedItems(parsed.value)
}

function leftOutOf(path: string, leftOut: readonly LeftOut[]): Rejection {
  const kinds = [...new Set(leftOut.map(({ reason }) => reason))].toSorted().join(', ')
  const reason = `items that are not published articles were left out: ${leftOut.length} (${kinds})`
  const withheldParts = leftOut.flatMap(({ id }) => id ?? [])
  return { path, reason, ...(withheldParts.length > 0 && { withheldParts }) }
}

/** Whether two documents say the same, whatever their addresses. */
const saysTheSame = ({ declared: one }: Document, { declared: other }: Document): boolean =>
  one.title?.value === other.title?.value && one.content?.value === other.content?.value

/** Plugins that copy posts copy their ids too. Another article with the id of an earlier one has its address as its id. */
function withOwnId(item: FeedItem, read: Document, original: Document | undefined): FeedItem | undefined {
  const { id, link } = item
  if (original === undefined || link === undefined || link === id || saysTheSame(read, original)) return undefined
  const remark = `its id, ${id}, is that of another item: it is published under its address`
  return { ...item, id: link, remarks: [...(item.remarks ?? []), remark] }
}

/** Each item becomes a document. One that cannot be read, or has the id of another, does not affect the others. */
function readItems(seed: DecodedSeed, feed: FeedItems): Reading {
  if ('problem' in feed) return rejected(seed.path, feed.problem)
  const documents = new Map<string, Document>()
  const rejections: Rejection[] = []
  const add = (item: FeedItem, position: number): void => {
    const read = itemDocument(item, feed.rule, seed, position)
    if ('reason' in read) {
      rejections.push(read)
      return
    }
    const name = read.fragment ?? ''
    const own = withOwnId(item, read, documents.get(name))
    if (own) add(own, position)
    else if (!documents.has(name)) documents.set(name, read)
    else {
      const reason = `item ${position} of the feed has the id of another, ${name}: it was left out`
      rejections.push({ path: seed.path, reason })
    }
  }
  for (const [at, item] of feed.items.entries()) add(item, at + 1)
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
 * Reads a feed (RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, JSON Feed 1 and 1.1), an export of a blog, or what an agency
 * delivers (NITF, NewsML, NewsML-G2, ninjs). Each item is a document, and everything in it is declared.
 */
export const readFeed: Reader = (seed) => {
  const text = seed.text.trim()
  if (text.startsWith('{') || text.startsWith('['))
    return readItems(seed, jsonItems(withGhostHome(text, seed.site), seed))
  if (isMovableTypeExport(text)) return readItems(seed, movableTypeItems(text))
  const parsed = parseXml(text)
  if ('problem' in parsed) return rejected(seed.path, parsed.problem)
  const { root, fault, cutShort } = parsed
  const feed = xmlItems(root, seed)
  if (fault === undefined) return readItems(seed, feed)
  if (cutShort) return withoutLast(seed, feed)
  const remark = `the feed is not well-formed in ${fault}: it was read as far as that allows`
  return readItems({ ...seed, remarks: [...seed.remarks, remark] }, feed)
}
