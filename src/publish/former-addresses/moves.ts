import { lastAddress, type Move, type Moves } from '../../domain/moves.ts'
import type { SiteSettings } from '../site-settings.ts'
import { ownFacet } from '../slices/facet.ts'

/** Hosts of static sites read two thousand moves at most. */
const MOST_DERIVED = 1000

/** The moves that the settings name: redirects, and feeds of one's own that had other names. */
export function movesOf({
  baseUrl,
  redirects,
  ownFeeds,
}: Pick<SiteSettings, 'baseUrl' | 'redirects' | 'ownFeeds'>): readonly Move[] {
  const own = redirects.map(([from, to]): Move => [from, to.startsWith(`${baseUrl}/`) ? to.slice(baseUrl.length) : to])
  const renamed = ownFeeds.flatMap(({ name, formerly }) =>
    formerly.map((old): Move => [`/${ownFacet(old).name}/`, `/${ownFacet(name).name}/`]),
  )
  return flattenMoves([...own, ...renamed])
}

/**
 * Each address with its last target, so that nobody is sent on twice by whoever obeys the first that fits: longer addresses come
 * first. What would lead in a circle is left out.
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

/** Of two that are the same but for the slash, the one for all below comes last. */
function rankOf(address: string): number {
  return address.endsWith('/') ? address.length - 1 : address.length + 0.5
}

/**
 * Old addresses, and those that follow from them: where `/blog/` leads to `/news/`, and `/news/a` has moved too, `/blog/a` leads elsewhere
 * than the rest of `/blog/`.
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

/** What stands below `from` as an address does at or below `to`; undefined if it does not. */
function rebase(address: string, to: string, from: string): string | undefined {
  if (address.startsWith(to)) return from + address.slice(to.length)
  return `${address}/` === to ? from.slice(0, -1) : undefined
}
