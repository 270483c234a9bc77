import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { watchFolder } from '../../src/watch/watch-folder.ts'

/** A watched folder, not yet there, and what was told of it. */
async function watched(prepare: (folder: string) => void = () => {}) {
  const parent = mkdtempSync(join(tmpdir(), 'gazette-'))
  const folder = join(parent, 'seeds')
  prepare(folder)
  const told: ('all' | string)[] = []
  const failures: string[] = []
  const watch = await watchFolder(folder, {
    onChange: (changed) => void told.push(...(changed === 'all' ? ['all'] : changed)),
    onFailure: (reason) => void failures.push(reason),
  })
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

test('a file saved, in a folder below too, by the path in NFC', async () => {
  const { folder, tells } = await watched((path) => mkdirSync(join(path, 'a'), { recursive: true }))
  writeFileSync(join(folder, 'a', 'e\u0301.txt'), 'x')
  await tells('a/\u00e9.txt')
})

test('a folder that comes later is watched from then on', async () => {
  const { folder, failures, tells } = await watched()
  mkdirSync(folder)
  await tells('all')
  writeFileSync(join(folder, 'b.txt'), 'x')
  await tells('b.txt')
  expect(failures).toEqual([])
})

test('a folder that goes is told, and watched again when it is back', async () => {
  const { folder, failures, tells } = await watched((path) => mkdirSync(path))
  rmSync(folder, { recursive: true })
  await tells('all')
  mkdirSync(folder)
  await tells('all')
  writeFileSync(join(folder, 'c.txt'), 'x')
  await tells('c.txt')
  expect(failures).toEqual([])
})

test('another folder put in its place is watched instead', async () => {
  const { folder, tells } = await watched((path) => mkdirSync(path))
  mkdirSync(`${folder}.new`)
  renameSync(folder, `${folder}.old`)
  renameSync(`${folder}.new`, folder)
  await tells('all')
  writeFileSync(join(folder, 'd.txt'), 'x')
  await tells('d.txt')
})
