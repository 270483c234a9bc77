import type { Inline } from '../../domain/block.ts'
import type { LineMarkup, SourceLine } from '../../domain/document.ts'
import type { Image } from '../../domain/person.ts'
import { webUrl } from '../declared/web-address.ts'
import { isElement, type PageElement, type PageNode } from './dom.ts'
import { BLOCKS, EMBEDDING, SKIPPED } from './element-kinds.ts'
import { embeddedIn } from './embed.ts'
import { toInline } from './inline.ts'
import { contextIn, type LineContext, outermost } from './line-context.ts'
import { isDataTable, rowsOf } from './table-rows.ts'

type Line = Omit<SourceLine, 'number'>

interface Walk {
  readonly lines: Line[]
  readonly baseUrl: string | undefined
  group: object | undefined
  run: PageNode[]
}

const LAZY = ['data-src', 'data-original', 'data-lazy-src', 'src']

function push(walk: Walk, context: LineContext, content: Inline, markup = context.markup): void {
  if (walk.lines.length > 0 && walk.group !== context.group) walk.lines.push({ text: '' })
  walk.group = context.group
  walk.lines.push({ ...content, markup })
}

/** The picture that an element shows, by its absolute address. */
export function imageOf(element: PageElement, baseUrl?: string): Image | undefined {
  const urls = LAZY.map((name) => webUrl(element.getAttribute(name) ?? '', baseUrl))
  const url = urls.find((candidate) => candidate !== undefined)
  const alt = toInline(element.getAttribute('alt') ?? '').text
  return url === undefined ? undefined : { url, ...(alt === '' ? {} : { alt }) }
}

/** In pixels: smaller pictures that nobody described are icons and counters. */
const SMALLEST = 50

const isSmall = (element: PageElement): boolean =>
  ['width', 'height'].some((name) => Number.parseInt(element.getAttribute(name) ?? '', 10) < SMALLEST)

function pushPicture(walk: Walk, context: LineContext, element: PageElement): void {
  const image = imageOf(element, walk.baseUrl)
  const text = toInline(element.getAttribute('alt') ?? '').text
  if (image !== undefined && (text !== '' || !isSmall(element))) push(walk, context, { text }, { kind: 'image', image })
  else if (text !== '') push(walk, context, { text }, { kind: 'caption' })
}

function picturesIn(node: PageNode): readonly PageElement[] {
  if (!isElement(node)) return []
  return node.localName === 'img' ? [node] : [...node.querySelectorAll('img')]
}

const isEmbedding = (node: PageNode): boolean => isElement(node) && EMBEDDING.has(node.localName)

const embedIn = (walk: Walk, node: PageNode) =>
  isElement(node) && EMBEDDING.has(node.localName) ? embeddedIn(node, walk.baseUrl) : undefined

/** What a node shows that has no words: recordings, players and pictures, each on a line of its own. */
function pushShown(walk: Walk, context: LineContext, node: PageNode): void {
  const embed = embedIn(walk, node)
  if (embed !== undefined) push(walk, context, { text: embed.label }, { kind: 'embed', embed })
  else if (!isEmbedding(node)) for (const picture of picturesIn(node)) pushPicture(walk, context, picture)
}

/** Writes the inline nodes read so far as one line; what is shown from elsewhere at either end of it, as lines of its own. */
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
  const rich = run.some(isElement)
  const kept = run.filter((node) => !isEmbedding(node) || embedIn(walk, node) !== undefined)
  const html = rich ? kept.map((node) => (isElement(node) ? node.outerHTML : escaped(node))).join('') : undefined
  const words = run.map((node) => (isEmbedding(node) ? '\n' : textOf(node))).join('')
  push(walk, context, toInline(words, html, walk.baseUrl))
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
  const rows = (element.textContent ?? '').replace(/^\n|\n$/g, '').split('\n')
  for (const text of rows) push(walk, { ...context, group: element }, { text: text.trimEnd() }, markup)
}

function walkChildren(walk: Walk, context: LineContext, element: PageElement): void {
  for (const node of element.childNodes) walkNode(walk, context, node)
}

function walkBlock(walk: Walk, outer: LineContext, element: PageElement): void {
  flush(walk, outer)
  const context = contextIn(element, outer)
  if (element.localName === 'pre') pushCode(walk, context, element)
  else if (element.localName === 'table' && isDataTable(element)) {
    for (const { header, cells } of rowsOf(element, walk.baseUrl)) {
      const text = cells.map((cell) => cell.text).join(' | ')
      push(walk, { ...context, group: element }, { text }, { kind: 'row', header, cells })
    }
  } else {
    walkChildren(walk, context, element)
    flush(walk, context)
  }
}

/** Formulas for screen readers alone, beside those that are shown. */
const SPOKEN = /\b(?:katex-mathml|MJX_Assistive_MathML)\b/

function isConcealed(element: PageElement): boolean {
  if (SPOKEN.test(element.getAttribute('class') ?? '')) return true
  const style = element.getAttribute('style') ?? ''
  return element.getAttribute('hidden') !== null || /display\s*:\s*none/i.test(style)
}

const isBreaking = (name: string): boolean => BLOCKS.has(name) || EMBEDDING.has(name) || name === 'br'

function holdsBlocks(element: PageElement): boolean {
  return [...element.childNodes].some((node) => isElement(node) && (isBreaking(node.localName) || holdsBlocks(node)))
}

function walkNode(walk: Walk, context: LineContext, node: PageNode): void {
  if (!isElement(node)) {
    if (node.nodeType === 3) walk.run.push(node)
  } else if (isConcealed(node)) return
  else if (isEmbedding(node)) walk.run.push(node)
  else if (SKIPPED.has(node.localName)) return
  else if (BLOCKS.has(node.localName)) walkBlock(walk, context, node)
  else if (node.localName === 'br') flush(walk, context)
  else if (holdsBlocks(node)) walkChildren(walk, context, node)
  else walk.run.push(node)
}

/** The lines of an element as a reader sees them: blocks, line breaks, items, rows and captions each begin one. */
export function elementLines(element: PageElement, baseUrl?: string): readonly Line[] {
  const walk: Walk = { lines: [], baseUrl, group: undefined, run: [] }
  const context = outermost(element)
  walkChildren(walk, context, element)
  flush(walk, context)
  return walk.lines
}
