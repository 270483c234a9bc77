import { isElement, type PageNode } from './dom.ts'
import { BLOCKS, SKIPPED } from './element-kinds.ts'

/** A text with single spaces between its words, by which texts of elements are compared. */
export const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim()

/**
 * The text of a node, with a line end at each break and block, since `textContent` would join the words around them.
 */
export function wordsIn(node: PageNode): string {
  if (!isElement(node)) return node.nodeType === 3 ? (node.textContent ?? '') : ''
  if (node.localName === 'br') return '\n'
  if (SKIPPED.has(node.localName)) return ''
  const words = [...node.childNodes].map(wordsIn).join('')
  return BLOCKS.has(node.localName) ? `\n${words}\n` : words
}
