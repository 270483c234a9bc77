import type * as FastXmlParser from 'fast-xml-parser'
import { late, loadPackage } from '../../content/late-package.ts'
import { nameIn, OUTER_SCOPE, type Scope, scopeWithin } from './namespaces.ts'
import type { XmlElement } from './xml-element.ts'

/** A parsed XML document, well-formed or not, or why it could not be parsed. */
export type ParsedXml =
  | {
      readonly root: XmlElement
      /** Where and why it is not well-formed, if it is not. */
      readonly fault?: string
      /** Whether it ends before its root element does. */
      readonly cutShort: boolean
    }
  | { readonly problem: string }

const TEXT = '#text'
const CDATA = '#cdata'
const ATTRIBUTES = ':@'

/**
 * A node as returned by the parser with `preserveOrder`: one key is the element's name, and `:@` holds its attributes.
 */
type Node = Readonly<Record<string, unknown>>

// Limits the expansion of entities that the document defines; predefined ones such as `&amp;` are not limited.
const ENTITY_LIMITS = { enabled: true, maxExpandedLength: 1_000_000, appliesTo: 'external' }

const fxp = late(() => loadPackage<typeof FastXmlParser>('fast-xml-parser'))

// Values stay strings, since an id of 1e5 is not a number. Spaces are part of `xhtml` content.
const OPTIONS: FastXmlParser.X2jOptions = {
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  processEntities: ENTITY_LIMITS,
  htmlEntities: true,
  cdataPropName: CDATA,
  ignoreDeclaration: true,
  ignorePiTags: true,
  maxNestedTags: 500,
}

const parser = late(() => new (fxp().XMLParser)(OPTIONS))

function isNodes(value: unknown): value is readonly Node[] {
  return Array.isArray(value)
}

function attributesOf(node: Node): Readonly<Record<string, string>> {
  const attributes = node[ATTRIBUTES]
  if (typeof attributes !== 'object' || attributes === null) return {}
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, String(value)]))
}

function toChildren(value: unknown, scope: Scope): readonly (XmlElement | string)[] {
  return isNodes(value) ? value.flatMap((node) => toElement(node, scope)) : []
}

function toElement(node: Node, scope: Scope): readonly (XmlElement | string)[] {
  const written = Object.keys(node).find((key) => key !== ATTRIBUTES)
  if (written === undefined || written === '') return []
  if (written === TEXT) return [String(node[TEXT])]
  if (written === CDATA) return toChildren(node[CDATA], scope)
  const attributes = attributesOf(node)
  const inner = scopeWithin(scope, attributes)
  return [{ name: nameIn(inner, written), attributes, children: toChildren(node[written], inner) }]
}

function faultIn(text: string): string | undefined {
  const result = fxp().XMLValidator.validate(text)
  if (result === true) return undefined
  const { line, col, msg } = result.err
  return `line ${line}${col === undefined ? '' : `, column ${col}`}: ${msg.replace(/\s+/g, ' ').replace(/[.:]?\s*$/, '')}`
}

/** Where the tag, the comment or the section begins in whose middle a text ends; -1 where it ends in none. */
function brokenEnd(text: string): number {
  const opened = (open: string, close: string) => {
    const at = text.lastIndexOf(open)
    return at >= 0 && !text.includes(close, at) ? at : -1
  }
  return [opened('<![CDATA[', ']]>'), opened('<!--', '-->'), opened('<', '>')].find((at) => at > 0) ?? -1
}

/**
 * Parses XML as far as possible: most feeds with a stray `&` are otherwise fine, and one that was cut off has what
 * stands before the cut. Never throws.
 */
export function parseXml(text: string): ParsedXml {
  const end = brokenEnd(text)
  return parseWhole(end < 0 ? text : text.slice(0, end))
}

function parseWhole(text: string): ParsedXml {
  try {
    const nodes: unknown = parser().parse(text)
    const root = toChildren(nodes, OUTER_SCOPE).find((child) => typeof child !== 'string')
    if (root === undefined) return { problem: 'is not XML: it has no element' }
    const fault = faultIn(text)
    const [, end = ''] = /<\/([^\s<>/]{1,99})\s*>\s*(?:<!--[^>]*-->\s*)?$/.exec(text) ?? []
    const cutShort = fault !== undefined && root.name.split(':').at(-1) !== end.split(':').at(-1)
    return { root, cutShort, ...(fault === undefined ? {} : { fault }) }
  } catch (error) {
    return { problem: `cannot be read as XML: ${error instanceof Error ? error.message : String(error)}` }
  }
}
