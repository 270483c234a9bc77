import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { sketchBands } from '../../src/domain/sketch-bands.ts'
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store.ts'
import { sketchOf } from './stored-entries.ts'
import { refusal, temporaryFolder } from './temporary-folder.ts'

const folder = temporaryFolder()
const processes: ChildProcess[] = []
afterEach(async () => {
  await Promise.all(processes.splice(0).map(kill))
})

describe('the lock of the writer', () => {
  test('tells a second process who holds the store, since when, and what to do', async () => {
    const before = Date.now()
    const holder = await startWriter()
    const error = await refusal(folder())
    expect(error).toMatchObject({ name: 'StoreError', code: 'STORE_LOCKED', cause: expect.any(Error) })
    expect(error.message).toContain(`process ${holder.pid} on host ${hostname()}`)
    expect(error.message).toMatch(/stop it, or choose other folders for the data and the feeds/)
    const since = Date.parse(/since (\S+Z)/.exec(error.message)?.[1] ?? '')
    expect(since).toBeGreaterThanOrEqual(before)
    expect(since).toBeLessThanOrEqual(Date.now())
  })

  test('prevents the same process from opening the store twice', async () => {
    const store = await openSqliteStore({ folder: folder() })
    expect((await refusal(folder())).message).toContain(`process ${process.pid} `)
    await store.close()
    await (await openSqliteStore({ folder: folder() })).close()
  })

  test('is released by a process that is killed', async () => {
    await kill(await startWriter())
    const store = await openSqliteStore({ folder: folder() })
    await store.close()
  })

  test('holds even if its description cannot be read', async () => {
    const store = await openSqliteStore({ folder: folder() })
    writeFileSync(join(folder(), 'gazette.writer.json'), '{"pid":')
    expect((await refusal(folder())).message).toContain('another process')
    await store.close()
  })

  test('is released by a start that fails', async () => {
    const file = join(folder(), 'gazette.db')
    writeFileSync(file, 'no database, '.repeat(1_000))
    await refusal(folder())
    rmSync(file)
    await (await openSqliteStore({ folder: folder() })).close()
  })

  test('a process killed during a transaction leaves the state before it', async () => {
    for (const delay of [30, 70, 110, 150]) {
      const writer = await startWriter()
      await new Promise((resolve) => setTimeout(resolve, delay))
      await kill(writer)
      const store = await openSqliteStore({ folder: folder() })
      const step = (await store.seedsByPath(['step'])).get('step')?.stamp
      const entries = await store.unledgered(2_000)
      expect(entries).toHaveLength(step === undefined ? 0 : 1_000)
      expect(entries.filter((entry) => entry.fragment !== step)).toEqual([])
      const bands = sketchBands(sketchOf(Number(step ?? 0) % 256))
      const holders = new Map(entries.length === 0 ? [] : bands.map((band) => [band, 1_000]))
      expect(await store.holdersOfBands(bands, 2_000)).toEqual(holders)
      expect(await store.counts()).toMatchObject({ fresh: entries.length })
      await store.close()
    }
  })
})

/** A process that writes without end; it has the lock when this resolves. */
async function startWriter(): Promise<ChildProcess> {
  const script = join(import.meta.dirname, 'writer-process.ts')
  const writer = spawn(process.execPath, ['--no-warnings', script, folder()], { stdio: ['ignore', 'pipe', 'inherit'] })
  processes.push(writer)
  await Promise.race([once(writer.stdout, 'data'), once(writer, 'exit')])
  return writer
}

async function kill(writer: ChildProcess): Promise<void> {
  if (writer.exitCode !== null || writer.signalCode !== null) return
  writer.kill('SIGKILL')
  await once(writer, 'exit')
}
