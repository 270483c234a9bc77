import { XMLBuilder, XMLParser } from 'fast-xml-parser'
import { escapeAttribute } from '../content/escape.ts'

/**
 * An XML element as an object: `@name` is an attribute, `#text` its text, and any other name a child element, or
 * several.
 */
export interface XmlElement {
  readonly [name: string]: XmlValue
}

/** Child elements: text only, an element, several with the same name, or none. */
export type XmlValue = string | XmlElement | readonly (string | XmlElement)[] | undefined

/** Escapes text for XML; `name` is the element's, or `#text` if it has attributes too. */
export type TextEscape = (text: string, name: string) => string

const shared = { ignoreAttributes: false, attributeNamePrefix: '@', textNodeName: '#text', jPath: false } as const

const parser = new XMLParser({ ...shared, parseTagValue: false, parseAttributeValue: false })

/**
 * Parses a document that we have rendered; it is not validated. Elements with the same name form a list only if there
 * are several.
 */
export function parseXml(xml: string): XmlElement {
  return parser.parse(xml)
}

/**
 * Renders a tree as indented XML. Every text passes through `escapeWith`, and every attribute is escaped and put on one
 * line, so no value can break the document.
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

/** The children with a name that are elements rather than mere text, as a list. */
export function childElements(parent: XmlElement, name: string): readonly XmlElement[] {
  return [parent[name]].flat().filter((child) => typeof child === 'object')
}
