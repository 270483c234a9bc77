import type { SiteSettings } from '../site-settings.ts'
import { ownFacet } from '../slices/facet.ts'

/** An address and where it leads now; one that ends in a slash stands for all below it. */
export type Move = readonly [from: string, to: string]

/** The moves that the settings name: redirects, and feeds of one's own that had other names. */
export function movesOf({ redirects, ownFeeds }: Pick<SiteSettings, 'redirects' | 'ownFeeds'>): readonly Move[] {
  const renamed = ownFeeds.flatMap(({ name, formerly }) =>
    formerly.map((old): Move => [`/${ownFacet(old).name}/`, `/${ownFacet(name).name}/`]),
  )
  return flattenMoves([...redirects, ...renamed])
}

/** Each address with its last target, so that nobody is sent on twice. What would lead in a circle is left out. */
export function flattenMoves(moves: readonly Move[]): readonly Move[] {
  const next = new Map(moves)
  return [...next.keys()].flatMap((from): readonly Move[] => {
    const met = new Set([from])
    let to = next.get(from) ?? from
    while (next.has(to) && !met.has(to)) {
      met.add(to)
      to = next.get(to) ?? to
    }
    return met.has(to) ? [] : [[from, to]]
  })
}
