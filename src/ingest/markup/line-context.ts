import type { NumberStyle } from '../../domain/block.ts'
import type { LineMarkup } from '../../domain/document.ts'
import { type Counter, counterOf, wholeNumber } from './counter.ts'
import type { PageElement } from './dom.ts'

/** The state of a walk: what its lines are, and which block they belong to. */
export interface LineContext {
  readonly markup: LineMarkup
  /** Lines of the same group are not separated by blank lines: items of a list, rows of a table. */
  readonly group: object
  readonly listDepth: number
  /** The numbering of the enclosing ordered list. */
  readonly counter?: Counter | undefined
  /** The element all of whose text is one line: an item, a heading. */
  readonly whole?: object | undefined
  /** An image and its caption are kept together. */
  readonly inFigure: boolean
}

const PARAGRAPH: LineMarkup = { kind: 'paragraph' }

/** The initial state of a walk over an element. */
export function outermost(element: PageElement): LineContext {
  return { markup: PARAGRAPH, group: element, listDepth: 0, inFigure: false }
}

const KEEPING: ReadonlySet<LineMarkup['kind']> = new Set(['item', 'quotation', 'caption', 'term', 'description'])

function listContext(element: PageElement, outer: LineContext): LineContext {
  const depth = outer.listDepth + 1
  const ordered = element.localName === 'ol'
  const style = styleOf(element)
  const markup: LineMarkup = { kind: 'item', ordered, depth, ...(ordered && style && { style }) }
  const group = depth > 1 ? outer.group : element
  return { ...outer, markup, group, listDepth: depth, counter: ordered ? counterOf(element) : undefined }
}

const STYLES: ReadonlySet<string> = new Set<NumberStyle>(['a', 'A', 'i', 'I'])

function styleOf(element: PageElement): NumberStyle | undefined {
  const written = element.getAttribute('type')?.trim() ?? ''
  return STYLES.has(written) ? (written as NumberStyle) : undefined
}

/** The context of an item. Its number is stated, or follows the previous one. */
function itemContext(element: PageElement, outer: LineContext): LineContext {
  const { markup, counter } = outer
  if (markup.kind !== 'item' || counter === undefined) return { ...outer, whole: element }
  const number = wholeNumber(element.getAttribute('value')) ?? counter.next
  counter.next = number + counter.step
  return { ...outer, markup: { ...markup, number }, whole: element }
}

/** The context inside a block element. */
export function contextIn(element: PageElement, outer: LineContext): LineContext {
  const name = element.localName
  const group = outer.inFigure ? outer.group : element
  if (/^h[1-6]$/.test(name))
    return { ...outer, markup: { kind: 'heading', level: Number(name[1]) }, group, whole: element }
  if (name === 'ul' || name === 'ol' || name === 'menu') return listContext(element, outer)
  if (name === 'li') return itemContext(element, outer)
  if (name === 'dt' || name === 'dd')
    return { ...outer, markup: { kind: name === 'dt' ? 'term' : 'description' }, whole: element }
  if (name === 'blockquote') return { ...outer, markup: { kind: 'quotation' }, group, listDepth: 0, whole: undefined }
  if (name === 'figcaption' || name === 'caption') return { ...outer, markup: { kind: 'caption' }, group }
  if (KEEPING.has(outer.markup.kind)) return outer
  return { ...outer, markup: PARAGRAPH, group, inFigure: outer.inFigure || name === 'figure' }
}
