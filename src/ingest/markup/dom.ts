import type * as Linkedom from 'linkedom'
import { late, loadPackage } from '../../content/late-package.ts'

const linkedom = late(() => loadPackage<typeof Linkedom>('linkedom'))

/** What the readers use of a DOM node. */
export interface PageNode {
  /** 1 for an element, 3 for text. */
  readonly nodeType: number
  readonly textContent: string | null
  readonly childNodes: ArrayLike<PageNode> & Iterable<PageNode>
}

/** What the readers use of a DOM element. */
export interface PageElement extends PageNode {
  readonly localName: string
  readonly outerHTML: string
  readonly innerHTML: string
  readonly parentElement: PageElement | null
  getAttribute(name: string): string | null
  readonly attributes: Iterable<{ readonly name: string; readonly value: string }>
  setAttribute(name: string, value: string): void
  before(node: PageElement): void
  remove(): void
  querySelector(selector: string): PageElement | null
  querySelectorAll(selector: string): ArrayLike<PageElement> & Iterable<PageElement>
}

/** What the readers use of a DOM document. */
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

/** Parses a whole HTML document, whatever its markup is. */
export function parsePage(html: string): Page {
  return linkedom().parseHTML(html).document
}

/** Parses a piece of HTML; the pieces are the children of the returned element. */
export function parseFragment(html: string): PageElement | undefined {
  return parsePage(`<!doctype html><html><body>${html}</body></html>`).querySelector('body') ?? undefined
}

/** How many elements a page has, and how deep they nest. */
export function pageSize(page: Page): { readonly elements: number; readonly depth: number } {
  let [elements, depth] = [0, 0]
  let level: readonly PageElement[] = page.documentElement === null ? [] : [page.documentElement]
  for (; level.length > 0; depth += 1) {
    elements += level.length
    level = level.flatMap((element) => [...element.childNodes].filter(isElement))
  }
  return { elements, depth }
}
