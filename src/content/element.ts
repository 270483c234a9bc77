import type { SafeHtml } from '../domain/html.ts'
import { voidElements } from './allowed-html.ts'
import { escapeAttribute } from './escape.ts'

/** Attributes of an element; those that are undefined are left out. Names are literals of ours, values are escaped. */
export type Attributes = Readonly<Record<string, string | undefined>>

const withoutEnd: ReadonlySet<string> = new Set(voidElements)

/** An HTML element. `name` and the names of attributes are ours; URLs in attributes must be checked by the caller. */
export function element(name: string, attributes: Attributes, ...children: readonly SafeHtml[]): SafeHtml {
  let start = `<${name}`
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value !== undefined) start += ` ${attribute}="${escapeAttribute(value)}"`
  }
  return (withoutEnd.has(name) ? `${start} />` : `${start}>${children.join('')}</${name}>`) as SafeHtml
}

/** Pieces of safe HTML as one. */
export function joinHtml(pieces: readonly SafeHtml[], separator: '' | ' ' | '\n' = ''): SafeHtml {
  return pieces.join(separator) as SafeHtml
}
