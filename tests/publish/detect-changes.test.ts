import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { detectChanges } from '../../src/publish/detection/detect-changes.ts'
import type { SeedRecord } from '../../src/publish/store.ts'
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store.ts'

const VERSION = '1.0.0'
const STAMP = '1.0.0/10-0-0-1'
const FILE = { path: 'a.txt', absolute: '/seeds/a.txt', size: 10, modified: 0, stamp: '10-0-0-1' }

async function changedSeeds(known: Omit<SeedRecord, 'path'>): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'gazette-'))
  const store = await openSqliteStore({ folder })
  onTestFinished(async () => {
    await store.close()
    rmSync(folder, { recursive: true })
  })
  await store.apply({ seeds: [{ path: FILE.path, ...known }] })
  const { changed } = await detectChanges([{ kind: 'seed', file: FILE }], {
    store,
    version: VERSION,
    now: 1000,
    checkPictures: (uses) => ({ isChanged: uses.some(({ stamp }) => stamp === 'old'), missing: [] }),
  })
  return changed.length
}

test.each([
  ['with the stamp recorded when it was read', { stamp: STAMP, hash: 'abc' }, 0],
  ['with another stamp', { stamp: '1.0.0/11-0-0-1', hash: 'abc' }, 1],
  ['read by another version of Gazette', { stamp: '0.9.0/10-0-0-1', hash: 'abc' }, 1],
  ['that expires later', { stamp: STAMP, hash: 'abc', expires: 1001 }, 0],
  ['that has expired', { stamp: STAMP, hash: 'abc', expires: 1000 }, 1],
  ['that could not be read last time', { stamp: STAMP, hash: '' }, 1],
  ['that shows a picture', { stamp: STAMP, hash: 'abc', pictures: [{ path: 'a.png', stamp: 'new', name: '' }] }, 0],
  [
    'that shows a changed picture',
    { stamp: STAMP, hash: 'abc', pictures: [{ path: 'a.png', stamp: 'old', name: '' }] },
    1,
  ],
])('a seed %s: %#', async (_, known, changed) => {
  expect(await changedSeeds(known)).toBe(changed)
})
