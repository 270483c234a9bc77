import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { Instant } from '../../src/domain/instant.ts'
import {
  type Publishable,
  type PublishingTools,
  publishDocument,
} from '../../src/publish/documents/publish-document.ts'
import { openFeedsFolder } from '../../src/publish/folder/feeds-folder.ts'
import { openLedgerFile } from '../../src/publish/recovery/ledger-file.ts'
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store.ts'

const NOON = Date.parse('2026-05-01T12:00:00.400Z')
const SECOND = 1000

async function tools() {
  const folder = mkdtempSync(join(tmpdir(), 'gazette-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const store = await openSqliteStore({ folder: join(folder, 'data') })
  onTestFinished(() => store.close())
  const clock = {
    present: NOON,
    now: () => clock.present,
    ticks: () => 0,
    until: async (instant: Instant) => {
      clock.present = Math.max(clock.present, instant)
    },
  }
  const feeds = openFeedsFolder(folder, { compressPages: false })
  const all: PublishingTools = { store, clock, feeds, ledger: openLedgerFile(join(folder, 'ledger.jsonl')) }
  return { ...all, clock, file: join(folder, 'rss.xml') }
}

function saying(text: string, faults: readonly string[] = []): Publishable {
  return { path: 'rss.xml', render: (updated) => `${text} ${new Date(updated).toISOString()}`, check: () => faults }
}

describe('publishing a document', () => {
  test('gives it its publication time in whole seconds, which is the modification time of its file', async () => {
    const all = await tools()
    expect(await publishDocument(saying('one'), all)).toEqual({ kind: 'published' })
    expect(readFileSync(all.file, 'utf8')).toBe('one 2026-05-01T12:00:00.000Z')
    expect(statSync(all.file).mtimeMs).toBe(NOON - 400)
  })

  test('leaves the file alone if nothing has changed', async () => {
    const all = await tools()
    await publishDocument(saying('one'), all)
    const before = statSync(all.file)
    all.clock.present += 3600 * SECOND
    expect(await publishDocument(saying('one'), all)).toEqual({ kind: 'unchanged' })
    expect(statSync(all.file)).toMatchObject({ ino: before.ino, mtimeMs: before.mtimeMs })
  })

  test('RFC 9110, 8.8.2.1: happens at most once a second, with a time that is never in the future and never decreases', async () => {
    const all = await tools()
    await publishDocument(saying('one'), all)
    await publishDocument(saying('two'), all)
    expect(statSync(all.file).mtimeMs).toBe(NOON - 400 + SECOND)
    expect(all.clock.present).toBe(NOON - 400 + SECOND)
    all.clock.present = NOON - 86_400 * SECOND
    await publishDocument(saying('three'), all)
    expect(statSync(all.file).mtimeMs).toBe(NOON - 400 + 2 * SECOND)
  })

  test('keeps the old document if the new one is invalid', async () => {
    const all = await tools()
    await publishDocument(saying('one'), all)
    expect(await publishDocument(saying('two', ['broken']), all)).toEqual({ kind: 'faulty', faults: ['broken'] })
    expect(readFileSync(all.file, 'utf8')).toContain('one')
  })

  test.each([
    ['lost', (file: string) => rmSync(file)],
    ['changed by something else', (file: string) => writeFileSync(file, 'vandal')],
  ])('restores a file that is %s, with the same bytes and time', async (_, spoil) => {
    const all = await tools()
    await publishDocument(saying('one'), all)
    const before = readFileSync(all.file, 'utf8')
    spoil(all.file)
    all.clock.present += 3600 * SECOND
    await publishDocument(saying('one'), all)
    expect(readFileSync(all.file, 'utf8')).toBe(before)
    expect(statSync(all.file).mtimeMs).toBe(NOON - 400)
  })

  test('uses the recorded time after a crash between recording and writing', async () => {
    const all = await tools()
    const crashing = { ...all.feeds, write: () => expect.fail('crash') }
    await publishDocument(saying('one'), { ...all, feeds: crashing }).catch(() => {})
    all.clock.present += 3600 * SECOND
    await publishDocument(saying('one'), all)
    expect(readFileSync(all.file, 'utf8')).toBe('one 2026-05-01T12:00:00.000Z')
  })
})
