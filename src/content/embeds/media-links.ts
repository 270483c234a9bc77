import { escapeText } from '../escape.ts'
import { embedLabel } from './embed.ts'

const TAG = /<(\/?)(a|video|audio|source|track)\b([^>]*)>/g
const MEDIA = /<(?:video|audio)\b/
const ADDRESS = /\ssrc="([^"]*)"/
const TITLE = /\stitle="([^"]*)"/

/** An open recording: where its tag is in the output, and what has been found in it so far. */
interface Recording {
  readonly start: number
  readonly attributes: string
  address: string | undefined
  hasContent: boolean
}

/**
 * Adds to each recording without fallback content a link to itself, for readers that do not play it (HTML, section
 * 4.8.8). A recording without an address is removed. If it is inside a link already, no link is added.
 */
export function withMediaLinks(html: string): string {
  if (!MEDIA.test(html)) return html
  const written: string[] = []
  const open: Recording[] = []
  let [end, links] = [0, 0]
  for (const { index, 0: tag, 1: slash, 2: name, 3: attributes = '' } of html.matchAll(TAG)) {
    const recording = open.at(-1)
    const text = html.slice(end, index)
    end = index + tag.length
    written.push(text)
    if (recording && text.trim() !== '') recording.hasContent = true
    const address = ADDRESS.exec(attributes)?.[1]
    if (name === 'a') links += slash ? -1 : 1
    if (name === 'source' && recording) recording.address ??= address
    if (name === 'a' && recording) recording.hasContent = true
    if (name !== 'video' && name !== 'audio') written.push(tag)
    else if (!slash) open.push({ start: written.push(tag) - 1, attributes, address, hasContent: false })
    else if (recording) close(written, open, links > 0, tag)
  }
  return written.join('') + html.slice(end)
}

function close(written: string[], open: Recording[], isInLink: boolean, tag: string): void {
  const { start, attributes, address, hasContent } = open.pop() as Recording
  const outer = open.at(-1)
  if (!hasContent && address === undefined) {
    written.length = start
    return
  }
  if (outer) outer.hasContent = true
  if (!hasContent && !isInLink && address !== undefined) written.push(linkTo(address, attributes))
  written.push(tag)
}

function linkTo(address: string, attributes: string): string {
  const label = TITLE.exec(attributes)?.[1] || escapeText(embedLabel({ url: address.replaceAll('&amp;', '&') }))
  return `<a href="${address}">${label}</a>`
}
