import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { holdsFile } from '../../../src/ingest/scan/holds-file.ts'
import { seedsFolder } from './seeds-folder.ts'

const MIXED = 'e\u0301t\u00e9.txt'

test.each([
  ['a.txt', 'a.txt'],
  ['de/ep/a.txt', 'de/ep/a.txt'],
  ['composed', 'ét\u00e9.txt'.normalize('NFC')],
  ['decomposed', 'été.txt'.normalize('NFD')],
  ['partly decomposed', MIXED],
  ['in a decomposed folder', 'né/été.txt'.normalize('NFD')],
  ['decomposed in a composed folder', `${'né'.normalize('NFC')}/${'été.txt'.normalize('NFD')}`],
  ['in a partly decomposed folder', `${MIXED}/a.txt`],
])('a file is there: %s', (_, path) => {
  using seeds = seedsFolder({ [path]: 'text' })
  expect(holdsFile(seeds.folder, path.normalize('NFC'))).toBe(true)
})

test('a link to a file of the folder is one, as in a walk', () => {
  using seeds = seedsFolder({ 'a.txt': 'text' })
  symlinkSync('a.txt', join(seeds.folder, 'link.txt'))
  expect(holdsFile(seeds.folder, 'link.txt')).toBe(true)
})

test.each([
  'missing.txt',
  'né/missing.txt',
  'été.txt',
  'folder.txt',
  'out.txt',
  'nothing.txt',
  'linked/a.txt',
  'a.txt/b.txt',
])('no file is there: %s', (path) => {
  using seeds = seedsFolder({ 'a.txt': 'text', 'real/a.txt': 'text' })
  using other = seedsFolder({ 'a.txt': 'text' })
  mkdirSync(join(seeds.folder, 'folder.txt'))
  symlinkSync(join(other.folder, 'a.txt'), join(seeds.folder, 'out.txt'))
  symlinkSync('nowhere.txt', join(seeds.folder, 'nothing.txt'))
  symlinkSync('real', join(seeds.folder, 'linked'))
  expect(holdsFile(seeds.folder, path.normalize('NFC'))).toBe(false)
})

test('what the disk does not tell may be there', () => {
  using seeds = seedsFolder()
  const file = join(seeds.folder, 'file')
  writeFileSync(file, '')
  expect(holdsFile(join(file, 'below'), 'a.txt')).toBe(true)
})
