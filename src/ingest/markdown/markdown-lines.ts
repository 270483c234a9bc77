import type { Token } from 'markdown-it'
import { alignedBy } from '../../content/alignment.ts'
import { isDataPicture } from '../../content/data-pictures.ts'
import type { SourceLine } from '../../domain/document.ts'
import type { Addresses } from '../declared/web-address.ts'
import { breakLabelledLines } from './labelled-lines.ts'
import { parseMarkdown } from './parse-markdown.ts'
import { resolveAddresses } from './resolve-addresses.ts'
import { linesOf, numberOf, pushCode, pushHtml, pushInline, pushNote, pushRow, type Walk } from './walk.ts'

type Step = (walk: Walk, token: Token) => void

const openItem: Step = (walk) => {
  walk.itemOpens = true
  walk.item = undefined
}

const openCell: Step = ({ row }, token) => {
  if (row) row.align = alignedBy({ style: String(token.attrGet('style') ?? '') })
}

const closeItem: Step = (walk) => {
  walk.itemOpens = false
  walk.item = undefined
}

const closeList: Step = (walk) => {
  walk.lists.pop()
  walk.item = undefined
}

/** What each kind of token does; others do nothing. */
const STEPS: Readonly<Record<string, Step>> = {
  heading_open: (walk, token) => {
    walk.headingLevel = Number(token.tag.slice(1))
  },
  heading_close: (walk) => {
    walk.headingLevel = 0
  },
  bullet_list_open: (walk) => walk.lists.push({ next: undefined }),
  ordered_list_open: (walk, token) => walk.lists.push({ next: Number(token.attrGet('start') ?? 1) }),
  bullet_list_close: closeList,
  ordered_list_close: closeList,
  list_item_open: openItem,
  list_item_close: closeItem,
  blockquote_open: (walk) => {
    walk.quotes += 1
  },
  blockquote_close: (walk) => {
    walk.quotes -= 1
  },
  thead_open: (walk) => {
    walk.header = true
  },
  thead_close: (walk) => {
    walk.header = false
  },
  tr_open: (walk, token) => {
    walk.row = { number: numberOf(walk, token), cells: [], align: {} }
  },
  th_open: openCell,
  td_open: openCell,
  tr_close: (walk) => pushRow(walk, walk.header),
  inline: pushInline,
  fence: pushCode,
  code_block: pushCode,
  html_block: pushHtml,
  note: pushNote,
}

/** Adds the blank line that separates top-level blocks, if the source has one. */
function blankBefore(walk: Walk, token: Token): void {
  const previous = walk.lines.at(-1)
  const number = numberOf(walk, token)
  if (token.level > 0 || token.map === null || previous === undefined || number <= previous.number + 1) return
  walk.lines.push({ number: number - 1, text: '' })
}

/** Context of a Markdown text. */
export interface MarkdownOrigin {
  /** Number of its first line. */
  readonly firstLine: number
  /** See `parseMarkdown`. */
  readonly mark: string
  /** What relative addresses in it lead to. */
  readonly addresses: Addresses
  /** Whether it is MDX. */
  readonly isMdx?: boolean
}

/** The lines of a Markdown text, and the images that are missing from them. */
export interface MarkdownLines {
  readonly lines: readonly SourceLine[]
  /** Images whose URLs are relative. */
  readonly lostPictures: readonly string[]
  /** Number of images that are data URLs. */
  readonly dataPictures: number
}

function countDataImages(tokens: readonly Token[]): number {
  const isData = (token: Token) => token.type === 'image' && isDataPicture(String(token.attrGet('src') ?? ''))
  return tokens.reduce((sum, token) => sum + (isData(token) ? 1 : 0) + countDataImages(token.children ?? []), 0)
}

/** Converts a Markdown text to lines. */
export function markdownLines(text: string, origin: MarkdownOrigin): MarkdownLines {
  const { firstLine, mark, addresses, isMdx = false } = origin
  const { tokens, notes } = parseMarkdown(text, mark)
  breakLabelledLines(tokens)
  const lost = resolveAddresses(tokens, addresses)
  const walk: Walk = {
    lines: [],
    lineOffset: firstLine,
    addresses,
    isMdx,
    lists: [],
    quotes: 0,
    item: undefined,
    itemRests: new Map(),
    itemOpens: false,
    headingLevel: 0,
    row: undefined,
    header: false,
    notes,
    dataPictures: countDataImages(tokens),
    lostPictures: [...lost],
  }
  for (const token of tokens) {
    blankBefore(walk, token)
    STEPS[token.type]?.(walk, token)
  }
  return { lines: linesOf(walk), lostPictures: walk.lostPictures, dataPictures: walk.dataPictures }
}
