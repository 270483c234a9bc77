import type { Image } from '../../domain/person.ts'
import { webUrl } from '../declared/web-address.ts'
import { isElement, type PageElement, type PageNode } from './dom.ts'
import { toInline } from './inline.ts'

/** Where lazily loading pages keep the true address of a picture, best first. */
const LAZY = ['data-src', 'data-original', 'data-lazy-src', 'src']

/** The picture that an element shows, by its absolute address. */
export function imageOf(element: PageElement, baseUrl?: string): Image | undefined {
  const urls = LAZY.map((name) => webUrl(element.getAttribute(name) ?? '', baseUrl))
  const url = urls.find((candidate) => candidate !== undefined)
  const alt = altOf(element)
  return url === undefined ? undefined : { url, ...(alt === '' ? {} : { alt }) }
}

/** How a picture is described, on one line; empty where it is not. */
export function altOf(element: PageElement): string {
  return toInline(element.getAttribute('alt') ?? '').text
}

/** In pixels: smaller pictures that nobody described are icons and counters. */
const SMALLEST = 50

/** Whether a picture is said to be too small to be one of an article. */
export const isSmall = (element: PageElement): boolean =>
  ['width', 'height'].some((name) => Number.parseInt(element.getAttribute(name) ?? '', 10) < SMALLEST)

/** The pictures that a node is or holds. */
export function picturesIn(node: PageNode): readonly PageElement[] {
  if (!isElement(node)) return []
  return node.localName === 'img' ? [node] : [...node.querySelectorAll('img')]
}
