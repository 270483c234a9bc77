import { joinHtml } from '../../content/element.ts'
import { escapeText } from '../../content/escape.ts'
import { joinLines } from '../../content/one-line.ts'
import { sanitizeHtml } from '../../content/sanitize.ts'
import type { Inline } from '../../domain/block.ts'
import type { SafeHtml } from '../../domain/html.ts'
import { cleanText } from '../text/clean-text.ts'

/** What parts pieces of one line: a line end, or that of a paragraph. */
const BREAKS = { line: '<br />', paragraph: '<br /><br />' } as const

/** A run of text on one line; `html` only where it holds more than the text. */
export function toInline(text: string, html?: string, baseUrl?: string): Inline {
  const line = joinLines(cleanText(text)).trim()
  if (html === undefined) return { text: line }
  const safe = sanitizeHtml(joinLines(cleanText(html)).trim(), baseUrl === undefined ? {} : { baseUrl })
  return safe.includes('<') ? { text: line, html: safe } : { text: line }
}

/** The paragraphs of what can only be one line, such as an item of a list. */
export function joinInlines(inlines: readonly Inline[], parted: keyof typeof BREAKS = 'paragraph'): Inline {
  const text = inlines
    .map((inline) => inline.text)
    .filter(Boolean)
    .join(' ')
  const pieces = inlines.map((inline) => inline.html ?? escapeText(inline.text))
  return {
    text,
    html: joinHtml(pieces.flatMap((piece, at) => (at === 0 ? piece : [BREAKS[parted] as SafeHtml, piece]))),
  }
}

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u{3000}-\u{303f}\u{ff00}-\u{ffef}]/u

/** What a line end within a paragraph stands for: nothing between characters of scripts without spaces. */
export function joiner(before: string, after: string): '' | ' ' {
  return UNSPACED.test(before.slice(-1)) && UNSPACED.test(after.slice(0, 1)) ? '' : ' '
}
