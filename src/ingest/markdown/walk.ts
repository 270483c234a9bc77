import type { Token } from 'markdown-it'
import { textOfHtml } from '../../content/plain-text.ts'
import { sanitizeHtml } from '../../content/sanitize.ts'
import type { Cell, Inline } from '../../domain/block.ts'
import type { LineMarkup, SourceLine } from '../../domain/document.ts'
import type { Addresses } from '../declared/web-address.ts'
import { fragmentLines } from '../markup/fragment-lines.ts'
import { type FurtherInline, joinInlines, toInline } from '../markup/inline.ts'
import { cleanText } from '../text/clean-text.ts'
import { captionedPictures } from './captioned-picture.ts'
import { inlineOf, type Piece, piecesOf } from './inline-tokens.ts'
import { renderMarkdownIn, saysMarkdown } from './markdown-in-html.ts'
import { labelIn, type NumberedNote } from './notes/number-notes.ts'
import { renderInline, renderTokens } from './parse-markdown.ts'

/** The state of a walk over the tokens. */
export interface Walk {
  readonly lines: SourceLine[]
  /** Added to the parser's line numbers, which start at 0. */
  readonly lineOffset: number
  /** What relative addresses in HTML lead to. */
  readonly addresses: Addresses
  /** Whether Markdown in HTML is read, as in MDX. */
  readonly isMdx: boolean
  /** The open lists, and the number of the next item of each ordered one. */
  readonly lists: { next: number | undefined }[]
  quotes: number
  /** Index of the line of the current item; its later paragraphs are joined to that line. */
  item: number | undefined
  /** The later paragraphs of items, by line. */
  readonly itemRests: Map<number, FurtherInline[]>
  itemOpens: boolean
  /** Level of the open heading; 0 if there is none. */
  headingLevel: number
  /** Whether the row is in a table's head. */
  header: boolean
  /** The open row: its cells, its line number, and the alignment of its open cell. */
  row: { readonly number: number; readonly cells: Cell[]; align: Pick<Cell, 'align'> } | undefined
  /** Number of images that are data URLs. */
  dataPictures: number
  /** Images whose addresses are relative to an unknown page. */
  readonly lostPictures: string[]
  /** The notes of the text, by label. */
  readonly notes: ReadonlyMap<string, NumberedNote>
}

/** The 1-based line on which a token begins. */
export function numberOf(walk: Walk, token: Token): number {
  return (token.map?.[0] ?? 0) + walk.lineOffset
}

function push(walk: Walk, number: number, content: Inline, markup: LineMarkup): void {
  walk.lines.push({ number, ...content, markup })
}

/** Adds a line that is separated from the previous one only by a hard line break. */
function pushBelow(walk: Walk, number: number, content: Inline, markup: LineMarkup): void {
  const isOfLine = walk.lines.at(-1)?.markup?.kind === markup.kind
  walk.lines.push({ number, ...content, markup, ...(isOfLine && { afterBreak: true as const }) })
}

function markupOf(walk: Walk): LineMarkup {
  if (walk.headingLevel > 0) return { kind: 'heading', level: walk.headingLevel }
  if (walk.itemOpens) return itemMarkup(walk)
  return { kind: walk.quotes > 0 ? 'quotation' : 'paragraph' }
}

function itemMarkup({ lists }: Walk): LineMarkup {
  const list = lists.at(-1)
  const number = list?.next
  if (list === undefined || number === undefined) return { kind: 'item', ordered: false, depth: lists.length }
  list.next = number + 1
  return { kind: 'item', ordered: true, depth: lists.length, number }
}

function pushPictures(walk: Walk, number: number, pictures: NonNullable<Piece['pictures']>): void {
  for (const { image, alt, title } of pictures) {
    if (image !== undefined) push(walk, number, { text: alt }, { kind: 'image', image })
    else if (alt !== '') push(walk, number, { text: alt }, { kind: 'caption' })
    if (title !== '' && title !== alt) push(walk, number, { text: title }, { kind: 'caption' })
  }
}

function addToItem(walk: Walk, at: number, tokens: readonly Token[]): void {
  const rest = walk.itemRests.get(at) ?? []
  for (const { content } of piecesOf(tokens)) rest.push({ ...content, after: 'paragraph' })
  walk.itemRests.set(at, rest)
}

/** The lines read, with each item on one line including all its paragraphs. */
export function linesOf({ lines, itemRests }: Walk): readonly SourceLine[] {
  if (itemRests.size === 0) return lines
  return lines.map((line, at) => {
    const rest = itemRests.get(at)
    return rest === undefined ? line : { ...line, ...joinInlines(line, rest) }
  })
}

function pushItem(walk: Walk, number: number, tokens: readonly Token[]): void {
  const content = inlineOf(tokens)
  // An item without words would be left out, and the picture in it too.
  if (content.text === '') pushPieces(walk, number, tokens)
  else push(walk, number, content, markupOf(walk))
  walk.item = content.text === '' ? undefined : walk.lines.length - 1
  walk.itemOpens = false
}

function pushPieces(walk: Walk, number: number, tokens: readonly Token[]): void {
  const captioned = captionedPictures(tokens)
  if (captioned !== undefined) {
    pushPictures(walk, number, captioned.pictures)
    push(walk, number + 1, captioned.caption, { kind: 'caption' })
    return
  }
  for (const { content, offset, pictures, breaksBefore } of piecesOf(tokens)) {
    if (pictures) pushPictures(walk, number + offset, pictures)
    else if (breaksBefore === 1) pushBelow(walk, number + offset, content, markupOf(walk))
    else push(walk, number + offset, content, markupOf(walk))
  }
}

const EMBEDDING = /^<(?:iframe|video|audio|embed|object)\b/i

const PICTURE = /^<img\b/i
const BESIDE_PICTURE: ReadonlySet<string> = new Set(['html_inline', 'image', 'softbreak', 'link_open', 'link_close'])

/** Whether a paragraph consists only of pictures, some of them in HTML. */
const isPictures = (tokens: readonly Token[]): boolean =>
  tokens.some(({ type, content }) => type === 'html_inline' && PICTURE.test(content)) &&
  tokens.every(({ type, content }) => BESIDE_PICTURE.has(type) || content.trim() === '')

const isEmbedding = ({ type, content }: Token): boolean => type === 'html_inline' && EMBEDDING.test(content)

/** A paragraph, heading, item, quotation or cell, or more of an item. */
export function pushInline(walk: Walk, token: Token): void {
  const number = numberOf(walk, token)
  const tokens = token.children ?? []
  if (walk.row !== undefined) walk.row.cells.push({ ...inlineOf(tokens), ...walk.row.align })
  else if (walk.headingLevel > 0) push(walk, number, inlineOf(tokens), markupOf(walk))
  else if (walk.itemOpens) pushItem(walk, number, tokens)
  else if (walk.item !== undefined) addToItem(walk, walk.item, tokens)
  else if (tokens.some(isEmbedding) || isPictures(tokens)) pushFragment(walk, token, renderInline(tokens))
  else pushPieces(walk, number, tokens)
}

/** Code, line by line. */
export function pushCode(walk: Walk, token: Token): void {
  const [language = ''] = token.info.trim().split(/\s/)
  const markup: LineMarkup = language === '' ? { kind: 'code' } : { kind: 'code', language }
  const first = numberOf(walk, token) + (token.type === 'fence' ? 1 : 0)
  const rows = token.content.replace(/\n$/, '').split('\n')
  rows.forEach((text, row) => {
    push(walk, first + row, { text }, markup)
  })
}

/** Ends a table row. */
export function pushRow(walk: Walk, header: boolean): void {
  if (walk.row === undefined) return
  const { number, cells } = walk.row
  push(walk, number, { text: cells.map((cell) => cell.text).join(' | ') }, { kind: 'row', header, cells })
  walk.row = undefined
}

/** HTML between paragraphs. */
export function pushHtml(walk: Walk, token: Token): void {
  const holdsMarkdown = walk.isMdx || saysMarkdown(token.content)
  pushFragment(walk, token, holdsMarkdown ? renderMarkdownIn(token.content) : token.content)
}

/** The lines of a piece of HTML, numbered within the lines of its token. */
function pushFragment(walk: Walk, token: Token, html: string): void {
  const [first = 0, end = 0] = token.map ?? []
  const { lines, dataPictures, lostPictures } = fragmentLines(html, walk.addresses)
  walk.dataPictures += dataPictures
  walk.lostPictures.push(...lostPictures)
  for (const [at, line] of lines.entries()) {
    walk.lines.push({ ...line, number: Math.min(first + at, Math.max(first, end - 1)) + walk.lineOffset })
  }
}

/** A note, always on one line: notes are rendered below the text. */
export function pushNote(walk: Walk, token: Token): void {
  const note = walk.notes.get(labelIn(token))
  if (note === undefined) return
  const { number, id, references } = note
  const html = sanitizeHtml(cleanText(renderTokens(note.tokens).trim()))
  const text = toInline(textOfHtml(html)).text
  walk.lines.push({ number: numberOf(walk, token), text, html, markup: { kind: 'note', number, id, references } })
}
