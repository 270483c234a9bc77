import { attributeOf } from '../../feeds/xml-element.ts'
import type { AROUND, Format } from '../inline-html.ts'
import type { OdtTextStyle } from './styles.ts'

/** The format of a text, which what is in it inherits. */
export interface OdtFormat extends Format {
  readonly isHidden: boolean
  readonly font: string | undefined
}

/** Where a text stands. */
export interface OdtPlace {
  readonly inHeading: boolean
}

type Name = (typeof AROUND)[number]

/** For each element, the property that asks for it, and whether a value does. */
const PROPERTIES: readonly (readonly [element: Name, property: string, asks: (value: string) => boolean])[] = [
  ['strong', 'font-weight', (value) => value === 'bold' || Number(value) >= 600],
  ['em', 'font-style', (value) => value === 'italic' || value === 'oblique'],
  ['u', 'text-underline-style', (value) => value !== 'none'],
  ['s', 'text-line-through-style', (value) => value !== 'none'],
  ['sup', 'text-position', (value) => /^super|^[1-9]/.test(value)],
  ['sub', 'text-position', (value) => /^sub|^-[1-9]/.test(value)],
]

/** Headings are bold, and links underlined, by themselves. */
function isImplied(name: Name, link: string | undefined, { inHeading }: OdtPlace): boolean {
  return (name === 'strong' && inHeading) || (name === 'u' && (inHeading || link !== undefined))
}

/** The format of a text with a style inside another. */
export function formatWithin(outer: OdtFormat, { properties, isCode }: OdtTextStyle, place: OdtPlace): OdtFormat {
  const asked = (name: string) => properties.map((one) => attributeOf(one, name)).find((value) => value !== undefined)
  const elements = new Set(outer.elements)
  for (const [element, property, asks] of PROPERTIES) {
    const value = asked(property)
    if (value === undefined || isImplied(element, outer.link, place)) continue
    if (asks(value)) elements.add(element)
    else elements.delete(element)
  }
  if (isCode) elements.add('code')
  const display = asked('display')
  return {
    link: outer.link,
    elements,
    isHidden: display === undefined ? outer.isHidden : display === 'none',
    font: asked('font-name') ?? asked('font-family') ?? outer.font,
  }
}
