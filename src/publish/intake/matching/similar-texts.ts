import { sketchBands } from '../../../domain/sketch-bands.ts'
import { SIMILAR_ELSEWHERE } from '../../../ledger/resemblance.ts'
import { similarity } from '../../../ledger/sketch.ts'
import type { BandHolder, Store } from '../../store.ts'

/**
 * Entries sharing a band from which on it indicates a template rather than a text: routine reports share bands by the
 * thousand.
 */
const MANY_HOLDERS = 4

/** Most candidates per text: those that share the most bands. */
const MOST_CANDIDATES = 20

/** Whether two texts with these sketches may be the same article, wherever they are. */
export function isSimilar(sketchA: string, sketchB: string): boolean {
  return similarity(sketchA, sketchB) >= SIMILAR_ELSEWHERE
}

/**
 * The bands to search by: those that few entries have, since a true match also shares some of those; if there are none,
 * all of them.
 */
function rarestBands(sketch: string, holders: ReadonlyMap<number, number>): readonly number[] {
  const held = sketchBands(sketch).filter((band) => holders.has(band))
  const rare = held.filter((band) => (holders.get(band) ?? 0) < MANY_HOLDERS)
  return rare.length > 0 ? rare : held
}

function mostShared(
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
  return ranked.slice(0, MOST_CANDIDATES).map(({ holder }) => holder)
}

/**
 * Ids of the entries whose texts are similar to one with such a sketch. Most texts share no band with any entry, and
 * are not looked up at all.
 */
export async function idsOfSimilar(
  store: Pick<Store, 'holdersOfBands' | 'sketchesWith'>,
  sketches: readonly string[],
): Promise<ReadonlySet<string>> {
  const known = await store.holdersOfBands(sketches.flatMap(sketchBands), MANY_HOLDERS)
  const asked = sketches.map((sketch) => ({ sketch, bands: rarestBands(sketch, known) }))
  const bands = new Set(asked.flatMap((one) => one.bands))
  const holders = Map.groupBy(bands.size > 0 ? await store.sketchesWith([...bands]) : [], ({ band }) => band)
  return new Set(
    asked.flatMap(({ sketch, bands }) =>
      mostShared(bands, holders)
        .filter((holder) => isSimilar(holder.sketch, sketch))
        .map(({ id }) => id),
    ),
  )
}
