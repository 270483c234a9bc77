import type { Instant } from '../../domain/instant.ts'
import type { DetectedChanges } from '../detection/detect-changes.ts'
import type { ChangedSeed, SeedMissingPictures } from '../detection/scan-findings.ts'
import type { PictureUse } from '../pictures/picture-use.ts'
import type { Store } from '../store.ts'
import { absentSince, GRACE_PERIOD } from './grace-period.ts'
import { isMany } from './withdraw-absent.ts'

/** What became of the published pictures whose files are missing. */
export interface MissingPictures {
  /** The seeds to be read, also those that lose pictures. */
  readonly changed: readonly ChangedSeed[]
  /** Number of pictures that stay because too many would go at once. */
  readonly held: number
  /** Since when the pictures are missing that have not been missing for long enough. */
  readonly since: readonly Instant[]
}

/** What recording missing pictures depends on. */
interface Recording {
  readonly store: Pick<Store, 'apply'>
  readonly now: Instant
  /** Whether all of the seeds folder was looked at. */
  readonly isFull: boolean
  readonly takeApproval: () => boolean
}

/** The record of a seed, with when its pictures were first found missing. */
function recorded({ file, known, missing }: SeedMissingPictures, now: Instant): SeedMissingPictures {
  const pictures = (known.pictures ?? []).map(({ missingSince, ...use }): PictureUse => {
    return missing.includes(use.path) ? { ...use, missingSince: absentSince(missingSince, now) } : use
  })
  return { file, missing, known: { ...known, pictures } }
}

function withLost(found: DetectedChanges, seeds: readonly SeedMissingPictures[], lost: ReadonlySet<string>) {
  const records = new Map(seeds.map(({ known }) => [known.path, known]))
  const changed = found.changed.map((one) => {
    return { ...one, known: records.get(one.file.path) ?? one.known, lostPictures: lost }
  })
  const others = new Set(changed.map(({ file }) => file.path))
  const losing = seeds.filter(({ known, missing }) => !others.has(known.path) && missing.some((path) => lost.has(path)))
  return [...changed, ...losing.map((seed) => ({ ...seed, hasNewPictures: true, lostPictures: lost }))]
}

/**
 * Records which published pictures have no files any more, and has the seeds read again that show those missing for long
 * enough, unless there are so many that a person must approve: an unmounted disk looks like deleted files.
 */
export async function recordMissingPictures(
  found: DetectedChanges,
  { store, now, isFull, takeApproval }: Recording,
): Promise<MissingPictures> {
  const seeds = found.missingPictures.map((one) => recorded(one, now))
  if (seeds.length === 0) return { changed: found.changed, held: 0, since: [] }
  await store.apply({ seeds: seeds.map(({ known }) => known) })
  const times = seeds.flatMap(({ known }) =>
    (known.pictures ?? []).flatMap(({ path, missingSince }) =>
      missingSince === undefined ? [] : [{ path, missingSince }],
    ),
  )
  const isDue = ({ missingSince }: (typeof times)[number]) => now - missingSince >= GRACE_PERIOD
  const due = isFull ? times.filter(isDue) : []
  const since = times.filter((one) => !isDue(one)).map(({ missingSince }) => missingSince)
  const lost = new Set(due.map(({ path }) => path))
  const isHeld = isMany(Math.min(lost.size, due.length), found.pictures) && !(since.length === 0 && takeApproval())
  return { changed: withLost(found, seeds, isHeld ? new Set() : lost), held: isHeld ? lost.size : 0, since }
}
