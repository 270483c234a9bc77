import type { Token } from 'markdown-it'
import { escapeAttribute } from '../../content/escape.ts'
import { type Addresses, pictureUrl, webUrl } from '../declared/web-address.ts'
import { isRelative } from '../markup/lost-pictures.ts'
import { isImageAddress } from './dialects/image-name.ts'

const ATTRIBUTES: Readonly<Record<string, string>> = { image: 'src', link_open: 'href' }
const PICTURE_IN_HTML = /^(<img\s(?:[^>]*\s)?src\s*=\s*)(?:"([^"]*)"|'([^']*)'|([^"'\s>]+))/i
/** Absolute, a fragment of the same text, or a placeholder of a site generator. A picture may be in its address itself. */
const IS_SETTLED = /^(?:(?!data:image\/)[a-z][a-z\d+.-]*:|#|$)|\{[{%]/i

/** The same for a picture in HTML within a line. */
function resolvePicture(token: Token, addresses: Addresses): readonly string[] {
  const [, before = '', double, single, bare = ''] = PICTURE_IN_HTML.exec(token.content) ?? []
  const written = (double ?? single ?? bare).trim()
  if (!isRelative(written)) return []
  const url = pictureUrl(written, addresses)
  if (url === undefined) return [written]
  token.content = token.content.replace(PICTURE_IN_HTML, () => `${before}"${escapeAttribute(url)}"`)
  return []
}

/** A link may lead to a picture, as that from a small one to a large one does. */
function urlOf(token: Token, written: string, addresses: Addresses): string | undefined {
  return token.type === 'image' || isImageAddress(written)
    ? pictureUrl(written, addresses)
    : webUrl(written, addresses.base)
}

/**
 * Resolves relative URLs of links and images: to pictures beside the seed, or against the page that the text belongs to,
 * if that is known. Returns the images that must be left out, as written.
 */
export function resolveAddresses(tokens: readonly Token[], addresses: Addresses): readonly string[] {
  return tokens.flatMap((token) => {
    if (token.type === 'html_inline') return resolvePicture(token, addresses)
    const inner = token.children === null ? [] : resolveAddresses(token.children, addresses)
    const attribute = ATTRIBUTES[token.type]
    const written = attribute === undefined ? '' : String(token.attrGet(attribute) ?? '').trim()
    if (attribute === undefined || IS_SETTLED.test(written)) return inner
    const url = urlOf(token, written, addresses)
    if (url !== undefined) token.attrSet(attribute, url)
    const isLost = url === undefined && token.type === 'image' && isRelative(written)
    return isLost ? [...inner, written] : inner
  })
}
