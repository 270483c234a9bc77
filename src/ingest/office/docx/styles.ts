import { attributeOf, childOf, childrenOf, type XmlElement } from '../../feeds/xml-element.ts'
import { once } from '../once.ts'
import { isCodeName, kindByNames, type StyleKind } from '../style-kinds.ts'
import { isOn, numberOf, switchOf, valueIn } from './properties.ts'

/** The list that paragraphs of a style, or a paragraph, belong to. */
export interface Numbering {
  readonly list: string | undefined
  readonly level: number | undefined
}

/** What the style of a paragraph says. */
export interface ParagraphStyle {
  readonly kind: StyleKind
  /** Level in the outline, 0 for the highest, 9 for text; headings have one in every language. */
  readonly outline: number | undefined
  readonly numbering: Numbering | undefined
  readonly isHidden: boolean
}

/** What the style of characters says. */
export interface CharacterStyle {
  /** The properties of the style, by their names, with those of the styles that it is based on. */
  readonly properties: ReadonlyMap<string, XmlElement>
  readonly isCode: boolean
}

/** The styles of a document, by their ids. */
export interface DocxStyles {
  paragraph(id: string | undefined): ParagraphStyle
  character(id: string | undefined): CharacterStyle
  /** The list of a style of lists. */
  listOf(id: string): string | undefined
}

/** Styles may be based on each other in a circle. */
const MOST_BASES = 12

/** The list and level in the properties of a paragraph. */
export function numberingIn(properties: XmlElement | undefined): Numbering | undefined {
  const numbering = properties && childOf(properties, 'numPr')
  return numbering && { list: valueIn(numbering, 'numId'), level: numberOf(numbering, 'ilvl') }
}

const firstOf = <Value>(styles: readonly XmlElement[], read: (style: XmlElement) => Value | undefined) =>
  styles.map(read).find((value) => value !== undefined)

const paragraphProperties = (style: XmlElement) => childOf(style, 'pPr')

/** The id of a style of Word's own is its English name, without spaces. */
const nameById = (id: string): string => id.replace(/(?<=[a-z])(?=[A-Z\d])/g, ' ')

/** A style that is not in the document, as some programs leave out those that every other has, has its id still. */
function toParagraphStyle(chain: readonly XmlElement[], id: string): ParagraphStyle {
  const names = chain.map((style) => valueIn(style, 'name') ?? attributeOf(style, 'styleId') ?? '')
  return {
    kind: kindByNames(chain.length === 0 ? [nameById(id)] : names),
    outline: firstOf(chain, (style) => numberOf(paragraphProperties(style), 'outlineLvl')),
    numbering: firstOf(chain, (style) => numberingIn(paragraphProperties(style))),
    isHidden: firstOf(chain, (style) => switchOf(childOf(style, 'rPr'), 'vanish')) ?? false,
  }
}

function toCharacterStyle(chain: readonly XmlElement[]): CharacterStyle {
  const stated = chain.flatMap((style) => childOf(style, 'rPr')?.children ?? [])
  const elements = stated.filter((child) => typeof child !== 'string')
  return {
    // Of several, the first is that of the nearest style.
    properties: new Map(elements.toReversed().map((property) => [property.name, property])),
    isCode: chain.some((style) => isCodeName(valueIn(style, 'name') ?? '')),
  }
}

/** Reads the styles of a document; without any, all text is plain. */
export function readStyles(root: XmlElement | undefined): DocxStyles {
  const styles = root === undefined ? [] : childrenOf(root, 'style')
  const byId = new Map(styles.map((style) => [attributeOf(style, 'styleId') ?? '', style]))
  const usual = styles.find(
    (style) => attributeOf(style, 'type') === 'paragraph' && isOn(attributeOf(style, 'default')),
  )
  const chainOf = (id: string): readonly XmlElement[] => {
    const chain: XmlElement[] = []
    for (
      let style = byId.get(id);
      style && chain.length < MOST_BASES;
      style = byId.get(valueIn(style, 'basedOn') ?? '')
    )
      chain.push(style)
    return chain
  }
  const paragraph = once((id) => toParagraphStyle(chainOf(id), id))
  const character = once((id) => toCharacterStyle(chainOf(id)))
  return {
    paragraph: (id) => paragraph(id ?? attributeOf(usual, 'styleId') ?? ''),
    character: (id) => character(id ?? ''),
    listOf(id) {
      const style = byId.get(id)
      return style && numberingIn(childOf(style, 'pPr'))?.list
    },
  }
}
