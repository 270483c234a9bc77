import { type FeedItem, type FeedItems, keepPublished } from '../feeds/feed-item.ts'
import { attributeOf, childOf, childrenOf, textIn, textOf, type XmlElement } from '../feeds/xml-element.ts'
import { type Availability, laterOf, revisionOf, whyNotPublished } from './availability.ts'
import { itemId } from './item-id.ts'
import { latestVersions } from './latest-versions.ts'
import type { MediaFinder } from './media-address.ts'
import { componentsStory } from './newsml-components.ts'
import { within } from './plain-names.ts'
import { authorsNamed, lineOf, plain, withDateline, withoutTitle } from './story.ts'

const formalName = (element: XmlElement | undefined): string | undefined => attributeOf(element, 'FormalName')

/** What is to happen to an item, and when (NewsML 1.2, `StatusWillChange`). */
function changeOf(management: XmlElement | undefined): { readonly to: string; readonly at: string | undefined } {
  const change = management && childOf(management, 'StatusWillChange')
  const to = formalName(change && childOf(change, 'FutureStatus'))?.toLowerCase() ?? ''
  return { to, at: change && textOf(change, 'DateAndTime') }
}

const managementOf = (item: XmlElement): XmlElement | undefined => childOf(item, 'NewsManagement')

/** NewsML 1.2, `NewsManagement`: an item under embargo becomes usable at a date. */
function availabilityOf(item: XmlElement): Availability {
  const management = managementOf(item)
  const { to, at } = changeOf(management)
  return { status: formalName(management && childOf(management, 'Status')), embargo: to === 'usable' ? at : undefined }
}

const idPart = (text: string): string => text.replace(/[^\w.~!$&'()*+,;=@:/-]/gu, encodeURIComponent)

/** RFC 3085: a NewsML URN without the revision, which is the same for all revisions of an item. */
function idOf(item: XmlElement): string | undefined {
  const [identifier] = within(item, 'NewsIdentifier')
  if (identifier === undefined) return undefined
  const parts = ['ProviderId', 'DateId', 'NewsItemId'].map((name) => textOf(identifier, name))
  if (parts.every((part) => part !== undefined)) return `urn:newsml:${parts.map(idPart).join(':')}`
  return textOf(identifier, 'PublicIdentifier') ?? itemId(parts[2], parts[0])
}

/** All elements of a name in an item, in order, but for those in its content. */
function metadata(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string' || child.name === 'DataContent') return []
    return child.name === name ? [child] : metadata(child, name)
  })
}

function partyOf(item: XmlElement, role: string): string | undefined {
  const [party] = metadata(item, role).flatMap((element) => within(element, 'Party'))
  return lineOf(formalName(party))
}

const firstLine = (item: XmlElement, name: string): string | undefined =>
  metadata(item, name)
    .map((line) => lineOf(textIn(line)))
    .find((line) => line !== undefined)

function languageOf(item: XmlElement): string | undefined {
  const [language] = metadata(item, 'Language')
  return formalName(language) ?? attributeOf(item, 'xml:lang')
}

/** Keywords, as lines and as properties; subjects are codes without words. */
function categoriesOf(item: XmlElement): readonly string[] {
  const lines = metadata(item, 'KeywordLine').map(textIn)
  const properties = metadata(item, 'Property').filter((one) => formalName(one) === 'Keyword')
  const keywords = properties.map((one) => attributeOf(one, 'Value'))
  return [...new Set([...lines, ...keywords].flatMap((name) => lineOf(name) ?? []))]
}

function datesOf(item: XmlElement): Pick<FeedItem, 'published' | 'modified' | 'revision' | 'expires'> {
  const management = managementOf(item)
  const [created, modified] = ['FirstCreated', 'ThisRevisionCreated'].map(
    (name) => management && textOf(management, name),
  )
  const [revision] = within(item, 'RevisionId')
  const { to, at } = changeOf(management)
  return {
    published: laterOf(created ?? modified, availabilityOf(item).embargo),
    modified,
    revision: revisionOf(revision && textIn(revision).trim(), modified),
    expires: /^(?:cancell?ed|withheld)$/.test(to) ? at : undefined,
  }
}

function toItem(item: XmlElement, finder: MediaFinder): FeedItem {
  const story = componentsStory(item, finder.address)
  const title = firstLine(item, 'HeadLine') ?? story.title
  const byline = firstLine(item, 'ByLine')
  const authors = byline === undefined ? story.authors : authorsNamed([byline])
  const source = partyOf(item, 'Source') ?? partyOf(item, 'Provider')
  return {
    id: idOf(item),
    title: plain(title),
    summary: plain(firstLine(item, 'SubHeadLine') ?? story.summary),
    content: { kind: 'html', value: withDateline(withoutTitle(story.html, title), firstLine(item, 'DateLine')) },
    authors: authors.length > 0 ? authors : authorsNamed([partyOf(item, 'Creator')]),
    ...datesOf(item),
    language: languageOf(item),
    categories: categoriesOf(item),
    enclosures: [],
    source: source === undefined ? undefined : { name: source },
    remarks: finder.remarks(),
  }
}

/** The articles in a document of NewsML 1.x. */
export function newsMlItems(root: XmlElement, finder: MediaFinder): FeedItems {
  const all = latestVersions(childrenOf(root, 'NewsItem'), idOf, (item) => datesOf(item).revision)
  const { kept, leftOut } = keepPublished(all, (one) => whyNotPublished(availabilityOf(one)), idOf)
  return { rule: 'newsml', items: kept.map((one) => toItem(one, finder)), leftOut }
}
