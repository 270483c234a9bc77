import type { Attributes } from '../content/element.ts'
import { escapeAttribute } from '../content/escape.ts'
import type { SafeHtml } from '../domain/html.ts'

/** A `meta` or `link` element, which has no end tag. */
export function headElement(name: 'meta' | 'link', attributes: Attributes): SafeHtml {
  const pairs = Object.entries(attributes).filter(([, value]) => value !== undefined)
  const written = pairs.map(([attribute, value = '']) => ` ${attribute}="${escapeAttribute(value)}"`)
  return `<${name}${written.join('')}>` as SafeHtml
}
