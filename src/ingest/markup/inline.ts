import { joinHtml } from '../../content/element.ts'
import { escapeText } from '../../content/escape.ts'
import { joinLines } from '../../content/one-line.ts'
import { sanitizeHtml } from '../../content/sanitize.ts'
import type { Inline } from '../../domain/block.ts'
import type { SafeHtml } from '../../domain/html.ts'
import { cleanText } from '../text/clean-text.ts'

/** The HTML between joined parts of a line: for a line break, and for a paragraph. */
const BREAKS = { line: '<br />', paragraph: '<br /><br />' } as const

/** Another part of a line, and what precedes it. */
export interface FurtherInline extends Inline {
  readonly after: keyof typeof BREAKS
}

/** A run of text on one line; `html` is present only if it adds something to the text. */
export function toInline(text: string, html?: string, baseUrl?: string): Inline {
  const line = joinLines(cleanText(text)).trim()
  if (html === undefined) return { text: line }
  const safe = sanitizeHtml(joinLines(cleanText(html)).trim(), baseUrl === undefined ? {} : { baseUrl })
  return safe.includes('<') ? { text: line, html: safe } : { text: line }
}

/** Joins the parts of something that must be a single line, such as a list item. */
export function joinInlines(first: Inline, others: readonly FurtherInline[]): Inline {
  const text = [first, ...others]
    .map((inline) => inline.text)
    .filter(Boolean)
    .join(' ')
  const htmlOf = (inline: Inline) => inline.html ?? escapeText(inline.text)
  const further = others.flatMap((inline) => [BREAKS[inline.after] as SafeHtml, htmlOf(inline)])
  return { text, html: joinHtml([htmlOf(first), ...further]) }
}

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u{3000}-\u{303f}\u{ff00}-\u{ffef}]/u

/**
 * What a line break within a paragraph stands for: a space, or nothing between characters of scripts without spaces.
 */
export function joiner(before: string, after: string): '' | ' ' {
  return UNSPACED.test(before.slice(-1)) && UNSPACED.test(after.slice(0, 1)) ? '' : ' '
}
