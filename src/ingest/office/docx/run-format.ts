import { attributeOf, childOf, type XmlElement } from '../../feeds/xml-element.ts'
import { AROUND, type Format } from '../inline-html.ts'
import { isSwitchedOn, valueIn } from './properties.ts'
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
/** Finds a property: the run's own, or else that of its style. */
type Find = (name: string) => XmlElement | undefined
type Test = (find: Find) => boolean

const isSet = (find: Find, name: string): boolean => {
  const property = find(name)
  return property !== undefined && isSwitchedOn(property)
}

const valueFound = (find: Find, name: string): string | undefined => attributeOf(find(name), 'val')

/** Text of some scripts has properties of its own for bold and italics. */
const isComplex: Test = (find) => isSet(find, 'rtl') || isSet(find, 'cs')

const TESTS: Readonly<Partial<Record<Name, Test>>> = {
  strong: (find) => isSet(find, isComplex(find) ? 'bCs' : 'b'),
  em: (find) => isSet(find, isComplex(find) ? 'iCs' : 'i'),
  u: (find) => (valueFound(find, 'u') ?? 'none') !== 'none',
  s: (find) => isSet(find, 'strike') || isSet(find, 'dstrike'),
  sup: (find) => valueFound(find, 'vertAlign') === 'superscript',
  sub: (find) => valueFound(find, 'vertAlign') === 'subscript',
}

/** Headings are bold, and links underlined, by themselves. */
function isImplied(name: Name, { inHeading, link }: RunPlace): boolean {
  return (name === 'strong' && inHeading) || (name === 'u' && (inHeading || link !== undefined))
}

/** The format of a run, by its own properties, its style and its place. */
export function runFormat(run: XmlElement, styles: DocxStyles, place: RunPlace): RunFormat {
  const own = childOf(run, 'rPr')
  const style = styles.character(valueIn(own, 'rStyle'))
  const find: Find = (name) => (own && childOf(own, name)) ?? style.properties.get(name)
  const elements = AROUND.filter((name) => !isImplied(name, place) && TESTS[name]?.(find))
  const [fonts, vanish] = [find('rFonts'), find('vanish')]
  return {
    link: place.link,
    elements: new Set(style.isCode ? [...elements, 'code' as const] : elements),
    isHidden: vanish === undefined ? place.isHidden : isSwitchedOn(vanish),
    font: attributeOf(fonts, 'ascii') ?? attributeOf(fonts, 'hAnsi'),
  }
}
