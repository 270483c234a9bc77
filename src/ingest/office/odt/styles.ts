import { attributeOf, childOf, childrenOf, type XmlElement } from '../../feeds/xml-element.ts'
import { once } from '../once.ts'
import { isCodeName, kindByNames, type StyleKind } from '../style-kinds.ts'

/** What the style of a paragraph says. */
export interface OdtParagraphStyle {
  readonly kind: StyleKind
  /** Level in the outline, 1 for the highest; 0 or undefined for text. */
  readonly outline: number | undefined
  readonly isHidden: boolean
}

/** What styles say of the format of a text. */
export interface OdtTextStyle {
  /** The properties of a style and of those that it is based on, the nearest first. */
  readonly properties: readonly XmlElement[]
  readonly isCode: boolean
}

/** The styles of a document, by their names. */
export interface OdtStyles {
  paragraph(name: string | undefined): OdtParagraphStyle
  text(name: string | undefined): OdtTextStyle
  /** What a paragraph says of its whole text beside its named style, which has its look from the designer. */
  wholeParagraph(name: string | undefined): OdtTextStyle
  /** A level of a list, 1 for the outermost. */
  listLevel(name: string | undefined, level: number): XmlElement | undefined
  isHiddenSection(name: string | undefined): boolean
}

/** Styles may be based on each other in a circle. */
const MOST_BASES = 12

/** A name without the codes of characters other than letters and digits. */
const decodedName = (name: string): string =>
  name.replace(/_([\da-f]{2,4})_/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))

const shownName = (style: XmlElement): string =>
  attributeOf(style, 'display-name') ?? decodedName(attributeOf(style, 'name') ?? '')

const isNone = (style: XmlElement): boolean => attributeOf(childOf(style, 'text-properties'), 'display') === 'none'

/** A style that is not in the document, as some programs leave out those that every other has, has its name still. */
function toParagraphStyle(chain: readonly XmlElement[], name: string): OdtParagraphStyle {
  const outline = chain.map((style) => attributeOf(style, 'default-outline-level')).find((level) => level !== undefined)
  return {
    kind: kindByNames(chain.length === 0 && name ? [decodedName(name)] : chain.map(shownName)),
    outline: outline === undefined ? undefined : Number(outline),
    isHidden: chain.some(isNone),
  }
}

/** Reads the styles in these elements, of which the first hold those that programs make for single paragraphs. */
export function readOdtStyles(holders: readonly XmlElement[]): OdtStyles {
  const byKey = new Map<string, XmlElement>()
  for (const style of holders.flatMap((holder) => childrenOf(holder, 'style', 'list-style'))) {
    const key = `${style.name === 'style' ? (attributeOf(style, 'family') ?? '') : 'list'} ${attributeOf(style, 'name')}`
    if (!byKey.has(key)) byKey.set(key, style)
  }
  const chainOf = (family: string, name: string | undefined): readonly XmlElement[] => {
    const chain: XmlElement[] = []
    for (let next = name; next !== undefined && chain.length < MOST_BASES; ) {
      const style = byKey.get(`${family} ${next}`)
      if (style === undefined) break
      chain.push(style)
      next = attributeOf(style, 'parent-style-name')
    }
    return chain
  }
  const paragraph = once((name) => toParagraphStyle(chainOf('paragraph', name), name))
  const text = once((name) => {
    const chain = chainOf('text', name)
    const properties = chain.flatMap((style) => childOf(style, 'text-properties') ?? [])
    return { properties, isCode: chain.some((style) => isCodeName(shownName(style))) }
  })
  const automatic = new Set(holders.flatMap((holder) => (holder.name === 'automatic-styles' ? holder.children : [])))
  const whole = once((name) => {
    const own = chainOf('paragraph', name).filter((style) => automatic.has(style))
    return { properties: own.flatMap((style) => childOf(style, 'text-properties') ?? []), isCode: false }
  })
  const levels = once((name) => {
    const children = byKey.get(`list ${name}`)?.children.filter((child) => typeof child !== 'string') ?? []
    return new Map(children.toReversed().map((level) => [attributeOf(level, 'level') ?? '', level]))
  })
  return {
    paragraph: (name = '') => paragraph(name),
    text: (name = '') => text(name),
    wholeParagraph: (name = '') => whole(name),
    listLevel: (name, level) => levels(name ?? '').get(String(level)),
    isHiddenSection: (name) =>
      chainOf('section', name).some((style) => attributeOf(childOf(style, 'section-properties'), 'display') === 'none'),
  }
}
