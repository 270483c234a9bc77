const BLOCK =
  '(?:address|article|aside|blockquote|d[dlt]|details|div|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|iframe|li|main|nav|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)\\b'
const BLOCK_TAG = new RegExp(`<(?:/?${BLOCK}|!--)`, 'i')
const TEXT_BEFORE_BLOCK = new RegExp(`(?<=[^>\\s])\\s{0,9}(?=<${BLOCK})`, 'gi')
const TEXT_AFTER_BLOCK = new RegExp(`(?<=</${BLOCK}\\s{0,9}>)\\s{0,9}(?=[^<\\s])`, 'gi')
const AROUND_QUOTATION = /<\/?blockquote\b[^<>]*>/gi
const BREAK_OF_PAGE = /<!--\s*(?:more|nextpage)\b[^<>]{0,200}-->/gi
const NEW_LINE = /<[^<>]*>|(?<!<br\s{0,3}\/?>[ \t]{0,9})\n/gi

/** Line breaks become visible, except those inside tags. */
function withLineBreaks(text: string): string {
  return text.replace(NEW_LINE, (found) => (found === '\n' ? '<br />\n' : found))
}

function withElements(html: string): string {
  const apart = html
    .replace(BREAK_OF_PAGE, '\n\n')
    .replace(AROUND_QUOTATION, '\n\n$&\n\n')
    .replace(TEXT_BEFORE_BLOCK, '\n\n')
    .replace(TEXT_AFTER_BLOCK, '\n\n')
  const blocks = apart
    .split(/\n[ \t]*\n/)
    .map((block) => block.trim())
    .filter(Boolean)
  return blocks.map((block) => (BLOCK_TAG.test(block) ? block : `<p>${withLineBreaks(block)}</p>`)).join('\n')
}

/** Applies `show` to everything except preformatted text, whose blank lines must be kept. */
export function outsidePreformatted(html: string, show: (part: string) => string): string {
  const parts = html.split(/(?<=<\/pre\s{0,9}>)/i).map((part) => {
    const start = /<\/pre\s{0,9}>$/i.test(part) ? part.search(/<pre\b/i) : -1
    return start < 0 ? show(part) : `${show(part.slice(0, start))}\n${part.slice(start)}`
  })
  return parts.join('\n')
}

/**
 * Makes paragraphs and line breaks of the blank lines and line ends between HTML elements. WordPress and Movable Type store
 * texts without these elements, and create them when they show them.
 */
export const withParagraphs = (html: string): string => outsidePreformatted(html, withElements)
