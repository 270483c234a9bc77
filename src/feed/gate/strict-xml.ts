import { SaxesParser, type SaxesTagNS } from 'saxes'
import type { XmlNode } from './xml-node.ts'

/** The usual prefix of each namespace in our feeds. */
const prefixes: ReadonlyMap<string, string> = new Map([
  ['', ''],
  ['http://www.w3.org/2005/Atom', 'atom:'],
  ['http://purl.org/rss/1.0/modules/content/', 'content:'],
  ['http://purl.org/dc/elements/1.1/', 'dc:'],
  ['http://purl.org/syndication/history/1.0', 'fh:'],
  ['http://search.yahoo.com/mrss/', 'media:'],
  ['http://www.w3.org/XML/1998/namespace', 'xml:'],
])

/** The result of strict parsing: the root element, or what is wrong and in which entry. */
export type StrictXml = { readonly root: XmlNode } | { readonly problem: string; readonly entryId: string | undefined }

interface Growing extends XmlNode {
  readonly children: Growing[]
  text: string
}

/**
 * Parses a document strictly according to XML 1.0 and Namespaces in XML 1.0: forbidden characters, undefined entities
 * and undeclared prefixes are errors. So are a document type declaration and any encoding but UTF-8.
 */
export function readStrictXml(text: string): StrictXml {
  const root: Growing = { name: '', attributes: new Map(), children: [], text: '' }
  const open = [root]
  const problems: { readonly problem: string; readonly entryId: string | undefined }[] = []
  const parser = new SaxesParser({ xmlns: true, forceXMLVersion: true, defaultXMLVersion: '1.0' })

  // At most six handlers: with a seventh, V8 keeps the parser's fields in a dictionary, which makes it five times
  // slower.
  const report = (problem: string) => {
    if (problems.length === 0) problems.push({ problem, entryId: entryIdAmong(open) })
  }
  parser.on('error', (error) => report(error.message))
  parser.on('doctype', () => report('a document type declaration'))
  growTree(parser, open, report)
  parser.write(text)
  const { encoding } = parser.xmlDecl
  parser.close()
  if (encoding !== undefined && encoding.toLowerCase() !== 'utf-8') report(`encoding ${encoding}`)
  if (!text.isWellFormed()) report('a lone surrogate')
  const [problem] = problems
  const [element] = root.children
  return problem ?? (element ? { root: element } : { problem: 'no element', entryId: undefined })
}

/** Adds what is parsed to the tree whose open elements are `open`, outermost first. */
function growTree(parser: SaxesParser<{ xmlns: true }>, open: Growing[], report: (problem: string) => void): void {
  parser.on('opentag', (tag) => {
    const node = nodeOf(tag)
    open.at(-1)?.children.push(node)
    open.push(node)
  })
  parser.on('closetag', () => open.pop())
  const append = (piece: string) => {
    // The parser accepts lone surrogates, which no encoding can represent.
    if (!piece.isWellFormed()) report('a lone surrogate')
    const node = open.at(-1)
    if (node) node.text += piece
  }
  parser.on('text', append)
  parser.on('cdata', append)
}

function nodeOf(tag: SaxesTagNS): Growing {
  const attributes = new Map<string, string>()
  for (const { uri, local, prefix, value } of Object.values(tag.attributes)) {
    if (prefix !== 'xmlns' && local !== 'xmlns') attributes.set(usualName(uri, local), value)
  }
  return { name: usualName(tag.uri, tag.local), attributes, children: [], text: '' }
}

function usualName(uri: string, local: string): string {
  return (prefixes.get(uri) ?? `{${uri}}`) + local
}

/** Our renderers write an entry's id first, so it is known wherever in the entry the error is. */
function entryIdAmong(open: readonly XmlNode[]): string | undefined {
  const entry = open.find(({ name }) => name === 'item' || name === 'atom:entry')
  return entry?.children.find(({ name }) => name === 'guid' || name === 'atom:id')?.text.trim()
}
