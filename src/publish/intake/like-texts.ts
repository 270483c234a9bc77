import { sketchBands } from '../../domain/sketch-bands.ts'
import { LIKE_ELSEWHERE } from '../../ledger/recognize.ts'
import { likeness } from '../../ledger/sketch.ts'
import type { BandHolder, Store } from '../store.ts'

/** Holders from which on a band tells a pattern rather than a text: reports of one kind share bands by the thousand. */
const MANY_HOLDERS = 4

/** Of texts made from one pattern, those with most bands in common are candidates enough. */
const MOST_ALIKE = 20

/** Whether two texts with such sketches may be one, wherever they stand. */
export function isLike(sketchA: string, sketchB: string): boolean {
  return likeness(sketchA, sketchB) >= LIKE_ELSEWHERE
}

/** The bands by which to look for a like text: those that few have, as a text that is like this one and no other would, if there are any. */
function tellingBands(sketch: string, holders: ReadonlyMap<number, number>): readonly number[] {
  const held = sketchBands(sketch).filter((band) => holders.has(band))
  const rare = held.filter((band) => (holders.get(band) ?? 0) < MANY_HOLDERS)
  return rare.length > 0 ? rare : held
}

function mostAlike(
  bands: readonly number[],
  holders: ReadonlyMap<number, readonly BandHolder[]>,
): readonly BandHolder[] {
  const shared = new Map<string, { readonly holder: BandHolder; bands: number }>()
  for (const holder of bands.flatMap((band) => holders.get(band) ?? [])) {
    const one = shared.get(holder.id)
    if (one) one.bands++
    else shared.set(holder.id, { holder, bands: 1 })
  }
  const ranked = [...shared.values()].sort((a, b) => b.bands - a.bands)
  return ranked.slice(0, MOST_ALIKE).map(({ holder }) => holder)
}

/** The ids of entries whose texts are like one with such a sketch. Few texts share a band with any other: only those are asked for. */
export async function idsOfLike(
  store: Pick<Store, 'holdersOfBands' | 'sketchesWith'>,
  sketches: readonly string[],
): Promise<ReadonlySet<string>> {
  const known = await store.holdersOfBands(sketches.flatMap(sketchBands), MANY_HOLDERS)
  const asked = sketches.map((sketch) => ({ sketch, bands: tellingBands(sketch, known) }))
  const bands = new Set(asked.flatMap((one) => one.bands))
  const holders = Map.groupBy(bands.size > 0 ? await store.sketchesWith([...bands]) : [], ({ band }) => band)
  return new Set(
    asked.flatMap(({ sketch, bands }) =>
      mostAlike(bands, holders)
        .filter((holder) => isLike(holder.sketch, sketch))
        .map(({ id }) => id),
    ),
  )
}
