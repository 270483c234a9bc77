import { isDataPicture } from '../../content/data-pictures.ts'
import type { LineMarkup } from '../../domain/document.ts'
import { isConcealed } from './concealed.ts'
import { isElement, type PageElement, type PageNode } from './dom.ts'
import { BLOCKS, EMBEDDING, SKIPPED } from './element-kinds.ts'
import { embeddedIn } from './embed.ts'
import { toInline } from './inline.ts'
import { contextIn, type LineContext, outermost } from './line-context.ts'
import { createLineWriter, type LineWriter, type PageLine } from './line-writer.ts'
import { isRelative } from './lost-pictures.ts'
import { altOf, imageOf, isSmall, picturesIn } from './pictures.ts'
import { captionOf, isDataTable, rowsOf } from './table-rows.ts'
import { wordsIn } from './words-in.ts'

interface Walk {
  readonly writer: LineWriter
  readonly baseUrl: string | undefined
  run: PageNode[]
  /** Number of images that are data URLs. */
  dataPictures: number
  readonly lostPictures: string[]
}

/** Counts a picture that has no address to be shown from. */
function noteLoss(walk: Walk, element: PageElement): void {
  if (isSmall(element) || imageOf(element, walk.baseUrl) !== undefined) return
  const address = element.getAttribute('src')?.trim() ?? ''
  if (isDataPicture(address)) walk.dataPictures += 1
  else if (isRelative(address)) walk.lostPictures.push(address)
}

function pushPicture(walk: Walk, context: LineContext, element: PageElement): void {
  const image = imageOf(element, walk.baseUrl)
  const text = altOf(element)
  noteLoss(walk, element)
  if (image !== undefined && (text !== '' || !isSmall(element)))
    walk.writer.write(context, { text }, { kind: 'image', image })
  else if (text !== '') walk.writer.write(context, { text }, { kind: 'caption' })
}

const isEmbedding = (node: PageNode): boolean => isElement(node) && EMBEDDING.has(node.localName)

const embedIn = (walk: Walk, node: PageNode) =>
  isElement(node) && EMBEDDING.has(node.localName) ? embeddedIn(node, walk.baseUrl) : undefined

/** Writes the recordings, players and images in a node without text, each on a line of its own. */
function pushShown(walk: Walk, context: LineContext, node: PageNode): void {
  const embed = embedIn(walk, node)
  if (embed !== undefined) walk.writer.write(context, { text: embed.label }, { kind: 'embed', embed })
  else if (!isEmbedding(node)) for (const picture of picturesIn(node)) pushPicture(walk, context, picture)
}

/** Writes the inline nodes read so far as one line; embedded content at either end of it gets lines of its own. */
function flush(walk: Walk, context: LineContext): void {
  const run = walk.run
  walk.run = []
  const isPart = (node: PageNode) => (isElement(node) ? !isEmbedding(node) : textOf(node).trim() !== '')
  const [first, last] = run.some((node) => textOf(node).trim() !== '')
    ? [run.findIndex(isPart), run.findLastIndex(isPart)]
    : [run.length, run.length]
  for (const node of run.slice(0, first)) pushShown(walk, context, node)
  if (first < run.length) pushText(walk, context, run.slice(first, last + 1))
  for (const node of run.slice(last + 1)) pushShown(walk, context, node)
}

function pushText(walk: Walk, context: LineContext, run: readonly PageNode[]): void {
  for (const picture of run.flatMap(picturesIn)) noteLoss(walk, picture)
  const rich = run.some(isElement)
  const kept = run.filter((node) => !isEmbedding(node) || embedIn(walk, node) !== undefined)
  const html = rich ? kept.map((node) => (isElement(node) ? node.outerHTML : escaped(node))).join('') : undefined
  const words = run.map((node) => (isEmbedding(node) ? '\n' : textOf(node))).join('')
  walk.writer.write(context, toInline(words, html, walk.baseUrl))
}

function escaped(node: PageNode): string {
  return (node.textContent ?? '').replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

function textOf(node: PageNode): string {
  if (!isElement(node)) return node.nodeType === 3 ? (node.textContent ?? '') : ''
  if (SKIPPED.has(node.localName) || isEmbedding(node) || node.localName === 'img') return ''
  return [...node.childNodes].map(textOf).join('')
}

function pushCode(walk: Walk, context: LineContext, element: PageElement): void {
  const className = element.querySelector('code')?.getAttribute('class') ?? ''
  const language = /\blang(?:uage)?-([\w+#.-]+)/.exec(className)?.[1]
  const markup: LineMarkup = language === undefined ? { kind: 'code' } : { kind: 'code', language }
  const code = element.querySelector('br') === null ? (element.textContent ?? '') : wordsIn(element)
  const rows = code.replace(/^\n|\n$/g, '').split('\n')
  for (const text of rows) walk.writer.write({ ...context, group: element }, { text: text.trimEnd() }, markup)
}

function walkChildren(walk: Walk, context: LineContext, element: PageElement): void {
  for (const node of element.childNodes) walkNode(walk, context, node)
}

function pushTable(walk: Walk, context: LineContext, table: PageElement): void {
  for (const picture of picturesIn(table)) noteLoss(walk, picture)
  const caption = captionOf(table, walk.baseUrl)
  if (caption) walk.writer.write(context, caption, { kind: 'table-caption' })
  for (const { header, cells } of rowsOf(table, walk.baseUrl)) {
    const text = cells.map((cell) => cell.text).join(' | ')
    walk.writer.write(context, { text }, { kind: 'row', header, cells })
  }
}

function walkBlock(walk: Walk, outer: LineContext, element: PageElement): void {
  flush(walk, outer)
  walk.writer.endParagraph()
  const context = contextIn(element, outer)
  if (element.localName === 'pre') pushCode(walk, context, element)
  else if (element.localName === 'table' && isDataTable(element)) {
    pushTable(walk, { ...context, group: element }, element)
  } else {
    walkChildren(walk, context, element)
    flush(walk, context)
  }
  walk.writer.endParagraph()
}

/** Formulas for screen readers only, in addition to the visible ones. */
const SPOKEN = /\b(?:katex-mathml|MJX_Assistive_MathML)\b/

function isUnseen(element: PageElement): boolean {
  return SPOKEN.test(element.getAttribute('class') ?? '') || isConcealed(element)
}

const isBreaking = (name: string): boolean => BLOCKS.has(name) || EMBEDDING.has(name) || name === 'br'

function holdsBlocks(element: PageElement): boolean {
  return [...element.childNodes].some((node) => isElement(node) && (isBreaking(node.localName) || holdsBlocks(node)))
}

function walkNode(walk: Walk, context: LineContext, node: PageNode): void {
  if (!isElement(node)) {
    if (node.nodeType === 3) walk.run.push(node)
  } else if (isUnseen(node)) return
  else if (isEmbedding(node)) walk.run.push(node)
  else if (SKIPPED.has(node.localName)) return
  else if (BLOCKS.has(node.localName)) walkBlock(walk, context, node)
  else if (node.localName === 'br') {
    flush(walk, context)
    walk.writer.breakLine()
  } else if (holdsBlocks(node)) walkChildren(walk, context, node)
  else walk.run.push(node)
}

/** The result of reading an element. */
export interface ElementLines {
  readonly lines: readonly PageLine[]
  /** Number of images left out because they are data URLs. */
  readonly dataPictures: number
  /** Addresses of images left out because they are relative to an unknown page. */
  readonly lostPictures: readonly string[]
}

/** The lines of an element as readers see them: blocks, line breaks, items, rows and captions each begin one. */
export function elementLines(element: PageElement, baseUrl?: string): ElementLines {
  const walk: Walk = { writer: createLineWriter(), baseUrl, run: [], dataPictures: 0, lostPictures: [] }
  const context = outermost(element)
  walkChildren(walk, context, element)
  flush(walk, context)
  const { writer, dataPictures, lostPictures } = walk
  return { lines: writer.lines(), dataPictures, lostPictures }
}
