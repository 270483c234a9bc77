/** An address that moved: the old path, and where it leads now, a path or URL. An old one that ends in a slash stands for all below it. */
export type Move = readonly [from: string, to: string]

/** Moves by old address. */
export type Moves = ReadonlyMap<string, string>

/** More steps than any honest list of moves takes. */
const MOST_STEPS = 100

/**
 * Where an address leads by one move: its own, or else that of the longest one at or above it that stands for all below, whose
 * target it goes on from if that ends in a slash. One that ends in a slash is asked about as all below it. Undefined if it stays.
 */
export function nextAddress(path: string, moves: Moves): string | undefined {
  const own = path.endsWith('/') ? undefined : moves.get(path)
  if (own !== undefined || moves.size === 0) return own
  for (let end = path.endsWith('/') ? path.length - 1 : path.length; end > 0; end = path.lastIndexOf('/', end - 1)) {
    const target = moves.get(`${path.slice(0, end)}/`)
    if (target !== undefined) return target.endsWith('/') ? target + path.slice(end + 1) : target
  }
  return undefined
}

/**
 * Where an address leads in the end, or all below it if it ends in a slash; undefined if it stays, or would be sent on for ever. On
 * the way a path is the same with a slash at its end, or a query, and without.
 */
export function lastAddress(from: string, moves: Moves): string | undefined {
  const met = new Set([from])
  let isPrefix = from.endsWith('/')
  let last: string | undefined
  for (let next = nextAddress(from, moves); next !== undefined; ) {
    last = next
    isPrefix &&= next.endsWith('/')
    const path = isPrefix ? next : next.replace(/(?<=.)\/?(?:[?#].*)?$/s, '')
    if (met.has(path) || met.size > MOST_STEPS) return undefined
    met.add(path)
    next = nextAddress(path, moves)
  }
  return last
}
