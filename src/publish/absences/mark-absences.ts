import type { Instant } from '../../domain/instant.ts'
import type { SeedRecord, Store } from '../store.ts'

/** A seed or a text must be absent this long, in two passes, before its entry is withdrawn: milliseconds. */
export const ABSENCE = 60_000

/** Known seeds that are absent: those marked since when, and those absent for long enough. */
export interface AbsentSeeds {
  readonly changed: SeedRecord[]
  readonly due: string[]
  readonly since: Instant[]
}

/** What a full pass over the seeds folder says of the seeds that were known before it. */
export interface Presence {
  isPresent(path: string): boolean
  /** Whether nothing is known of a path, because its folder could not be read. */
  isHidden(path: string): boolean
  /** Whether every folder could be read, and any seed is there. */
  readonly isWhole: boolean
  /** Whether no seed is there: a disk that is not mounted is an empty folder. */
  readonly isEmpty: boolean
}

/** Since when something has been absent, as a mark of before says. A mark later than now is of a clock that was ahead: it begins anew. */
export function absentSince(mark: Instant | null | undefined, now: Instant): Instant {
  return Math.min(mark ?? now, now)
}

function marked(seed: SeedRecord, now: Instant): SeedRecord {
  return { ...seed, missingSince: now }
}

function returned({ missingSince: _, ...seed }: SeedRecord): SeedRecord {
  return seed
}

/** Notes which known seeds are absent and since when; tells the paths absent for long enough. */
export async function markAbsences(store: Store, presence: Presence, now: Instant): Promise<AbsentSeeds> {
  const marks: AbsentSeeds = { changed: [], due: [], since: [] }
  for await (const seed of store.allSeeds()) {
    if (presence.isHidden(seed.path)) continue
    if (presence.isPresent(seed.path)) {
      if (seed.missingSince !== undefined) marks.changed.push(returned(seed))
      continue
    }
    const since = absentSince(seed.missingSince, now)
    if (since !== seed.missingSince) marks.changed.push(marked(seed, since))
    if (now - since >= ABSENCE) marks.due.push(seed.path)
    else marks.since.push(since)
  }
  await store.apply({ seeds: marks.changed })
  return marks
}

/** Notes that seeds named by the watcher are gone; only a full pass later on withdraws their entries. */
export async function markGone(
  store: Store,
  gone: ReadonlyMap<string, SeedRecord>,
  now: Instant,
): Promise<AbsentSeeds> {
  const absent = [...gone.values()].map((seed) => marked(seed, absentSince(seed.missingSince, now)))
  const changed = absent.filter(({ path, missingSince }) => missingSince !== gone.get(path)?.missingSince)
  await store.apply({ seeds: changed })
  return { changed, due: [], since: absent.map(({ missingSince }) => absentSince(missingSince, now)) }
}
