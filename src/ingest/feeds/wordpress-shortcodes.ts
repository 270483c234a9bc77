import { escapeAttribute } from '../../content/escape.ts'
import type { Image } from '../../domain/person.ts'

const CAPTION = /\[(?:wp_)?caption\b([^\]]{0,500})\]([^[]{0,5000})\[\/(?:wp_)?caption\]/g
const PICTURE = /^\s*((?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*<\/a>)?)/i
const EMBED = /\[embed\b[^[\]]{0,200}\]\s*(https?:\/\/[^\s<>"[\]]{1,2000})\s*\[\/embed\]/gi
const LONE_ADDRESS = /^[ \t]*(https?:\/\/[^\s<>"]{1,2000})[ \t]*$/gim
const RECORDING = /\[(audio|video)\b([^[\]]{0,2000})\](?:\s*\[\/\1\])?/gi
const RECORDING_ADDRESS = /(?:^|[\s"'=])(https?:\/\/[^\s"'<>[\]]+)/i
const GALLERY = /\[gallery\b([^[\]]{0,2000})\]/gi
const VALUE = `(?:"[^"[\\]]{0,999}"|'[^'[\\]]{0,999}'|[^\\s"'[\\]]{1,999})`
/** Shortcodes of plugins, which are removed. Their attributes distinguish them from words in brackets. */
const OTHER = new RegExp(`\\[([a-z][\\w-]{1,40})(?:\\s{1,9}[\\w-]{1,40}=${VALUE})+\\s{0,9}/?\\]`, 'gi')

/** An image with its caption, which used to be an attribute. */
function withCaptions(html: string): string {
  return html.replace(CAPTION, (whole, attributes: string, inner: string) => {
    const picture = PICTURE.exec(inner)
    if (!picture) return whole
    const words = inner.slice(picture[0].length).trim() || (/caption="([^"]*)"/.exec(attributes)?.[1] ?? '')
    return `\n\n<figure>${picture[1]}${words && `<figcaption>${words}</figcaption>`}</figure>\n\n`
  })
}

function withRecordings(html: string): string {
  return html.replace(RECORDING, (_, kind: string, attributes: string) => {
    const [, address] = RECORDING_ADDRESS.exec(attributes) ?? []
    return address === undefined ? '' : `\n\n<${kind} src="${address}" controls></${kind}>\n\n`
  })
}

function withGalleries(html: string, attachments: ReadonlyMap<string, Image>): string {
  return html.replace(GALLERY, (_, attributes: string) => {
    const numbers = /ids=["']?([\d,\s]+)/.exec(attributes)?.[1]?.split(',') ?? []
    const pictures = numbers.flatMap((number) => attachments.get(number.trim()) ?? [])
    const figures = pictures.map(
      ({ url, alt = '' }) => `<figure><img src="${escapeAttribute(url)}" alt="${escapeAttribute(alt)}"></figure>`,
    )
    return `\n\n${figures.join('\n')}\n\n`
  })
}

function withoutOthers(html: string): string {
  const names = new Set<string>()
  const without = html.replace(OTHER, (_, name: string) => {
    names.add(name.toLowerCase())
    return ''
  })
  if (names.size === 0) return html
  return without.replace(/\[\/([a-z][\w-]{1,40})\]/gi, (end, name: string) =>
    names.has(name.toLowerCase()) ? '' : end,
  )
}

/** Renders WordPress shortcodes, and URLs on lines of their own. */
export function withShortcodes(html: string, attachments: ReadonlyMap<string, Image>): string {
  const linked = html.replace(EMBED, '\n\n$1\n\n').replace(LONE_ADDRESS, '\n\n<a href="$1">$1</a>\n\n')
  return linked.includes('[') ? withoutOthers(withGalleries(withRecordings(withCaptions(linked)), attachments)) : linked
}
