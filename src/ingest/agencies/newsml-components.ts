import { innerHtml } from '../feeds/xhtml.ts'
import { attributeOf, childOf, childrenOf, textIn, textOf, type XmlElement } from '../feeds/xml-element.ts'
import { figureHtml } from './figure.ts'
import { markupOrText } from './markup-or-text.ts'
import type { MediaAddress } from './media-address.ts'
import { nitfStory } from './nitf-story.ts'
import { within } from './plain-names.ts'
import { lineOf, type Story } from './story.ts'

const formalName = (parent: XmlElement, name: string): string =>
  attributeOf(childOf(parent, name), 'FormalName')?.toLowerCase() ?? ''

const roleOf = (component: XmlElement): string => formalName(component, 'Role')

const MEDIA = /^(?:photo|picture|image|graphic|logo)/

/** Whether a component holds a picture, in one size or several. */
function isMedia(component: XmlElement): boolean {
  const isPicture = (content: XmlElement) =>
    MEDIA.test(formalName(content, 'MediaType')) || /^image\//.test(formalName(content, 'MimeType'))
  return childrenOf(component, 'ContentItem').some(isPicture)
}

/** Words that are not the text of an article. */
const OTHER_ROLES = /^(?:stylesheet|caption|headline|subheadline|contact|logo|thumbnail|slugline|video|audio)$/

/** The elements of a component, but not those of the components in it. */
const partsOf = (component: XmlElement): readonly XmlElement[] => childrenOf(component, 'NewsComponent')

function widest(component: XmlElement): readonly XmlElement[] {
  const width = (content: XmlElement) => {
    const found = within(content, 'Property').find((one) => attributeOf(one, 'FormalName') === 'Width')
    return Number(attributeOf(found, 'Value') ?? 0) || 0
  }
  const own = within(component, 'ContentItem').filter((content) => attributeOf(content, 'Href') !== undefined)
  return own.toSorted((a, b) => width(b) - width(a))
}

/** The words with a picture: what has the role of a caption, else the first text in it. */
function captionOf(component: XmlElement): string | undefined {
  const parts = within(component, 'NewsComponent')
  const captions = parts.filter((part) => roleOf(part) === 'caption')
  const texts = (captions.length > 0 ? captions : [component]).flatMap((part) => within(part, 'DataContent'))
  const [text] = texts
  return text && lineOf(textIn(text))
}

function figureOf(component: XmlElement, address: MediaAddress): Story {
  const addresses = widest(component).map((content) => attributeOf(content, 'Href'))
  const [line] = within(component, 'CreditLine')
  const media = { url: address(addresses), caption: captionOf(component), credit: line && lineOf(textIn(line)) }
  return { authors: [], html: figureHtml({ kind: 'img', ...media }) }
}

function dataStory(data: XmlElement, address: MediaAddress): Story {
  const [nitf] = within(data, 'nitf')
  if (nitf) return nitfStory(nitf, address)
  const [html] = within(data, 'html')
  const body = html && childOf(html, 'body')
  const hasElements = data.children.some((child) => typeof child !== 'string')
  return { authors: [], html: body ? innerHtml(body) : hasElements ? innerHtml(data) : markupOrText(textIn(data)) }
}

/** The first of a component's contents that is a text: several are the same in other formats. */
function textOfComponent(component: XmlElement, address: MediaAddress): readonly Story[] {
  const contents = childrenOf(component, 'ContentItem').flatMap((content) => childrenOf(content, 'DataContent'))
  const stories = contents.map((data) => dataStory(data, address))
  return stories.filter(({ html }) => html.trim() !== '').slice(0, 1)
}

/** The components of one language, where a component holds the same in several (`BasisForChoice`). */
function chosenParts(component: XmlElement): readonly XmlElement[] {
  const parts = partsOf(component)
  const basis = textOf(component, 'BasisForChoice') ?? ''
  const isChoice = attributeOf(component, 'EquivalentsList') === 'yes' || /Language\s*$/.test(basis)
  return isChoice ? parts.slice(0, 1) : parts
}

/** Whether a component is a picture, or a picture and its caption, each in a component of its own. */
function isFigure(component: XmlElement): boolean {
  const parts = partsOf(component)
  return isMedia(component) || (parts.some(isMedia) && parts.some((part) => roleOf(part) === 'caption'))
}

function storiesIn(component: XmlElement, address: MediaAddress): readonly Story[] {
  if (OTHER_ROLES.test(roleOf(component))) return []
  if (isFigure(component)) return [figureOf(component, address)]
  const inner = chosenParts(component).flatMap((part) => storiesIn(part, address))
  return [...textOfComponent(component, address), ...inner]
}

/** The text of a news item of NewsML 1.x: all its components, one below the other. */
export function componentsStory(item: XmlElement, address: MediaAddress): Story {
  const stories = partsOf(item).flatMap((component) => storiesIn(component, address))
  return {
    title: stories.map(({ title }) => title).find((title) => title !== undefined),
    summary: stories.map(({ summary }) => summary).find((summary) => summary !== undefined),
    authors: stories.map(({ authors }) => authors).find((authors) => authors.length > 0) ?? [],
    html: stories.map(({ html }) => html).join('\n'),
  }
}
