import type { Token } from 'markdown-it'
import { webUrl } from '../declared/web-address.ts'

const ATTRIBUTES: Readonly<Record<string, string>> = { image: 'src', link_open: 'href' }
/** Absolute, a fragment of the same text, or a placeholder of a site generator. */
const IS_NOT_RELATIVE = /^(?:[a-z][a-z\d+.-]*:|#|$)|\{[{%]/i

/**
 * Resolves relative URLs of links and images against the page that the text belongs to, if that is known. Returns the
 * images that must be left out, as written.
 */
export function resolveAddresses(tokens: readonly Token[], base: string | undefined): readonly string[] {
  return tokens.flatMap((token) => {
    const inner = token.children === null ? [] : resolveAddresses(token.children, base)
    const attribute = ATTRIBUTES[token.type]
    const written = attribute === undefined ? '' : String(token.attrGet(attribute) ?? '').trim()
    if (attribute === undefined || IS_NOT_RELATIVE.test(written)) return inner
    const url = base === undefined ? undefined : webUrl(written, base)
    if (url !== undefined) token.attrSet(attribute, url)
    return url === undefined && token.type === 'image' ? [...inner, written] : inner
  })
}
