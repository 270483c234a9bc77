import { lastAddress, type Move, type Moves } from '../../domain/moves.ts'
import type { SiteSettings } from '../site-settings.ts'
import { namedOwnFeed } from '../slices/named-feed.ts'

/** Limit on derived redirects. Static hosts accept about two thousand rules. */
const MOST_DERIVED = 1000

/**
 * The redirects that follow from the settings, the configured ones and those of renamed custom feeds, and others that
 * they override.
 */
export function movesOf(
  { baseUrl, redirects, ownFeeds }: Pick<SiteSettings, 'baseUrl' | 'redirects' | 'ownFeeds'>,
  others: readonly Move[] = [],
): readonly Move[] {
  const own = redirects.map(([from, to]): Move => [from, to.startsWith(`${baseUrl}/`) ? to.slice(baseUrl.length) : to])
  const renamed = ownFeeds.flatMap(({ name, formerly }) =>
    formerly.map((old): Move => [`/${namedOwnFeed(old).name}/`, `/${namedOwnFeed(name).name}/`]),
  )
  return flattenMoves([...others, ...own, ...renamed])
}

/**
 * Replaces each redirect's target by its final one, so that clients are redirected only once. Longer paths come first,
 * for hosts that apply the first rule that matches. Loops are dropped.
 */
export function flattenMoves(moves: readonly Move[]): readonly Move[] {
  const next = new Map(moves)
  return withDerived(next)
    .flatMap((from): readonly Move[] => {
      const to = lastAddress(from, next)
      return to === undefined ? [] : [[from, to]]
    })
    .toSorted(([a], [b]) => rankOf(b) - rankOf(a))
}

/** Of two paths that differ only in a trailing slash, the prefix rule sorts last. */
function rankOf(address: string): number {
  return address.endsWith('/') ? address.length - 1 : address.length + 0.5
}

/**
 * Old paths, and those derived from prefix rules: if `/blog/` leads to `/news/` and `/news/a` has moved too, `/blog/a`
 * needs a rule of its own.
 */
function withDerived(moves: Moves): readonly string[] {
  const prefixes = [...moves].filter(([from, to]) => from.endsWith('/') && to.startsWith('/') && to.endsWith('/'))
  const through = new Map([...moves.keys()].map((from) => [from, [from]]))
  for (const [address, used] of through)
    for (const [from, to] of prefixes) {
      const derived = used.includes(from) ? undefined : rebase(address, to, from)
      if (derived === undefined || through.has(derived)) continue
      if (through.size < moves.size + MOST_DERIVED) through.set(derived, [...used, from])
    }
  return [...through.keys()]
}

/** Moves an address from `to`, or below it, to `from`; undefined if it is not there. */
function rebase(address: string, to: string, from: string): string | undefined {
  if (address.startsWith(to)) return from + address.slice(to.length)
  return `${address}/` === to ? from.slice(0, -1) : undefined
}
