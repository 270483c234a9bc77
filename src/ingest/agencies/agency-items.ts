import { isObject } from '../declared/json-values.ts'
import type { FeedItem, FeedItems, FeedText } from '../feeds/feed-item.ts'
import type { XmlElement } from '../feeds/xml-element.ts'
import type { DecodedSeed } from '../reader.ts'
import { decodeTwice } from '../text/encoded-twice.ts'
import { createMediaFinder } from './media-address.ts'
import { newsMlItems } from './newsml.ts'
import { isNewsMlG2, newsMlG2Items } from './newsml-g2.ts'
import { isNinjs, ninjsItems } from './ninjs.ts'
import { nitfItems } from './nitf.ts'
import { withPlainNames } from './plain-names.ts'

function itemsIn(root: XmlElement, seed: DecodedSeed): FeedItems | undefined {
  if (root.name === 'nitf') return nitfItems(root, createMediaFinder(seed))
  if (root.name === 'NewsML') return newsMlItems(root, createMediaFinder(seed))
  return isNewsMlG2(root) ? newsMlG2Items(root, createMediaFinder(seed)) : undefined
}

/** The summary of an item without a text is its text, as in feeds. */
function textOf({ content, summary }: FeedItem): FeedText | undefined {
  return content?.value.trim() ? { ...content, value: decodeTwice(content.value) } : summary
}

function withText(feed: FeedItems): FeedItems {
  if ('problem' in feed) return feed
  return { ...feed, items: feed.items.map((item) => ({ ...item, content: textOf(item) })) }
}

/** The articles in XML of the IPTC: NITF 3.x, NewsML 1.x, NewsML-G2; undefined for any other. */
export function agencyXmlItems(root: XmlElement, seed: DecodedSeed): FeedItems | undefined {
  const items = itemsIn(withPlainNames(root), seed)
  return items && withText(items)
}

/** The articles in ninjs; undefined for any other JSON. */
export function agencyJsonItems(value: unknown, seed: DecodedSeed): FeedItems | undefined {
  const values = isObject(value) ? [value] : Array.isArray(value) ? value : []
  if (values.length === 0 || !values.every(isNinjs)) return undefined
  return withText(ninjsItems(values, createMediaFinder(seed)))
}
