import type { FeedItem, FeedItems } from '../feeds/feed-item.ts'
import { keepPublished } from '../feeds/feed-item.ts'
import { attributeOf, childOf, childrenOf, textIn, type XmlElement } from '../feeds/xml-element.ts'
import { type Availability, laterOf, revisionOf, whyNotPublished } from './availability.ts'
import { itemId } from './item-id.ts'
import type { MediaFinder } from './media-address.ts'
import { nitfStory } from './nitf-story.ts'
import { lineOf, plain } from './story.ts'

const childAttribute = (parent: XmlElement | undefined, name: string, attribute: string): string | undefined =>
  parent && attributeOf(childOf(parent, name), attribute)

function docdataOf(nitf: XmlElement): XmlElement | undefined {
  const head = childOf(nitf, 'head')
  return head && childOf(head, 'docdata')
}

/** NITF 3.6, docdata: `management-status`, `date.release`. */
function availabilityOf(nitf: XmlElement): Availability {
  const docdata = docdataOf(nitf)
  return {
    status: attributeOf(docdata, 'management-status'),
    embargo: childAttribute(docdata, 'date.release', 'norm'),
  }
}

function providerOf(nitf: XmlElement): string | undefined {
  const docdata = docdataOf(nitf)
  const distributor = lineOf(distributorOf(nitf))
  return (
    childAttribute(docdata, 'doc-id', 'regsrc') ?? childAttribute(docdata, 'doc.copyright', 'holder') ?? distributor
  )
}

function distributorOf(nitf: XmlElement): string | undefined {
  const body = childOf(nitf, 'body')
  const head = body && childOf(body, 'body.head')
  const distributor = head && childOf(head, 'distributor')
  return distributor && textIn(distributor)
}

const idOf = (nitf: XmlElement): string | undefined =>
  itemId(childAttribute(docdataOf(nitf), 'doc-id', 'id-string'), providerOf(nitf))

/** The most exact words that `tobject.subject` has for a subject. */
function subjectOf(subject: XmlElement): string | undefined {
  const levels = ['detail', 'matter', 'type']
  return levels.map((level) => attributeOf(subject, `tobject.subject.${level}`)).find(Boolean)
}

function categoriesOf(nitf: XmlElement): readonly string[] {
  const head = childOf(nitf, 'head')
  const docdata = docdataOf(nitf)
  const objects = head ? childrenOf(head, 'tobject') : []
  const subjects = objects.flatMap((object) => childrenOf(object, 'tobject.subject').map(subjectOf))
  const lists = docdata ? childrenOf(docdata, 'key-list') : []
  const keywords = lists.flatMap((list) => childrenOf(list, 'keyword').map((keyword) => attributeOf(keyword, 'key')))
  const section = childAttribute(head, 'pubdata', 'position.section')
  return [...new Set([section, ...subjects, ...keywords].flatMap((name) => lineOf(name) ?? []))]
}

function issuedAt(nitf: XmlElement): string | undefined {
  const docdata = docdataOf(nitf)
  const published = childAttribute(childOf(nitf, 'head'), 'pubdata', 'date.publication')
  return childAttribute(docdata, 'date.issue', 'norm') ?? published
}

function toItem(nitf: XmlElement, finder: MediaFinder): FeedItem {
  const docdata = docdataOf(nitf)
  const head = childOf(nitf, 'head')
  const { title, summary, authors, html } = nitfStory(nitf, finder.address)
  const source = lineOf(distributorOf(nitf) ?? childAttribute(docdata, 'doc.copyright', 'holder'))
  const issued = issuedAt(nitf)
  return {
    id: idOf(nitf),
    title: plain(title ?? (head && childOf(head, 'title') && textIn(childOf(head, 'title') as XmlElement))),
    summary: plain(summary),
    content: { kind: 'html', value: html },
    authors,
    published: laterOf(issued, availabilityOf(nitf).embargo),
    expires: childAttribute(docdata, 'date.expire', 'norm'),
    // NITF has no versions of a document, only the date of each issue.
    revision: revisionOf(undefined, issued),
    language: attributeOf(nitf, 'baselang') ?? attributeOf(nitf, 'xml:lang'),
    categories: categoriesOf(nitf),
    enclosures: [],
    source: source === undefined ? undefined : { name: source },
    remarks: finder.remarks(),
  }
}

/** The article in a document of NITF 3.x. */
export function nitfItems(nitf: XmlElement, finder: MediaFinder): FeedItems {
  const { kept, leftOut } = keepPublished([nitf], (one) => whyNotPublished(availabilityOf(one)), idOf)
  return { rule: 'nitf', items: kept.map((one) => toItem(one, finder)), leftOut }
}
