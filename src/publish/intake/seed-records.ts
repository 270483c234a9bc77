import type { SeedRecord, Store, StoredEntry } from '../store.ts'
import type { Admission, ReadBefore } from './admission.ts'

const STAYS = 'what was published of it stays'

function reasonOfCopy({ of, by }: Extract<Admission, { kind: 'copy' }>): string {
  const other = of?.seedPath ?? 'another file'
  return by === 'id'
    ? `has the id of ${other}: published once`
    : `holds the same text as ${other}, or an earlier one: published once`
}

/** What is remembered of a seed just read; `kept` are the paths of those that can't be read now, while what they gave is published. */
export function toSeedRecord(
  { path, stamp, read }: ReadBefore,
  admissions: readonly Admission[],
  kept: ReadonlySet<string>,
): SeedRecord {
  const copies = admissions.filter((one) => one.kind === 'copy')
  const repeated = copies.map(reasonOfCopy)
  const problem = [...read.problems, ...repeated, ...(kept.has(path) ? [STAYS] : [])].join('; ')
  const copyOf = copies[0]?.of?.id
  return { path, stamp, hash: read.hash, ...(problem && { problem }), ...(copyOf && { copyOf }) }
}

/** A seed whose text a later one has replaced counts as a copy: if the later one goes, it is read again. */
function supersede(seed: SeedRecord, by: StoredEntry): SeedRecord {
  return { ...seed, copyOf: by.id, problem: `holds an earlier text of ${by.seedPath}: published once` }
}

/** The seeds whose texts were replaced by later ones of the same stories, as they count from now on. */
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

/** Unchanged bytes read by this version before need no more than their new stamp. */
export function restamped(batch: readonly ReadBefore[]): readonly SeedRecord[] {
  return batch.flatMap(({ stamp, read, known }) => (read.isUnchanged && known ? [{ ...known, stamp }] : []))
}
