import { escapeAttribute } from '../../../content/escape.ts'

/** An element around HTML, which may be unsafe; without attributes that are absent or empty. */
export function elementOf(
  name: string,
  inner: string,
  attributes: Readonly<Record<string, string | undefined>> = {},
): string {
  const written = Object.entries(attributes).map(([key, value]) => (value ? ` ${key}="${escapeAttribute(value)}"` : ''))
  return `<${name}${written.join('')}>${inner}</${name}>`
}

/** The same, or nothing around nothing. */
export const elementAround = (name: string, inner: string): string =>
  inner.trim() === '' ? '' : elementOf(name, inner)

/** A link with HTML as its text. */
export const linkTo = (address: string | undefined, inner: string): string =>
  address === undefined ? inner : elementOf('a', inner, { href: address })
