import { escapeAttribute, escapeText } from '../../content/escape.ts'
import { linkUrl } from '../../content/web-url.ts'

/** The elements that may be around a piece of text, outermost first. */
export const AROUND = ['a', 'strong', 'em', 'u', 's', 'code', 'sup', 'sub'] as const

/** How a piece of text is formatted. */
export interface Format {
  /** Where it links to. */
  readonly link?: string | undefined
  readonly elements: ReadonlySet<(typeof AROUND)[number]>
}

/** A piece of a line: a text, or HTML that stands for itself (a line break, a picture, the reference to a note). */
export interface Piece {
  readonly text?: string
  readonly html?: string
  readonly format: Format
}

/** The format of a text without any. */
export const PLAIN: Format = { elements: new Set() }

/** A line break within a paragraph. */
export const BREAK = '<br />'

/** A text with another one above it that says how it is read; in brackets where that is not shown. */
export function rubyHtml(base: string, above: string): string {
  return `<ruby>${escapeText(base)}<rp>(</rp><rt>${escapeText(above)}</rt><rp>)</rp></ruby>`
}

/** The start tags around a piece. */
function tagsOf({ format: { link, elements } }: Piece): readonly string[] {
  return AROUND.flatMap((name) => {
    // A link to a place in the document, or to a file, leads nowhere from a feed.
    const url = name === 'a' && link !== undefined ? linkUrl(link) : undefined
    if (url !== undefined) return [`a href="${escapeAttribute(url)}"`]
    return elements.has(name) ? [name] : []
  })
}

const isBlank = ({ text, html }: Piece): boolean => html === undefined && (text ?? '').trim() === ''

/** White space has the tags that the pieces on both sides share, so that it neither divides them nor is marked alone. */
function sharedTags(before: readonly string[], after: readonly string[]): readonly string[] {
  const end = before.findIndex((tag, at) => tag !== after[at])
  return end < 0 ? before : before.slice(0, end)
}

function placedTags(pieces: readonly Piece[]): readonly (readonly string[])[] {
  const own = pieces.map((piece) => (isBlank(piece) ? undefined : tagsOf(piece)))
  let next: readonly string[] = []
  const following = own.toReversed().map((tags) => {
    next = tags ?? next
    return next
  })
  let last: readonly string[] = []
  return own.map((tags, at) => {
    if (tags !== undefined) last = tags
    return tags ?? sharedTags(last, following[own.length - 1 - at] ?? [])
  })
}

const endTag = (tag: string): string => `</${tag.split(' ', 1)[0]}>`

/** The HTML of a line. Pieces that are formatted alike share their elements, as programs divide texts at random. */
export function inlineHtml(pieces: readonly Piece[]): string {
  const tags = placedTags(pieces)
  let html = ''
  let open: readonly string[] = []
  const turnTo = (wanted: readonly string[]) => {
    const kept = sharedTags(open, wanted)
    html += open.slice(kept.length).toReversed().map(endTag).join('')
    html += wanted
      .slice(kept.length)
      .map((tag) => `<${tag}>`)
      .join('')
    open = wanted
  }
  pieces.forEach((piece, at) => {
    turnTo(tags[at] ?? [])
    html += piece.html ?? escapeText(piece.text ?? '')
  })
  turnTo([])
  return html
}
