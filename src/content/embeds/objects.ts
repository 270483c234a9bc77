import { escapeAttribute } from '../escape.ts'
import { embedOf } from './embed.ts'

const TAG = /<(\/?)(object|param|embed)\b([^<>]*)>/gi
/** UTF-16 units; an `object` that embeds a player names it within this length. */
const LONGEST = 4000
const NAMES_A_FILM = /\sname\s*=\s*["']?(?:movie|src)\b/i
const ADDRESSES: Readonly<Record<string, RegExp>> = {
  object: /\sdata\s*=\s*["']?([^"'\s>]+)/i,
  param: /\svalue\s*=\s*["']?([^"'\s>]+)/i,
  embed: /\ssrc\s*=\s*["']?([^"'\s>]+)/i,
}

/** An `object` that embeds a player: its range, and the address it plays. */
interface Player {
  readonly start: number
  readonly end: number
  readonly src: string
}

/**
 * Replaces each `object` that embeds a player, as in old pages, by an `iframe` with the same address. The HTML need not
 * be safe.
 */
export function objectsAsFrames(html: string): string {
  let written = ''
  let from = 0
  for (const { start, end, src } of playersIn(html)) {
    written += `${html.slice(from, start)}<iframe src="${escapeAttribute(src)}"></iframe>`
    from = end
  }
  return from === 0 ? html : written + html.slice(from)
}

/** Objects are nested, one per browser; the first end tag closes all of them. */
function* playersIn(html: string): Generator<Player> {
  let starts: number[] = []
  let found: { readonly src: string; readonly index: number } | undefined
  for (const { index, 0: tag, 1: slash, 2: name = '', 3: attributes = '' } of html.matchAll(TAG)) {
    const kind = name.toLowerCase()
    if (kind === 'object' && slash !== '') {
      const start = starts.find((at) => found !== undefined && found.index - at <= LONGEST)
      if (found && start !== undefined) yield { start, end: index + tag.length, src: found.src }
      starts = []
      found = undefined
    } else {
      if (kind === 'object') starts.push(index)
      const src = index - (starts.at(-1) ?? -Infinity) > LONGEST ? undefined : playerOf(kind, attributes)
      if (src !== undefined) found ??= { src, index }
    }
  }
}

function playerOf(kind: string, attributes: string): string | undefined {
  if (kind === 'param' && !NAMES_A_FILM.test(attributes)) return undefined
  const src = ADDRESSES[kind]?.exec(attributes)?.[1]?.replaceAll('&amp;', '&')
  return src !== undefined && embedOf({ src })?.isPlayer ? src : undefined
}
