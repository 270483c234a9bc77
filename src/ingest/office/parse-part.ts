import type * as Saxes from 'saxes'
import { late, loadPackage } from '../../content/late-package.ts'
import { decode } from '../decode/decode.ts'
import type { XmlElement } from '../feeds/xml-element.ts'
import { DAMAGED, OfficeFault, TOO_MANY } from './office-fault.ts'

const saxes = late(() => loadPackage<typeof Saxes>('saxes'))

/** Deeper than any document: tables in tables. */
const DEEPEST = 250
/** More than in any document of the size that is unpacked; of empty ones, there might be ten times as many. */
const MOST_ELEMENTS = 1_000_000

/** A name without its prefix, which a document may choose. No two names that are read differ in it alone. */
const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

function localAttributes(written: Readonly<Record<string, string>>): Record<string, string> {
  const attributes: Record<string, string> = {}
  for (const name in written) attributes[localName(name)] = written[name] ?? ''
  return attributes
}

interface Growing extends XmlElement {
  readonly children: (XmlElement | string)[]
}

function parse(text: string): XmlElement {
  const parser = new (saxes().SaxesParser)<{ xmlns: false; position: false }>({ xmlns: false, position: false })
  const outer: Growing = { name: '', attributes: {}, children: [] }
  const open: Growing[] = [outer]
  let count = 0
  const addText = (piece: string) => open.at(-1)?.children.push(piece)
  parser.on('error', () => {
    throw new OfficeFault(DAMAGED)
  })
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name: localName(name), attributes: localAttributes(attributes), children: [] }
    open.at(-1)?.children.push(element)
    if (++count > MOST_ELEMENTS) throw new OfficeFault(TOO_MANY)
    if (open.push(element) > DEEPEST) throw new OfficeFault('is nested too deeply: it is damaged, or not an article')
  })
  parser.on('closetag', () => open.pop())
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.write(text).close()
  const root = outer.children.find((child) => typeof child !== 'string')
  if (root === undefined) throw new OfficeFault(DAMAGED)
  return root
}

/**
 * Parses a part of an office document, with names of elements and attributes without their prefixes. As the programs
 * do, it refuses what is not well-formed; entities that a document defines itself are not expanded but refused.
 */
export function parsePart(bytes: Uint8Array): XmlElement {
  const decoded = decode(bytes)
  if ('problem' in decoded) throw new OfficeFault(DAMAGED)
  return parse(decoded.text)
}
