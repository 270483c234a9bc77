import { BLOCKS } from '../markup/element-kinds.ts'
import { partsOf } from './dialects/prose-parts.ts'
import { parseInHtml, renderInline, renderTokens } from './parse-markdown.ts'

const BLOCK_TAG = new RegExp(`(</?(?:${[...BLOCKS].join('|')})(?=[\\s/>])[^<>]*>)`, 'i')
/** What stands in these is no Markdown. */
const LITERAL = /<(?:pre|script|style|textarea)\b/i
/** Starts on a line of its own. */
const OWN_LINE = /^[ \t]*\n/

/** Moves lines to the left as far as all can go, since an indent would make them code. */
function outdented(text: string): string {
  const lines = text.split('\n')
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length)
  const shared = Math.min(...indents)
  return lines.map((line) => line.slice(shared)).join('\n')
}

function render(text: string): string {
  if (text.trim() === '') return text
  const isBlock = OWN_LINE.test(text)
  const tokens = parseInHtml(isBlock ? outdented(text) : text.trim())
  const [, inline, ...others] = tokens
  const isOne = !isBlock && inline?.type === 'inline' && others.length === 1
  return isOne ? renderInline(inline.children ?? []) : renderTokens(tokens)
}

/** Tags of blocks, and what is between them, in turn; tags in code are none. */
function piecesOf(html: string): readonly string[] {
  const pieces = ['']
  for (const { text, isCode } of partsOf(html)) {
    const [first = '', ...more] = isCode ? [text] : text.split(BLOCK_TAG)
    pieces.push(`${pieces.pop()}${first}`, ...more)
  }
  return pieces
}

/**
 * A block of HTML with the Markdown between its tags rendered, which MDX reads in all elements: blocks where it begins on a
 * line of its own, and a part of a line elsewhere.
 */
export function renderMarkdownIn(html: string): string {
  if (LITERAL.test(html)) return html
  return piecesOf(html)
    .map((piece, at) => (at % 2 === 1 ? piece : render(piece)))
    .join('')
}

/** Whether an element of kramdown or MkDocs says that Markdown is in it. */
export const saysMarkdown = (html: string): boolean => /^\s*<[a-z]+\s(?:[^<>]*\s)?markdown(?:[\s=>])/i.test(html)
