import { attributeOf, childOf, type XmlElement } from '../../feeds/xml-element.ts'
import { AROUND, type Format } from '../inline-html.ts'
import { switchOf, valueIn } from './properties.ts'
import type { DocxStyles } from './styles.ts'

/** What the properties of a run say. */
export interface RunFormat extends Format {
  readonly isHidden: boolean
  readonly font: string | undefined
}

/** What a run inherits from its place. */
export interface RunPlace {
  readonly link: string | undefined
  readonly inHeading: boolean
  readonly isHidden: boolean
}

type Name = (typeof AROUND)[number]
type Test = (layers: readonly XmlElement[]) => boolean

/** A property is that of the first layer that has it: the run's own, then its style's. */
const isSet = (layers: readonly XmlElement[], name: string): boolean =>
  layers.map((layer) => switchOf(layer, name)).find((is) => is !== undefined) ?? false

const isValue = (layers: readonly XmlElement[], name: string, ...values: readonly string[]): boolean =>
  values.includes(layers.map((layer) => valueIn(layer, name)).find((value) => value !== undefined) ?? '')

/** Text of some scripts has properties of its own for bold and italics. */
const isComplex: Test = (layers) => isSet(layers, 'rtl') || isSet(layers, 'cs')

const isUnderlined: Test = (layers) => {
  const value = layers.map((layer) => valueIn(layer, 'u')).find((one) => one !== undefined) ?? 'none'
  return value !== 'none'
}

const TESTS: Readonly<Partial<Record<Name, Test>>> = {
  strong: (layers) => isSet(layers, isComplex(layers) ? 'bCs' : 'b'),
  em: (layers) => isSet(layers, isComplex(layers) ? 'iCs' : 'i'),
  u: isUnderlined,
  s: (layers) => isSet(layers, 'strike') || isSet(layers, 'dstrike'),
  sup: (layers) => isValue(layers, 'vertAlign', 'superscript'),
  sub: (layers) => isValue(layers, 'vertAlign', 'subscript'),
}

/** Headings are bold, and links underlined, by themselves. */
function isImplied(name: Name, { inHeading, link }: RunPlace): boolean {
  return (name === 'strong' && inHeading) || (name === 'u' && (inHeading || link !== undefined))
}

/** The format of a run, by its own properties, its style and its place. */
export function runFormat(run: XmlElement, styles: DocxStyles, place: RunPlace): RunFormat {
  const own = childOf(run, 'rPr')
  const style = styles.character(valueIn(own, 'rStyle'))
  const layers = own === undefined ? style.properties : [own, ...style.properties]
  const elements = AROUND.filter((name) => !isImplied(name, place) && TESTS[name]?.(layers))
  const fonts = layers.map((layer) => childOf(layer, 'rFonts')).find((one) => one !== undefined)
  return {
    link: place.link,
    elements: new Set(style.isCode ? [...elements, 'code' as const] : elements),
    isHidden: layers.map((layer) => switchOf(layer, 'vanish')).find((is) => is !== undefined) ?? place.isHidden,
    font: attributeOf(fonts, 'ascii') ?? attributeOf(fonts, 'hAnsi'),
  }
}
