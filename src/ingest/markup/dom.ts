import type * as Linkedom from 'linkedom'
import { late, loadPackage } from '../../content/late-package.ts'

const linkedom = late(() => loadPackage<typeof Linkedom>('linkedom'))

/** The parts of a DOM node that the readers use. */
export interface PageNode {
  /** 1 for an element, 3 for text. */
  readonly nodeType: number
  readonly textContent: string | null
  readonly childNodes: ArrayLike<PageNode> & Iterable<PageNode>
}

/** The parts of a DOM element that the readers use. */
export interface PageElement extends PageNode {
  readonly localName: string
  readonly outerHTML: string
  innerHTML: string
  readonly parentElement: PageElement | null
  getAttribute(name: string): string | null
  readonly attributes: Iterable<{ readonly name: string; readonly value: string }>
  setAttribute(name: string, value: string): void
  removeAttribute(name: string): void
  before(node: PageElement): void
  remove(): void
  contains(node: PageNode): boolean
  closest(selector: string): PageElement | null
  querySelector(selector: string): PageElement | null
  querySelectorAll(selector: string): ArrayLike<PageElement> & Iterable<PageElement>
}

/** The parts of a DOM document that the readers use. */
export interface Page {
  readonly documentElement: PageElement | null
  createElement(name: string): PageElement
  querySelector(selector: string): PageElement | null
  querySelectorAll(selector: string): ArrayLike<PageElement> & Iterable<PageElement>
}

/** Whether a node is an element. */
export function isElement(node: PageNode): node is PageElement {
  return node.nodeType === 1
}

/** Parses a complete HTML document, however malformed. */
export function parsePage(html: string): Page {
  return linkedom().parseHTML(html).document
}

/** Parses a fragment of HTML, whose nodes are the children of the returned element. */
export function parseFragment(html: string): PageElement | undefined {
  return parsePage(`<!doctype html><html><body>${html}</body></html>`).querySelector('body') ?? undefined
}

/** The number of elements of a page, and their nesting depth. */
export function pageSize(page: Page): { readonly elements: number; readonly depth: number } {
  let [elements, depth] = [0, 0]
  let level: readonly PageElement[] = page.documentElement === null ? [] : [page.documentElement]
  for (; level.length > 0; depth += 1) {
    elements += level.length
    level = level.flatMap((element) => [...element.childNodes].filter(isElement))
  }
  return { elements, depth }
}
