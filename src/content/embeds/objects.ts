import { escapeAttribute } from '../escape.ts'
import { embedOf } from './embed.ts'

const TAG = /<(\/?)(object|param|embed)\b([^<>]*)>/gi
/** UTF-16 units; an `object` that shows a film says so sooner. */
const LONGEST = 4000
const NAMES_A_FILM = /\sname\s*=\s*["']?(?:movie|src)\b/i
const ADDRESSES: Readonly<Record<string, RegExp>> = {
  object: /\sdata\s*=\s*["']?([^"'\s>]+)/i,
  param: /\svalue\s*=\s*["']?([^"'\s>]+)/i,
  embed: /\ssrc\s*=\s*["']?([^"'\s>]+)/i,
}

/** An `object` that is a player: where it stands, and the address it plays. */
interface Player {
  readonly start: number
  readonly end: number
  readonly src: string
}

/** Unsafe HTML in which each `object` that is a player, as old pages have them, is an `iframe` that shows the same. */
export function objectsAsFrames(html: string): string {
  let written = ''
  let from = 0
  for (const { start, end, src } of playersIn(html)) {
    written += `${html.slice(from, start)}<iframe src="${escapeAttribute(src)}"></iframe>`
    from = end
  }
  return from === 0 ? html : written + html.slice(from)
}

/** Objects stand in each other, one for each browser: the first to end, ends all that began before it. */
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
