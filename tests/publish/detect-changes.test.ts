import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { detectChanges, stampOf } from '../../src/publish/intake/detect-changes.ts'
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store.ts'

const VERSION = '1.0.0'
const FILE = { path: 'a.txt', absolute: '/seeds/a.txt', size: 10, modified: 0, stamp: '10-0-0-1' }

async function changedSeeds(hash: string, stamp = stampOf(FILE, VERSION)): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'gazette-'))
  const store = await openSqliteStore({ folder })
  onTestFinished(async () => {
    await store.close()
    rmSync(folder, { recursive: true })
  })
  await store.apply({ seeds: [{ path: FILE.path, stamp, hash }] })
  const { changed } = await detectChanges([{ kind: 'seed', file: FILE }], { store, version: VERSION, now: 1000 })
  return changed.length
}

test.each([
  ['with the stamp recorded when it was read', 'abc', stampOf(FILE, VERSION), 0],
  ['with another stamp', 'abc', stampOf({ ...FILE, stamp: '11-0-0-1' }, VERSION), 1],
  ['read by another version of Gazette', 'abc', stampOf(FILE, '0.9.0'), 1],
  ['that expires later', 'abc', stampOf(FILE, VERSION, 1001), 0],
  ['that has expired', 'abc', stampOf(FILE, VERSION, 1000), 1],
  ['that could not be read last time', '', stampOf(FILE, VERSION), 1],
])('a seed $0: $3 to be read', async (_, hash, stamp, changed) => {
  expect(await changedSeeds(hash, stamp)).toBe(changed)
})
