import type { Instant } from '../../domain/instant.ts'
import type { Presence } from '../detection/scan-findings.ts'
import type { SeedRecord, Store } from '../store.ts'
import { absentSince, GRACE_PERIOD } from './grace-period.ts'

/**
 * Known seeds that are absent: records that changed, paths absent for long enough, and since when the others have been.
 */
export interface AbsentSeeds {
  readonly changed: SeedRecord[]
  readonly due: string[]
  readonly since: Instant[]
}

function missing(seed: SeedRecord, since: Instant): SeedRecord {
  return { ...seed, missingSince: since }
}

function returned({ missingSince: _, ...seed }: SeedRecord): SeedRecord {
  return seed
}

/** Records which known seeds are absent, and since when; returns those absent for long enough. */
export async function recordAbsences(store: Store, presence: Presence, now: Instant): Promise<AbsentSeeds> {
  const absent: AbsentSeeds = { changed: [], due: [], since: [] }
  for await (const seed of store.allSeeds()) {
    if (presence.isHidden(seed.path)) continue
    if (presence.isPresent(seed.path)) {
      if (seed.missingSince !== undefined) absent.changed.push(returned(seed))
      continue
    }
    const since = absentSince(seed.missingSince, now)
    if (since !== seed.missingSince) absent.changed.push(missing(seed, since))
    if (now - since >= GRACE_PERIOD) absent.due.push(seed.path)
    else absent.since.push(since)
  }
  await store.apply({ seeds: absent.changed })
  return absent
}

/** Records that seeds reported by the watcher are gone. Only a later full pass withdraws their entries. */
export async function recordGone(
  store: Store,
  gone: ReadonlyMap<string, SeedRecord>,
  now: Instant,
): Promise<AbsentSeeds> {
  const absent = [...gone.values()].map((seed) => missing(seed, absentSince(seed.missingSince, now)))
  const changed = absent.filter(({ path, missingSince }) => missingSince !== gone.get(path)?.missingSince)
  await store.apply({ seeds: changed })
  return { changed, due: [], since: absent.map(({ missingSince }) => absentSince(missingSince, now)) }
}
