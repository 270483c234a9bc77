import { sketchBands } from '../../domain/sketch-bands.ts'
import type { Database } from '../database.ts'
import type { BandRow } from '../schema.ts'
import { compiledInsert } from './compiled-insert.ts'

/** An entry whose sketch is to be indexed by its bands; `before` is its previous sketch, empty for a new entry. */
export interface Sketched {
  readonly key: number
  readonly sketch: string
  readonly before: string
}

const insertBands = compiledInsert<BandRow>(({ db }, rows) => db.insertInto('bands').values(rows))

/** Replaces the bands of entries whose sketches have changed. */
export async function putBands(database: Database, entries: readonly Sketched[]): Promise<void> {
  const changed = entries.filter(({ sketch, before }) => sketch !== before)
  for (const { key, before } of changed) await removeBands(database, key, sketchBands(before))
  // In index order, so that neighbours go to the same page.
  const bands = changed
    .flatMap(({ key, sketch }) => sketchBands(sketch).map((band) => ({ band, entry: key })))
    .sort((a, b) => a.band - b.band)
  await insertBands(database, bands)
}

async function removeBands({ db }: Database, entry: number, bands: readonly number[]): Promise<void> {
  if (bands.length === 0) return
  await db.deleteFrom('bands').where('band', 'in', bands).where('entry', '=', entry).execute()
}
