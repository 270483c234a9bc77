import type { SafeHtml } from '../domain/html.ts'
import { voidElements } from './allowed-html.ts'
import { escapeAttribute } from './escape.ts'

/** Attributes of an element. Undefined ones are omitted; names are literals in our code, and values are escaped. */
export type Attributes = Readonly<Record<string, string | undefined>>

const withoutEnd: ReadonlySet<string> = new Set(voidElements)

/** Renders an HTML element. `name` and attribute names are literals in our code; the caller must check URLs. */
export function element(name: string, attributes: Attributes, ...children: readonly SafeHtml[]): SafeHtml {
  let start = `<${name}`
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value !== undefined) start += ` ${attribute}="${escapeAttribute(value)}"`
  }
  return (withoutEnd.has(name) ? `${start} />` : `${start}>${children.join('')}</${name}>`) as SafeHtml
}

/** Joins pieces of safe HTML. */
export function joinHtml(pieces: readonly SafeHtml[], separator: '' | ' ' | '\n' = ''): SafeHtml {
  return pieces.join(separator) as SafeHtml
}
