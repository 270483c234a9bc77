import { innerHtml } from '../feeds/xhtml.ts'
import { attributeOf, childOf, childrenOf, textIn, textOf, type XmlElement } from '../feeds/xml-element.ts'
import { type AgencyMedia, figureHtml } from './figure.ts'
import { markupOrText } from './markup-or-text.ts'
import type { MediaAddress } from './media-address.ts'
import { nitfStory } from './nitf-story.ts'
import { within } from './plain-names.ts'
import { lineOf, type Story } from './story.ts'

const EMPTY: Story = { authors: [], html: '' }

function classOf(item: XmlElement): string {
  const meta = childOf(item, 'itemMeta')
  const itemClass = meta && childOf(meta, 'itemClass')
  return attributeOf(itemClass, 'qcode') ?? attributeOf(itemClass, 'uri') ?? ''
}

/** Whether an item is a picture: by its class (NewsCodes `ninature`), which names its kind. */
export const isPicture = (item: XmlElement): boolean => /[:/](?:picture|graphic|photo)$/i.test(classOf(item))

const typeOf = (content: XmlElement): string => attributeOf(content, 'contenttype')?.toLowerCase() ?? ''

const KIND_BY_TYPE = { image: 'img', video: 'video', audio: 'audio' } as const

function kindOf(content: XmlElement): AgencyMedia['kind'] | undefined {
  const [type = ''] = typeOf(content).split('/')
  return Object.hasOwn(KIND_BY_TYPE, type) ? KIND_BY_TYPE[type as keyof typeof KIND_BY_TYPE] : undefined
}

/** The pictures or recordings of an item, the same in several sizes: the widest first. */
function remoteContents(item: XmlElement): readonly XmlElement[] {
  const set = childOf(item, 'contentSet')
  const width = (content: XmlElement) => Number(attributeOf(content, 'width') ?? 0) || 0
  const remote = set ? childrenOf(set, 'remoteContent').filter((content) => kindOf(content) !== undefined) : []
  return remote.toSorted((a, b) => width(b) - width(a))
}

function captionOf(meta: XmlElement | undefined): string | undefined {
  const descriptions = meta ? childrenOf(meta, 'description') : []
  const caption = descriptions.find((one) => attributeOf(one, 'role')?.endsWith('caption')) ?? descriptions[0]
  return caption && lineOf(textIn(caption))
}

/** The picture or recording that an item is, with its caption and credit. */
export function itemMedia(item: XmlElement, address: MediaAddress): AgencyMedia {
  const meta = childOf(item, 'contentMeta')
  const contents = remoteContents(item)
  return {
    kind: (contents[0] && kindOf(contents[0])) ?? 'img',
    url: address(contents.map((content) => attributeOf(content, 'href'))),
    alt: meta && lineOf(textOf(meta, 'headline')),
    caption: captionOf(meta),
    credit: meta && lineOf(textOf(meta, 'creditline')),
  }
}

function inlineXmlStory(content: XmlElement, address: MediaAddress): Story | undefined {
  const [nitf] = within(content, 'nitf')
  if (nitf) return nitfStory(nitf, address)
  const [html] = within(content, 'html')
  const body = html && childOf(html, 'body')
  if (body) return { ...EMPTY, html: innerHtml(body) }
  const isMarkup = /xhtml|html/.test(typeOf(content))
  return isMarkup || within(content, 'p').length > 0 ? { ...EMPTY, html: innerHtml(content) } : undefined
}

function textStory(set: XmlElement, address: MediaAddress): Story | undefined {
  const marked = childrenOf(set, 'inlineXML').map((content) => inlineXmlStory(content, address))
  const data = childrenOf(set, 'inlineData').map((content) => ({ ...EMPTY, html: markupOrText(textIn(content)) }))
  return [...marked, ...data].find((one) => one !== undefined && one.html.trim() !== '')
}

const isRecording = (item: XmlElement): boolean => /[:/](?:video|audio|animation)$/i.test(classOf(item))

/**
 * The text of an item: the first of the alternatives in its `contentSet` that is one. A picture or recording shows
 * itself above it.
 */
export function contentStory(item: XmlElement, address: MediaAddress): Story {
  const set = childOf(item, 'contentSet')
  const text = set && textStory(set, address)
  const isMedia = isPicture(item) || isRecording(item) || text === undefined
  if (!isMedia || remoteContents(item).length === 0) return text ?? EMPTY
  const figure = figureHtml(itemMedia(item, address))
  return { ...EMPTY, ...text, figure }
}
