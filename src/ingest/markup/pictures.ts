import type { Image } from '../../domain/person.ts'
import { webUrl } from '../declared/web-address.ts'
import { isElement, type PageElement, type PageNode } from './dom.ts'
import { toInline } from './inline.ts'

/** Attributes in which lazy-loading pages keep the real address of an image, best first. */
export const LAZY = ['data-src', 'data-original', 'data-lazy-src', 'src']

/** The image that an element shows, with an absolute URL. */
export function imageOf(element: PageElement, baseUrl?: string): Image | undefined {
  const urls = LAZY.map((name) => webUrl(element.getAttribute(name) ?? '', baseUrl))
  const url = urls.find((candidate) => candidate !== undefined)
  const alt = altOf(element)
  return url === undefined ? undefined : { url, ...(alt === '' ? {} : { alt }) }
}

/** The description of an image, on one line; empty if there is none. */
export function altOf(element: PageElement): string {
  return toInline(element.getAttribute('alt') ?? '').text
}

/** Pixels; smaller images without a description are icons and tracking pixels. */
const SMALLEST = 50

/** Whether an image is declared too small to belong to an article. */
export const isSmall = (element: PageElement): boolean =>
  ['width', 'height'].some((name) => Number.parseInt(element.getAttribute(name) ?? '', 10) < SMALLEST)

/** The images that a node is or contains. */
export function picturesIn(node: PageNode): readonly PageElement[] {
  if (!isElement(node)) return []
  return node.localName === 'img' ? [node] : [...node.querySelectorAll('img')]
}
