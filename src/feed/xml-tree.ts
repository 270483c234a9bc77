import { XMLBuilder, XMLParser } from 'fast-xml-parser'
import { escapeAttribute } from '../content/escape.ts'

/** An XML element as an object: `@name` is an attribute, `#text` its text, any other name a child or several. */
export interface XmlElement {
  readonly [name: string]: XmlValue
}

/** A child element: text only, a whole element, several of one name, or none. */
export type XmlValue = string | XmlElement | readonly (string | XmlElement)[] | undefined

/** Writes text as XML; `name` is the element's, or `#text` for one that has attributes too. */
export type TextEscape = (text: string, name: string) => string

const shared = { ignoreAttributes: false, attributeNamePrefix: '@', textNodeName: '#text', jPath: false } as const

const parser = new XMLParser({ ...shared, parseTagValue: false, parseAttributeValue: false })

/** The tree of a document of our own making: it is not checked. Elements of one name are a list only if there are several. */
export function parseXml(xml: string): XmlElement {
  return parser.parse(xml)
}

/**
 * A tree as indented text. Every text passes through `escapeWith` and every attribute is escaped and on one line, so that
 * no value of the tree can break the document.
 */
export function buildXml(tree: XmlElement, escapeWith: TextEscape): string {
  const builder = new XMLBuilder({
    ...shared,
    format: true,
    indentBy: ' ',
    processEntities: false,
    suppressBooleanAttributes: false,
    suppressEmptyNode: true,
    tagValueProcessor: (name, value) => escapeWith(String(value), name),
    attributeValueProcessor: (_name, value) => escapeAttribute(String(value)).replace(/\s/g, ' '),
  })
  return builder.build(tree)
}

/** The children of a name that are more than text, as a list. */
export function childElements(parent: XmlElement, name: string): readonly XmlElement[] {
  return [parent[name]].flat().filter((child) => typeof child === 'object')
}
