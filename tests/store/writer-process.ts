import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store.ts'
import { sketchOf, storedEntries } from './stored-entries.ts'

/**
 * A process that holds the store in the folder it is given, says `ready`, and then replaces 1,000 entries and a seed
 * in one step after the other, each step leaving its number in every row, until it is killed. Of three steps two go together.
 */
const store = await openSqliteStore({ folder: process.argv[2] ?? '' })
const first = Number((await store.seedsByPath(['step'])).get('step')?.stamp ?? 0) + 1
process.stdout.write('ready\n')

async function take(step: number): Promise<void> {
  const entries = storedEntries(1_000, () => ({ fragment: `${step}`, sketch: sketchOf(step % 256) }))
  await store.apply({ seeds: [{ path: 'step', stamp: `${step}`, hash: '' }], entries })
}

for (let step = first; ; step += 3) {
  await take(step)
  await store.together(async () => {
    await take(step + 1)
    await take(step + 2)
  })
}
