import { escapeAttribute, escapeText } from '../../content/escape.ts'
import { attributeOf, childrenOf, textIn, type XmlElement } from '../feeds/xml-element.ts'
import { figureHtml } from './figure.ts'
import type { MediaAddress } from './media-address.ts'
import { within } from './plain-names.ts'
import { lineOf } from './story.ts'

/** The HTML element for each one of NITF 3.6 that has one; of others (block, person, location…) the content is kept. */
const HTML_BY_NITF: Readonly<Record<string, string>> = {
  a: 'a',
  bq: 'blockquote',
  br: 'br',
  caption: 'caption',
  credit: 'cite',
  dd: 'dd',
  dl: 'dl',
  dt: 'dt',
  em: 'em',
  hl1: 'h2',
  hl2: 'h2',
  hr: 'hr',
  lang: 'span',
  li: 'li',
  ol: 'ol',
  p: 'p',
  pre: 'pre',
  q: 'q',
  sub: 'sub',
  sup: 'sup',
  table: 'table',
  tbody: 'tbody',
  td: 'td',
  tfoot: 'tfoot',
  th: 'th',
  thead: 'thead',
  tr: 'tr',
  ul: 'ul',
}
const EMPTY: ReadonlySet<string> = new Set(['br', 'hr'])
/** Elements with words for systems or editors, not readers. */
const SKIPPED: ReadonlySet<string> = new Set([
  'alt-code',
  'custom-table',
  'media-metadata',
  'media-object',
  'nitf-table-metadata',
  'script',
  'style',
  'virtloc',
])
const ATTRIBUTES: Readonly<Record<string, string>> = {
  href: 'href',
  colspan: 'colspan',
  rowspan: 'rowspan',
  seqnum: 'start',
  'xml:lang': 'lang',
  iso: 'lang',
}

function attributesOf({ attributes }: XmlElement): string {
  return Object.entries(ATTRIBUTES)
    .flatMap(([nitf, html]) => (attributes[nitf] ? [` ${html}="${escapeAttribute(attributes[nitf])}"`] : []))
    .join('')
}

const KIND_BY_TYPE = { image: 'img', photo: 'img', graphic: 'img', video: 'video', audio: 'audio' } as const

function mediaKind(media: XmlElement): 'img' | 'video' | 'audio' | undefined {
  const type = attributeOf(media, 'media-type') ?? attributeOf(childrenOf(media, 'media-reference')[0], 'mime-type')
  const [name] = Object.entries(KIND_BY_TYPE).find(([key]) => type?.toLowerCase().startsWith(key)) ?? []
  return name === undefined ? undefined : KIND_BY_TYPE[name as keyof typeof KIND_BY_TYPE]
}

/** The references of a `media`, which are the same in several sizes, the largest first. */
function references(media: XmlElement): readonly XmlElement[] {
  const size = (reference: XmlElement) => Number(attributeOf(reference, 'width') ?? 0) || 0
  return childrenOf(media, 'media-reference').toSorted((a, b) => size(b) - size(a))
}

function mediaHtml(media: XmlElement, address: MediaAddress): string {
  const kind = mediaKind(media)
  const sources = references(media).map((reference) => attributeOf(reference, 'source'))
  const lineIn = (name: string) => lineOf(childrenOf(media, name).map(textIn).join(' '))
  return figureHtml({
    kind: kind ?? 'img',
    url: kind && address(sources),
    alt: references(media)
      .map((reference) => attributeOf(reference, 'alternate-text'))
      .find(Boolean),
    caption: lineIn('media-caption'),
    credit: lineIn('media-producer'),
  })
}

/** Markup of NITF's `body.content` as unsafe HTML. */
export function nitfHtml(element: XmlElement, address: MediaAddress): string {
  return element.children
    .map((child) => {
      if (typeof child === 'string') return escapeText(child)
      if (SKIPPED.has(child.name) || isForEditors(child)) return ''
      return child.name === 'media' ? mediaHtml(child, address) : elementHtml(child, address)
    })
    .join('')
}

const isForEditors = (element: XmlElement): boolean =>
  element.name === 'note' && attributeOf(element, 'noteclass') === 'editorsnote'

function elementHtml(element: XmlElement, address: MediaAddress): string {
  const name = Object.hasOwn(HTML_BY_NITF, element.name) ? HTML_BY_NITF[element.name] : undefined
  // Names in parts, such as name.given and name.family, may stand without a space between them.
  if (within(element, 'name.family').length > 0 && name === undefined) return escapeText(personName(element))
  const inner = nitfHtml(element, address)
  if (name === 'cite') return `<p>— <cite>${inner}</cite></p>`
  if (name === undefined) return inner
  const start = `<${name}${attributesOf(element)}>`
  return EMPTY.has(name) ? start : `${start}${inner}</${name}>`
}

/** The name that a `person` is, whether it has parts or not. */
export function personName(person: XmlElement): string {
  const given = within(person, 'name.given')
  const parts = [...given, ...within(person, 'name.family')]
  return lineOf(parts.length > 1 ? parts.map(textIn).join(' ') : textIn(person)) ?? ''
}
