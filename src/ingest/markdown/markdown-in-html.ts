import { BLOCKS } from '../markup/element-kinds.ts'
import { parseMarkdown, renderInline, renderTokens } from './parse-markdown.ts'

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
  const { tokens } = parseMarkdown(isBlock ? outdented(text) : text.trim(), '')
  const [, inline, ...others] = tokens
  const isOne = !isBlock && inline?.type === 'inline' && others.length === 1
  return isOne ? renderInline(inline.children ?? []) : renderTokens(tokens)
}

/**
 * A block of HTML with the Markdown between its tags rendered, which MDX reads in all elements: blocks where it begins on a
 * line of its own, and a part of a line elsewhere.
 */
export function renderMarkdownIn(html: string): string {
  if (LITERAL.test(html)) return html
  return html
    .split(BLOCK_TAG)
    .map((part, at) => (at % 2 === 1 ? part : render(part)))
    .join('')
}

/** Whether an element of kramdown or MkDocs says that Markdown is in it. */
export const saysMarkdown = (html: string): boolean => /^\s*<[a-z]+\s(?:[^<>]*\s)?markdown(?:[\s=>])/i.test(html)
