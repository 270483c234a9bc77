import { textIn, type XmlElement } from './xml-element.ts'

const VOID: ReadonlySet<string> = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
])

function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

function serialize(element: XmlElement): string {
  const name = element.name.slice(element.name.indexOf(':') + 1)
  const attributes = Object.entries(element.attributes)
    .filter(([key]) => !key.startsWith('xml'))
    .map(([key, value]) => ` ${key}="${escapeMarkup(value)}"`)
  const start = `<${name}${attributes.join('')}>`
  return VOID.has(name) ? start : `${start}${innerHtml(element)}</${name}>`
}

/** The markup inside an XML element, as unsafe HTML. */
export function innerHtml(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? escapeMarkup(child) : serialize(child))).join('')
}

/** The HTML in an element: escaped, as it should be, or as child elements, as some feeds have it. */
export function htmlIn(element: XmlElement): string {
  return element.children.some((child) => typeof child !== 'string') ? innerHtml(element) : textIn(element)
}
