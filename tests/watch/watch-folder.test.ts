import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { type WatchListener, watchFolder } from '../../src/watch/watch-folder.ts'

/** A watched folder, not yet there, and what was told of it. */
async function watched(prepare: (folder: string) => void = () => {}) {
  const parent = mkdtempSync(join(tmpdir(), 'gazette-'))
  const folder = join(parent, 'seeds')
  prepare(folder)
  const told: ('all' | string)[] = []
  const failures: string[] = []
  const listener: WatchListener = {
    onChange: (changed) => {
      for (const path of changed === 'all' ? ['all'] : changed) told.push(path)
    },
    onFailure: (reason) => void failures.push(reason),
  }
  const watch = await watchFolder(folder, listener, 100)
  onTestFinished(async () => {
    await watch.stop()
    rmSync(parent, { recursive: true, force: true })
  })
  const tells = async (what: string) => {
    for (let tries = 0; tries < 200 && !told.includes(what); tries++) await setTimeout(20)
    expect(told).toContain(what)
    told.length = 0
  }
  return { folder, told, failures, tells }
}

test('a saved file is reported by its path in NFC, in subfolders too', async () => {
  const { folder, tells } = await watched((path) => mkdirSync(join(path, 'a'), { recursive: true }))
  writeFileSync(join(folder, 'a', 'e\u0301.txt'), 'x')
  await tells('a/\u00e9.txt')
})

test('a folder created later is watched from then on', async () => {
  const { folder, failures, tells } = await watched()
  mkdirSync(folder)
  await tells('all')
  writeFileSync(join(folder, 'b.txt'), 'x')
  await tells('b.txt')
  expect(failures).toEqual([])
})

test('a removed folder is reported, and watched again when it is back', async () => {
  const { folder, failures, tells } = await watched((path) => mkdirSync(path))
  rmSync(folder, { recursive: true })
  await tells('all')
  mkdirSync(folder)
  await tells('all')
  writeFileSync(join(folder, 'c.txt'), 'x')
  await tells('c.txt')
  expect(failures).toEqual([])
})

test('a folder put in its place is watched instead', async () => {
  const { folder, tells } = await watched((path) => mkdirSync(path))
  mkdirSync(`${folder}.new`)
  renameSync(folder, `${folder}.old`)
  renameSync(`${folder}.new`, folder)
  await tells('all')
  writeFileSync(join(folder, 'd.txt'), 'x')
  await tells('d.txt')
})

/** The descriptors through which the kernel tells this process of changes. */
function inotifyDescriptors(): readonly number[] {
  const isInotify = (name: string) => {
    try {
      return readlinkSync(`/proc/self/fd/${name}`) === 'anon_inode:inotify'
    } catch {
      return false
    }
  }
  return readdirSync('/proc/self/fd').filter(isInotify).map(Number)
}

test.runIf(process.platform === 'linux')(
  'a watch that fails is told, renewed, and all is looked at again',
  async () => {
    const before = inotifyDescriptors()
    const { folder, told, failures, tells } = await watched((path) => mkdirSync(path))
    for (const descriptor of inotifyDescriptors()) if (!before.includes(descriptor)) closeSync(descriptor)
    writeFileSync(join(folder, 'lost.txt'), 'x')
    await tells('all')
    expect(failures).toHaveLength(1)
    await tells('all')
    writeFileSync(join(folder, 'e.txt'), 'x')
    await tells('e.txt')
    expect(told).toEqual([])
    expect(failures).toHaveLength(1)
  },
)

test('a symbolic link to a folder is followed, also when it changes', async () => {
  const { folder, failures, tells } = await watched((path) => {
    mkdirSync(`${path}.one`)
    symlinkSync(`${path}.one`, path)
  })
  writeFileSync(join(folder, 'f.txt'), 'x')
  await tells('f.txt')
  mkdirSync(`${folder}.two`)
  unlinkSync(folder)
  symlinkSync(`${folder}.two`, folder)
  await tells('all')
  writeFileSync(join(folder, 'g.txt'), 'x')
  await tells('g.txt')
  expect(failures).toEqual([])
})

test('a full pass is requested when the kernel drops events', async () => {
  const { folder, tells } = await watched((path) => mkdirSync(path))
  for (let n = 0; n < 11_000; n++) writeFileSync(join(folder, `${n}.txt`), '')
  await tells('all')
  await tells('all')
  writeFileSync(join(folder, 'g.txt'), 'x')
  await tells('g.txt')
})
