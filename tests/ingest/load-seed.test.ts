import { spawnSync } from 'node:child_process'
import { appendFileSync, chmodSync, mkdirSync, rmSync, symlinkSync, unlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadSeed } from '../../src/ingest/load-seed.ts'
import { readSeed } from '../../src/ingest/read-seed.ts'
import { scan } from '../../src/ingest/scan/scan.ts'
import type { SeedFile } from '../../src/ingest/scan/scan-result.ts'
import { NOW, seedsFolder } from './scan/seeds-folder.ts'

function found(folder: string): SeedFile {
  const [result] = scan(folder, { now: NOW })
  if (result?.kind !== 'seed') throw new Error('no seed found')
  return result.file
}

test('a file is read with its sidecar', () => {
  using seeds = seedsFolder({ 'a.txt': 'text', 'a.meta.yaml': 'title: x' })
  const sidecar = { path: 'a.meta.yaml', bytes: Buffer.from('title: x') }
  expect(loadSeed(found(seeds.folder))).toEqual(readSeed('a.txt', Buffer.from('text'), { sidecar }))
})

test('the hash follows the bytes of the file and of its sidecar', () => {
  const hashOf = (text: string, sidecar?: string) =>
    readSeed(
      'a.txt',
      Buffer.from(text),
      sidecar === undefined ? {} : { sidecar: { path: 'a.meta.yaml', bytes: Buffer.from(sidecar) } },
    ).hash
  expect(hashOf('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  expect(new Set([hashOf('abc'), hashOf('abd'), hashOf('abc', 'title: x'), hashOf('abc', 'title: y')]).size).toBe(4)
})

describe('what went wrong between scan and reading is a rejection', () => {
  function reasonAfter(change: (path: string) => void): unknown {
    using seeds = seedsFolder({ 'a.txt': 'text' })
    const file = found(seeds.folder)
    change(file.absolute)
    const { documents, rejections, hash } = loadSeed(file)
    expect({ documents, hash }).toEqual({ documents: [], hash: '' })
    return rejections
  }

  test.each<[string, (path: string) => void, string]>([
    ['removed', unlinkSync, 'is no longer there'],
    ['grown', (path) => appendFileSync(path, ' and more'), 'changed while being read: it will be read again'],
    [
      'now a folder',
      (path) => {
        rmSync(path)
        mkdirSync(path)
      },
      'is a folder with the name of a file: rename it',
    ],
    [
      'now a link',
      (path) => {
        rmSync(path)
        symlinkSync('/etc/passwd', path)
      },
      'is a link that leads to itself: remove it',
    ],
    [
      'now a pipe',
      (path) => {
        rmSync(path)
        spawnSync('mkfifo', [path])
      },
      'changed while being read: it will be read again',
    ],
  ])('%s', (_, change, reason) => {
    expect(reasonAfter(change)).toEqual([{ path: 'a.txt', reason }])
  })

  // Root may read everything: as another user where the tests run as root.
  test('not permitted', () => {
    using seeds = seedsFolder({ 'a.txt': 'text' })
    chmodSync(seeds.folder, 0o755)
    chmodSync(join(seeds.folder, 'a.txt'), 0o000)
    const program = `
      import { loadSeed } from ${JSON.stringify(new URL('../../src/ingest/load-seed.ts', import.meta.url).href)}
      process.stdout.write(JSON.stringify(loadSeed(JSON.parse(process.argv[1])).rejections))`
    const user = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}
    const file = JSON.stringify(found(seeds.folder))
    const child = spawnSync(process.execPath, ['--input-type=module', '-e', program, file], {
      ...user,
      encoding: 'utf8',
    })
    expect(child.stdout && JSON.parse(child.stdout)).toEqual([
      { path: 'a.txt', reason: 'cannot be read by the user that Gazette runs as: grant read permission' },
    ])
  })
})
