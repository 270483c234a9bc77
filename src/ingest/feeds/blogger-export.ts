import { notScheduled } from './feed-item.ts'
import { attributeOf, childOf, childrenOf, textOf, type XmlElement } from './xml-element.ts'

/** Beginning of the categories by which Blogger marks the kind of an entry. */
const KIND = 'http://schemas.google.com/blogger/2008/kind#'

const termOf = (category: XmlElement): string => attributeOf(category, 'term') ?? ''

/** Whether a category denotes the kind of an entry rather than a topic. */
export const isKind = (category: XmlElement): boolean => termOf(category).startsWith(KIND)

/**
 * The kind of an entry in a Blogger export, old or new: post, page, comment, settings or template; undefined in other
 * feeds.
 */
function kindOf(entry: XmlElement): string | undefined {
  const kind = childrenOf(entry, 'atom:category')
    .map(termOf)
    .find((term) => term.startsWith(KIND))
  return kind?.slice(KIND.length).toLowerCase() ?? textOf(entry, 'blogger:type')?.toLowerCase()
}

const PUBLISHED: ReadonlySet<string> = new Set(['LIVE', 'SCHEDULED'])

const statusOf = (entry: XmlElement): string | undefined => textOf(entry, 'blogger:status')?.toUpperCase()

function isDraft(entry: XmlElement): boolean {
  const control = childOf(entry, 'app:control')
  if (control !== undefined && textOf(control, 'app:draft') === 'yes') return true
  const status = statusOf(entry)
  return status !== undefined && !PUBLISHED.has(status)
}

/**
 * Why an entry is not a published post: it is a draft (RFC 5023, section 13.1.1), or another kind of entry in a Blogger
 * export.
 */
export function notPosted(entry: XmlElement): string | undefined {
  const kind = kindOf(entry)
  if (kind !== undefined && kind !== 'post') return kind
  if (isDraft(entry)) return 'draft'
  return statusOf(entry) === 'SCHEDULED' ? notScheduled(textOf(entry, 'atom:published')) : undefined
}
