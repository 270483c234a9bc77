import { isObject, type JsonObject, listOf, textAt } from '../declared/json-values.ts'
import { type FeedItem, type FeedItems, keepPublished } from '../feeds/feed-item.ts'
import { type Availability, laterOf, revisionOf, whyNotPublished } from './availability.ts'
import { figureHtml } from './figure.ts'
import { itemId } from './item-id.ts'
import { latestVersions } from './latest-versions.ts'
import { markupOrText } from './markup-or-text.ts'
import type { MediaFinder } from './media-address.ts'
import { isMedia, ninjsMedia, ninjsPictures } from './ninjs-media.ts'
import { ninjsText } from './ninjs-text.ts'
import { authorsNamed, lineOf, plain, withoutTitle } from './story.ts'

/** Whether an object is an item of ninjs: a `uri`, or Superdesk's `guid`, and what only ninjs has beside it. */
export function isNinjs(value: unknown): value is JsonObject {
  if (!isObject(value) || textAt(value, 'uri', 'guid') === undefined) return false
  if (isObject(value.$standard) && value.$standard.name === 'ninjs') return true
  return Object.keys(value).some((key) =>
    /^(?:version_?created|pubstatus|headlines?|bodies|body_.*|descriptions|description_.*|renditions|associations)$/i.test(
      key,
    ),
  )
}

/** ninjs 1.x writes names in lower case, 2 and 3 in camel case. */
const at = (item: JsonObject, ...names: readonly string[]): string | undefined =>
  textAt(item, ...names.flatMap((name) => [name, name.toLowerCase()]))

function availabilityOf(item: JsonObject): Availability {
  const isOpen = item.embargoed === '' || item.embargoed === null
  return { status: at(item, 'pubStatus'), embargo: isOpen ? undefined : at(item, 'embargoed') }
}

const providerOf = (item: JsonObject): string | undefined =>
  at(item, 'copyrightHolder') ?? namesAt(item, 'infosource')[0]

const idOf = (item: JsonObject): string | undefined => itemId(textAt(item, 'uri', 'guid'), providerOf(item))

/** The names in a list, which ninjs 2 and 3 call by its plural. */
function namesAt(item: JsonObject, name: string): readonly string[] {
  const lists = [
    item[name],
    item[`${name}s`],
    item[name.replace('source', 'Source')],
    item[`${name.replace('source', 'Source')}s`],
  ]
  return lists.flatMap(listOf).flatMap((one) => {
    const text = typeof one === 'string' ? one : isObject(one) ? textAt(one, 'name') : undefined
    return lineOf(text) ?? []
  })
}

function datesOf(item: JsonObject): Pick<FeedItem, 'published' | 'modified' | 'revision' | 'expires'> {
  const version = at(item, 'versionCreated')
  const created = at(item, 'firstCreated', 'contentCreated') ?? version
  return {
    published: laterOf(created, availabilityOf(item).embargo),
    modified: version,
    revision: revisionOf(textAt(item, 'version'), version),
    expires: at(item, 'expires'),
  }
}

function contentOf(item: JsonObject, title: string | undefined, finder: MediaFinder): string {
  const body = ninjsText(item, 'body')
  const text = body === undefined ? '' : withoutTitle(markupOrText(body), title)
  const own = body === undefined && isMedia(item) ? [ninjsMedia(item, finder.address)] : []
  const beside = ninjsPictures(item, finder.address).filter(({ url }) => url === undefined || !text.includes(url))
  return [...[...own, ...beside].map(figureHtml), text].join('\n')
}

function toItem(item: JsonObject, finder: MediaFinder): FeedItem {
  const title = lineOf(ninjsText(item, 'headline') ?? textAt(item, 'title'))
  const [source = textAt(item, 'source') ?? at(item, 'copyrightHolder')] = namesAt(item, 'infosource')
  const html = ninjsText(item, 'description')
  return {
    id: idOf(item),
    title: plain(title),
    summary: html === undefined ? undefined : { kind: 'html', value: markupOrText(html) },
    content: { kind: 'html', value: contentOf(item, title, finder) },
    authors: authorsNamed([at(item, 'by', 'byline')]),
    ...datesOf(item),
    language: textAt(item, 'language'),
    categories: [...new Set([...namesAt(item, 'subject'), ...namesAt(item, 'keyword')])],
    enclosures: [],
    source: source === undefined ? undefined : { name: source },
    remarks: finder.remarks(),
  }
}

function whyNot(item: JsonObject): string | undefined {
  const type = at(item, 'type')
  return type === 'event' || type === 'planning' ? type : whyNotPublished(availabilityOf(item))
}

/** The articles in ninjs 1.x, 2.x or 3.x: an item, or a list of items. */
export function ninjsItems(values: readonly JsonObject[], finder: MediaFinder): FeedItems {
  const all = latestVersions(values, idOf, (item) => datesOf(item).revision)
  const { kept, leftOut } = keepPublished(all, whyNot, idOf)
  return { rule: 'ninjs', items: kept.map((one) => toItem(one, finder)), leftOut }
}
