import type { LineMarkup } from '../../domain/document.ts'
import type { PageElement } from './dom.ts'

/** Where a walk stands: what its lines are, and which block they belong to. */
export interface LineContext {
  readonly markup: LineMarkup
  /** Lines of one group follow each other without a blank line: the items of a list, the rows of a table. */
  readonly group: object
  readonly listDepth: number
  /** A picture and its caption stay together. */
  readonly inFigure: boolean
}

const PARAGRAPH: LineMarkup = { kind: 'paragraph' }

/** Where a walk over an element begins. */
export function outermost(element: PageElement): LineContext {
  return { markup: PARAGRAPH, group: element, listDepth: 0, inFigure: false }
}

const KEEPING: ReadonlySet<LineMarkup['kind']> = new Set(['item', 'quotation', 'caption'])

function listContext(element: PageElement, outer: LineContext): LineContext {
  const depth = outer.listDepth + 1
  const markup: LineMarkup = { kind: 'item', ordered: element.localName === 'ol', depth }
  return { ...outer, markup, group: depth > 1 ? outer.group : element, listDepth: depth }
}

/** Where a walk stands inside an element that begins lines of its own. */
export function contextIn(element: PageElement, outer: LineContext): LineContext {
  const name = element.localName
  const group = outer.inFigure ? outer.group : element
  if (/^h[1-6]$/.test(name)) return { ...outer, markup: { kind: 'heading', level: Number(name[1]) }, group }
  if (name === 'ul' || name === 'ol' || name === 'menu') return listContext(element, outer)
  if (name === 'blockquote') return { ...outer, markup: { kind: 'quotation' }, group, listDepth: 0 }
  if (name === 'figcaption' || name === 'caption') return { ...outer, markup: { kind: 'caption' }, group }
  if (KEEPING.has(outer.markup.kind)) return outer
  return { ...outer, markup: PARAGRAPH, group, inFigure: outer.inFigure || name === 'figure' }
}
