import { element, joinHtml } from '../../content/element.ts'
import { escapeText } from '../../content/escape.ts'
import { textOfHtml } from '../../content/plain-text.ts'
import { sanitizeHtml } from '../../content/sanitize.ts'
import type { SafeHtml } from '../../domain/html.ts'
import { toInline } from '../markup/inline.ts'
import { cleanText } from '../text/clean-text.ts'
import { decodeLeftovers } from '../text/leftover-entities.ts'
import type { FeedText } from './feed-item.ts'

const TAG =
  /<\/?(?:a|abbr|b|blockquote|br|cite|code|del|div|em|h[1-6]|hr|i|img|ins|li|ol|p|pre|q|s|small|span|strong|sub|sup|table|u|ul)(?:\s[^<>]*)?\/?>/i
const REFERENCE = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/i

/** RSS does not say whether a text is plain or HTML. If it contains HTML tags or entities, it is HTML. */
export function guessKind(value: string): FeedText {
  return { kind: TAG.test(value) || REFERENCE.test(value) ? 'html' : 'text', value }
}

/** Text that is HTML throughout and was escaped twice; nobody writes a text that looks like that. */
const ESCAPED_TWICE =
  /^\s*&lt;(?:a|article|blockquote|div|em|figure|h[1-6]|img|ol|p|section|span|strong|table|ul)\b[^<>]*&gt;\s*$/i
const CHARACTERS: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' }

function unescapedHtml(html: string): string {
  if (!ESCAPED_TWICE.test(html)) return html
  return html.replace(/&(lt|gt|quot|#39|amp);/g, (written, name: string) => CHARACTERS[name] ?? written)
}

const AMPERSAND_BETWEEN_WORDS = /(?<=[\p{L}\p{N}]['’]?[ ]?)&amp;(?=[ ]?[\p{L}\p{N}])/gu

/** Decodes a line that was escaped twice, as readers would see it; a line about markup stays as it is. */
function unescapedLine(line: string): string {
  return line.includes('&lt;') ? line : line.replace(AMPERSAND_BETWEEN_WORDS, '&')
}

/** A text from a feed as one line of plain text; undefined if blank. */
export function plainLine({ kind, value }: FeedText): string | undefined {
  const text = kind === 'text' ? value : unescapedLine(textOfHtml(sanitizeHtml(unescapedHtml(value))))
  return decodeLeftovers(toInline(text).text) || undefined
}

function paragraphs(text: string): SafeHtml {
  const blocks = cleanText(text)
    .trim()
    .split(/\n\s*\n/)
  const lines = (block: string) => block.split('\n').map((line) => escapeText(line.trim()))
  return joinHtml(
    blocks.map((block) => element('p', {}, joinHtml(lines(block), '\n'))),
    '\n',
  )
}

/** A text from a feed as safe HTML; undefined if nothing is left of it. */
export function safeContent({ kind, value, base }: FeedText, itemBase: string | undefined): SafeHtml | undefined {
  if (value.trim() === '') return undefined
  const baseUrl = base ?? itemBase
  const html =
    kind === 'text'
      ? paragraphs(value)
      : sanitizeHtml(unescapedHtml(value.trim()), baseUrl === undefined ? {} : { baseUrl })
  const trimmed = html.trim()
  return trimmed === '' ? undefined : (trimmed as SafeHtml)
}
