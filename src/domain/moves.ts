/**
 * A redirect: an old path, and the path or URL it leads to now. An old path that ends in a slash applies to everything
 * below it.
 */
export type Move = readonly [from: string, to: string]

/** Redirects by old path. */
export type Moves = ReadonlyMap<string, string>

/** Longest chain of redirects followed; no legitimate one comes near it. */
const MOST_STEPS = 100

/**
 * Where one redirect leads from a path: its own, else the longest prefix rule that applies. If the prefix rule's target
 * ends in a slash, the rest of the path is appended. A path with a trailing slash asks about everything below it.
 * Undefined if nothing applies.
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
 * Where a path leads in the end, following all redirects; undefined if there is none, or if they form a loop. Along the
 * way, a trailing slash or a query makes no difference.
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
