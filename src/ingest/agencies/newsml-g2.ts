import { type FeedItem, type FeedItems, keepPublished } from '../feeds/feed-item.ts'
import { attributeOf, childOf, childrenOf, textIn, textOf, type XmlElement } from '../feeds/xml-element.ts'
import { type Availability, laterOf, revisionOf, whyNotPublished } from './availability.ts'
import { figureHtml } from './figure.ts'
import { itemId } from './item-id.ts'
import { latestVersions } from './latest-versions.ts'
import type { MediaFinder } from './media-address.ts'
import { contentStory, isPicture, itemMedia } from './newsml-g2-content.ts'
import { picturesByText } from './newsml-g2-packages.ts'
import { within } from './plain-names.ts'
import { authorsNamed, lineOf, plain, withDateline, withoutTitle } from './story.ts'

const partOf = (item: XmlElement, name: string): XmlElement =>
  childOf(item, name) ?? { name, attributes: {}, children: [] }

/** NewsML-G2, concept references: the name of what is referred to, else what refers to it. */
function nameOf(concept: XmlElement): string | undefined {
  const code = attributeOf(concept, 'qcode')?.split(':').at(-1)
  return lineOf(textOf(concept, 'name')) ?? attributeOf(concept, 'literal') ?? code
}

/** NewsML-G2 guide, item metadata: `pubStatus`, `embargoed`. */
function availabilityOf(item: XmlElement): Availability {
  const meta = partOf(item, 'itemMeta')
  const status = childOf(meta, 'pubStatus')
  const embargoed = childOf(meta, 'embargoed')
  return {
    status: attributeOf(status, 'qcode') ?? attributeOf(status, 'uri'),
    embargo: embargoed && textIn(embargoed).trim(),
  }
}

function providerOf(item: XmlElement): string | undefined {
  const provider = childOf(partOf(item, 'itemMeta'), 'provider')
  return provider && (nameOf(provider) ?? attributeOf(provider, 'uri'))
}

const idOf = (item: XmlElement): string | undefined => itemId(attributeOf(item, 'guid'), providerOf(item))

const roleOf = (element: XmlElement): string => attributeOf(element, 'role')?.toLowerCase() ?? ''

/** The headline without a role, or of the main one; not a subtitle. */
function headlineOf(meta: XmlElement): string | undefined {
  const headlines = childrenOf(meta, 'headline')
  const main = headlines.find((one) => roleOf(one) === '' || /main|title$/.test(roleOf(one).replace('subtitle', '')))
  const first = main ?? headlines.find((one) => !/sub/.test(roleOf(one)))
  return first && lineOf(textIn(first))
}

/** A description that is a summary, by its role, or has none. */
function summaryOf(meta: XmlElement): string | undefined {
  const ranked = ['summary', ''].flatMap((role) =>
    childrenOf(meta, 'description').filter((one) => (role === '' ? roleOf(one) === '' : roleOf(one).includes(role))),
  )
  const subtitle = childrenOf(meta, 'headline').find((one) => /subtitle|subheadline/.test(roleOf(one)))
  const [summary = subtitle] = ranked
  return summary && lineOf(textIn(summary))
}

/** A byline in words, else the names of those who made it. */
function authorsOf(meta: XmlElement): ReturnType<typeof authorsNamed> {
  const bylines = childrenOf(meta, 'by').map(textIn)
  // Several texts are the same byline in several languages.
  if (bylines.length > 0) return authorsNamed(bylines.slice(0, 1))
  return authorsNamed(
    childrenOf(meta, 'creator').map((creator) => lineOf(textOf(creator, 'name')) ?? attributeOf(creator, 'literal')),
  )
}

function sourceOf(item: XmlElement): string | undefined {
  const meta = partOf(item, 'contentMeta')
  const holder = childOf(partOf(item, 'rightsInfo'), 'copyrightHolder')
  const parties = [childOf(meta, 'infoSource'), childOf(partOf(item, 'itemMeta'), 'provider'), holder]
  const named = parties.map((party) => party && lineOf(textOf(party, 'name')))
  return [...named, ...parties.map((party) => party && nameOf(party))].find((name) => name !== undefined)
}

function categoriesOf(meta: XmlElement): readonly string[] {
  const subjects = childrenOf(meta, 'subject').map((subject) => textOf(subject, 'name'))
  const keywords = childrenOf(meta, 'keyword').map(textIn)
  const names = [...subjects, ...keywords].flatMap((name) => lineOf(name) ?? [])
  // A single letter is a code.
  return [...new Set(names.filter((name) => name.length > 1 || !/[a-z]/i.test(name)))]
}

function datesOf(item: XmlElement): Pick<FeedItem, 'published' | 'modified' | 'revision'> {
  const [itemMeta, meta] = [partOf(item, 'itemMeta'), partOf(item, 'contentMeta')]
  const version = textOf(itemMeta, 'versionCreated')
  const created = textOf(itemMeta, 'firstCreated') ?? textOf(meta, 'contentCreated') ?? version
  return {
    published: laterOf(created, availabilityOf(item).embargo),
    modified: version,
    revision: revisionOf(attributeOf(item, 'version'), version),
  }
}

function toItem(item: XmlElement, pictures: readonly XmlElement[], finder: MediaFinder): FeedItem {
  const meta = partOf(item, 'contentMeta')
  const story = contentStory(item, finder.address)
  const title = headlineOf(meta) ?? lineOf(textOf(partOf(item, 'itemMeta'), 'title')) ?? story.title
  const named = authorsOf(meta)
  const source = sourceOf(item)
  const figures = pictures.map((picture) => figureHtml(itemMedia(picture, finder.address)))
  const dateline = childOf(meta, 'dateline')
  const html = withDateline(withoutTitle(story.html, title), dateline && lineOf(textIn(dateline)))
  return {
    id: idOf(item),
    title: plain(title),
    summary: plain(summaryOf(meta) ?? story.summary),
    content: { kind: 'html', value: [story.figure ?? '', ...figures, html].join('\n') },
    authors: story.authors.length > 0 ? story.authors : named,
    ...datesOf(item),
    language: attributeOf(childOf(meta, 'language'), 'tag') ?? attributeOf(item, 'xml:lang'),
    categories: categoriesOf(meta),
    enclosures: [],
    source: source === undefined ? undefined : { name: source },
    remarks: finder.remarks(),
  }
}

/** Why an item of NewsML-G2 is no article: planning, concepts and packages have none of their own. */
function whyNot(item: XmlElement): string | undefined {
  return item.name === 'newsItem' ? whyNotPublished(availabilityOf(item)) : item.name
}

const ITEMS = ['newsItem', 'packageItem', 'planningItem', 'conceptItem', 'knowledgeItem', 'catalogItem'] as const

/** Whether an element is an item of NewsML-G2, or the message around some. */
export const isNewsMlG2 = ({ name }: XmlElement): boolean =>
  name === 'newsMessage' || (ITEMS as readonly string[]).includes(name)

/** The articles in an item of NewsML-G2, or in a message; pictures that a package puts beside a text are shown in it. */
export function newsMlG2Items(root: XmlElement, finder: MediaFinder): FeedItems {
  const every = root.name === 'newsMessage' ? within(root, ...ITEMS) : [root]
  const all = latestVersions(every, idOf, (item) => datesOf(item).revision)
  const { kept, leftOut } = keepPublished(all, whyNot, idOf)
  const pictures = picturesByText(
    kept,
    all.filter(({ name }) => name === 'packageItem'),
    isPicture,
  )
  const shown = new Set([...pictures.values()].flat())
  const articles = kept.filter((item) => !shown.has(item))
  const items = articles.map((item) => toItem(item, pictures.get(item) ?? [], finder))
  // A package is made of its items, so nothing is lost with it.
  const lost = leftOut.filter(({ reason }) => reason !== 'packageItem' || articles.length === 0)
  return { rule: 'newsml-g2', items, leftOut: lost }
}
