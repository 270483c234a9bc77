import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { type FeedsHold, holdFeeds } from '../../src/publisher/hold-feeds.ts'
import { openPublisher } from '../../src/publisher/publisher.ts'
import { parseConfig } from '../../src/settings/config.ts'
import { articleAbout } from '../publish/site.ts'
import { TEMPORARY } from '../temporary.ts'

function makeFolder(): string {
  const folder = mkdtempSync(join(TEMPORARY, 'gazette-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  mkdirSync(join(folder, 'seeds'))
  writeFileSync(join(folder, 'seeds/harbour.txt'), articleAbout('harbour', '12 April 2026'))
  return folder
}

function open(folder: string, data: string) {
  const config = parseConfig({ environment: { GAZETTE_DATA: data }, folder })
  return openPublisher({ config, version: '1' }, () => {})
}

/** A process that holds a feeds folder when this resolves. */
async function startHolder(feeds: string): Promise<ChildProcess> {
  const script = join(import.meta.dirname, 'holding-process.ts')
  const holder = spawn(process.execPath, ['--no-warnings', script, feeds], { stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => void holder.kill('SIGKILL'))
  await once(holder.stdout, 'data')
  return holder
}

function hold(feeds: string): FeedsHold {
  const held = holdFeeds(feeds)
  onTestFinished(() => held.release())
  return held
}

describe('the feeds folder', () => {
  test('is refused to a second publisher with a database of its own, which is told who holds it', async () => {
    const folder = makeFolder()
    const feeds = join(folder, 'feeds')
    const holder = await startHolder(feeds)
    await expect(open(folder, 'other')).rejects.toMatchObject({
      code: 'STORE_LOCKED',
      message: expect.stringMatching(
        new RegExp(`${feeds} is in use: process ${holder.pid} on host ${hostname()} .*GAZETTE_FEEDS`),
      ),
    })
    expect(existsSync(join(feeds, 'ledger.jsonl'))).toBe(false)
  })

  test('is released when a publisher is closed, and so is the database if the folder is refused', async () => {
    const folder = makeFolder()
    const first = await open(folder, 'first')
    await expect(open(folder, 'second')).rejects.toMatchObject({ code: 'STORE_LOCKED' })
    await first.close()
    const second = await open(folder, 'second')
    await second.pass('all')
    await second.close()
    expect(readdirSync(join(folder, 'feeds')).filter((name) => name.includes('writer'))).toEqual([])
  })

  test('is released by a process that is killed', async () => {
    const feeds = join(makeFolder(), 'feeds')
    const holder = await startHolder(feeds)
    holder.kill('SIGKILL')
    await once(holder, 'exit')
    hold(feeds)
  })

  test('is held by nobody if the files of a lock were copied there', () => {
    const feeds = join(makeFolder(), 'feeds')
    mkdirSync(feeds)
    writeFileSync(join(feeds, '.gazette.lock'), '')
    writeFileSync(join(feeds, '.gazette.writer.json'), '{"pid":1,"host":"elsewhere","since":"2020-01-01T00:00:00Z"}\n')
    hold(feeds)
  })

  test('is held again after it was deleted', () => {
    const feeds = join(makeFolder(), 'feeds')
    const held = hold(feeds)
    rmSync(feeds, { recursive: true })
    held.renew()
    expect(() => holdFeeds(feeds)).toThrow(/is in use/)
  })

  test('is left to another process that took it after it was deleted', async () => {
    const feeds = join(makeFolder(), 'feeds')
    const held = hold(feeds)
    rmSync(feeds, { recursive: true })
    const holder = await startHolder(feeds)
    for (const _ of ['once', 'twice']) expect(() => held.renew()).toThrow(`process ${holder.pid}`)
    held.release()
    expect(() => holdFeeds(feeds)).toThrow(`process ${holder.pid}`)
  })

  test('that cannot be written needs no lock, so that what is published is still served', () => {
    const feeds = join(makeFolder(), 'feeds')
    writeFileSync(feeds, '')
    hold(feeds).renew()
  })
})
