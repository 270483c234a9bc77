import type { SiteSettings } from '../site-settings.ts'
import { type FacetKind, ownFacet } from './facet.ts'
import type { FacetRecord, SliceStore } from './slice-store.ts'

/** How many slices of a kind are listed: those with most entries. All others are there for who knows their address. */
const MOST_LISTED: readonly (readonly [kind: FacetKind, most: number])[] = [
  ['language', 100],
  ['category', 200],
  ['source', 200],
  ['folder', 200],
  ['author', 500],
]

/** How many the front page shows. */
const MOST_IN_FRONT: typeof MOST_LISTED = [
  ['language', 12],
  ['category', 12],
  ['source', 12],
]

/** What slices on the front page may be made by. */
export const KINDS_IN_FRONT: readonly FacetKind[] = ['feeds', ...MOST_IN_FRONT.map(([kind]) => kind)]

/** Slices for the front page: feeds of one's own, and of the kinds that people ask for the largest, where there are several. */
export async function frontSlices(
  store: Pick<SliceStore, 'facets'>,
  { ownFeeds }: Pick<SiteSettings, 'ownFeeds'>,
): Promise<readonly Pick<FacetRecord, 'name' | 'label'>[]> {
  const own = ownFeeds.map(({ name, title }) => ({ ...ownFacet(name), label: title ?? name }))
  const kinds = await Promise.all(MOST_IN_FRONT.map(async ([kind, most]) => byName(await store.facets(kind, most))))
  return [...own, ...kinds.filter((facets) => facets.length > 1).flat()]
}

/** Slices to be named in lists, kind by kind in the order of names, so that a list changes only with what is in it. */
export async function listedSlices(
  store: Pick<SliceStore, 'facets'>,
  { ownFeeds }: Pick<SiteSettings, 'ownFeeds'>,
): Promise<readonly Pick<FacetRecord, 'name' | 'label'>[]> {
  const own = ownFeeds.map(({ name }) => ownFacet(name))
  const kinds = MOST_LISTED.map(async ([kind, most]) => byName(await store.facets(kind, most)))
  return [...own, ...(await Promise.all(kinds)).flat()]
}

function byName(facets: readonly FacetRecord[]): readonly FacetRecord[] {
  return facets.toSorted((a, b) => (a.name < b.name ? -1 : 1))
}
