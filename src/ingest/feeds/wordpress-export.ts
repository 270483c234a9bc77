import type { FeedText } from './feed-item.ts'
import { textOf, type XmlElement } from './xml-element.ts'

const BLOCK =
  /^<(?:\/?(?:address|article|aside|blockquote|div|dl|fieldset|figure|footer|form|h[1-6]|header|hr|iframe|li|ol|p|pre|section|table|ul)\b|!--)/i

/** Why an item of a WordPress export is no published post; undefined for one that is, and for items of any other feed. */
export function notExported(item: XmlElement): string | undefined {
  const type = textOf(item, 'wp:post_type')
  const status = textOf(item, 'wp:status')
  if (type !== undefined && type !== 'post') return type
  return status === undefined || status === 'publish' ? undefined : status
}

const CAPTION = /\[(?:wp_)?caption\b([^\]]{0,500})\]([^[]{0,5000})\[\/(?:wp_)?caption\]/g
const PICTURE = /^\s*((?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*<\/a>)?)/i

/** A picture with its caption, as WordPress writes it in square brackets; the caption once was an attribute. */
function withCaptions(html: string): string {
  return html.replace(CAPTION, (whole, attributes: string, inner: string) => {
    const picture = PICTURE.exec(inner)
    if (!picture) return whole
    const words = inner.slice(picture[0].length).trim() || (/caption="([^"]*)"/.exec(attributes)?.[1] ?? '')
    return `\n\n<figure>${picture[1]}${words && `<figcaption>${words}</figcaption>`}</figure>\n\n`
  })
}

/** WordPress stores paragraphs as text between blank lines and makes elements of them when it shows them. */
function withParagraphs(html: string): string {
  const blocks = html.replace(/\r\n?/g, '\n').split(/\n[ \t]*\n/)
  return blocks
    .map((block) => (block.trim() === '' || BLOCK.test(block.trim()) ? block : `<p>${block.trim()}</p>`))
    .join('\n')
}

/** The full text of an item, as WordPress would show it if it comes from an export. */
export function exportedText(item: XmlElement, value: string): FeedText {
  return {
    kind: 'html',
    value: textOf(item, 'wp:post_type') === undefined ? value : withParagraphs(withCaptions(value)),
  }
}
