import { escapeAttribute } from '../escape.ts'
import { embedOf } from './embed.ts'

const OPENING = /<object\b[^<>]*>/gi
const CLOSING = /<\/object\s*>/gi
/** UTF-16 units; an `object` that shows a film is shorter. */
const LONGEST = 4000
const ADDRESSES = [
  /^[^>]{0,1000}\sdata\s*=\s*["']?([^"'\s>]+)/i,
  /<param\s[^>]{0,200}name\s*=\s*["']?(?:movie|src)\b[^>]{0,200}\svalue\s*=\s*["']?([^"'\s>]+)/i,
  /<embed\s[^>]{0,500}src\s*=\s*["']?([^"'\s>]+)/i,
]

/** Unsafe HTML in which each `object` that is a player, as old pages have them, is an `iframe` that shows the same. */
export function objectsAsFrames(html: string): string {
  let written = ''
  let end = 0
  OPENING.lastIndex = 0
  for (let opening = OPENING.exec(html); opening; opening = OPENING.exec(html)) {
    CLOSING.lastIndex = OPENING.lastIndex
    const closing = CLOSING.exec(html)
    if (!closing) break
    const frame = frameOf(html.slice(opening.index, Math.min(CLOSING.lastIndex, opening.index + LONGEST)))
    if (frame === undefined) continue
    written += html.slice(end, opening.index) + frame
    end = CLOSING.lastIndex
    OPENING.lastIndex = end
  }
  return end === 0 ? html : written + html.slice(end)
}

function frameOf(object: string): string | undefined {
  for (const pattern of ADDRESSES) {
    const src = pattern.exec(object)?.[1]?.replaceAll('&amp;', '&')
    if (src !== undefined && embedOf({ src })?.isPlayer) return `<iframe src="${escapeAttribute(src)}"></iframe>`
  }
  return undefined
}
