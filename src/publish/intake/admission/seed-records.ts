import type { PictureUse } from '../../pictures/picture-use.ts'
import type { SeedRecord, Store } from '../../store.ts'
import type { StoredEntry } from '../../stored-entry.ts'
import type { SeedReading } from '../reading/seed-reading.ts'
import type { Admission } from './admission.ts'

const STAYS = 'what was published of it stays'

function reasonOfCopy({ of, by }: Extract<Admission, { kind: 'copy' }>): string {
  const other = of?.seedPath ?? 'another file'
  return by === 'id'
    ? `has the same id as ${other}: published once`
    : `contains the same text as ${other}, or an earlier version of it: published once`
}

/**
 * The record of a seed just read. `kept` holds the paths of seeds that can no longer be read as articles, but whose
 * published entries stay.
 */
export function toSeedRecord(
  { path, stamp, read, known }: SeedReading,
  admissions: readonly Admission[],
  kept: ReadonlySet<string>,
): SeedRecord {
  const copies = admissions.filter((one) => one.kind === 'copy')
  const repeated = copies.map(reasonOfCopy)
  const problem = [...read.problems, ...repeated, ...(kept.has(path) ? [STAYS] : [])].join('; ')
  const copyOf = copies[0]?.of?.id
  const { hash, expires } = read
  const pictures = picturesOf({ path, read, known }, kept)
  return {
    ...{ path, stamp, hash, ...(problem && { problem }), ...(copyOf && { copyOf }), ...(expires && { expires }) },
    ...(pictures.length > 0 && { pictures }),
  }
}

/** Entries that stay although their seed no longer holds them keep their pictures; so do items that have left a feed. */
function picturesOf(
  { path, read, known }: Pick<SeedReading, 'path' | 'read' | 'known'>,
  kept: ReadonlySet<string>,
): readonly PictureUse[] {
  if (!read.isFeed && !kept.has(path)) return read.pictures
  const names = new Set(read.pictures.map(({ name }) => name))
  const earlier = (known?.pictures ?? []).filter(({ name }) => name !== '' && !names.has(name))
  return [...read.pictures, ...earlier.map(({ name }) => ({ path: '', stamp: '', name }))]
}

/**
 * A seed whose text was replaced by a later version counts as a copy: it is read again if the seed of that version is
 * removed.
 */
function supersede(seed: SeedRecord, by: StoredEntry): SeedRecord {
  return { ...seed, copyOf: by.id, problem: `contains an earlier version of ${by.seedPath}: published once` }
}

/** The new records of seeds whose texts were replaced by later versions of the same story. */
export async function supersededSeeds(
  store: Store,
  admissions: readonly Admission[],
  seeds: readonly SeedRecord[],
): Promise<readonly SeedRecord[]> {
  const by = new Map(
    admissions.flatMap((one) => (one.kind !== 'copy' && one.supersedes ? [[one.supersedes, one.entry] as const] : [])),
  )
  if (by.size === 0) return []
  const known = new Map([
    ...(await store.seedsByPath([...by.keys()])),
    ...seeds.map((seed) => [seed.path, seed] as const),
  ])
  return [...by].flatMap(([path, entry]) => {
    const seed = known.get(path)
    return seed ? [supersede(seed, entry)] : []
  })
}

/** New records for seeds that this version had read before with the same bytes: only their stamp changes. */
export function restamped(batch: readonly SeedReading[]): readonly SeedRecord[] {
  return batch.flatMap(({ stamp, read, known }) => (read.isUnchanged && known ? [{ ...known, stamp }] : []))
}
