import { spawnSync } from 'node:child_process'
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { LedgerLine } from '../../src/ledger/ledger-line.ts'
import { openLedgerFile } from '../../src/publish/recovery/ledger-file.ts'

function newFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'gazette-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return join(folder, 'below/ledger.jsonl')
}

async function linesOf(file: string): Promise<readonly LedgerLine[]> {
  const lines: LedgerLine[] = []
  for await (const line of openLedgerFile(file).lines()) lines.push(line)
  return lines
}

const feed = (id: string): LedgerLine => ({ kind: 'feed', id })

test('lines are appended, and read in that order', async () => {
  const file = newFile()
  const ledger = openLedgerFile(file)
  expect(ledger.exists()).toBe(false)
  ledger.append([feed('a'), feed('b')])
  ledger.append([])
  ledger.append([feed('c')])
  expect(await linesOf(file)).toEqual([feed('a'), feed('b'), feed('c')])
  expect(ledger.size()).toBe(readFileSync(file).length)
})

test('a line truncated by a crash is skipped, and no other is lost', async () => {
  const file = newFile()
  openLedgerFile(file).append([feed('a')])
  appendFileSync(file, '{"feed":"b')
  openLedgerFile(file).append([feed('c')])
  expect(await linesOf(file)).toEqual([feed('a'), feed('c')])
})

test('a rewritten file has only the new lines', async () => {
  const file = newFile()
  const ledger = openLedgerFile(file)
  ledger.append([feed('a')])
  await ledger.rewrite(
    (async function* () {
      for (let n = 0; n < 2500; n++) yield feed(String(n))
    })(),
  )
  expect((await linesOf(file)).length).toBe(2500)
})

test('a missing file has no lines', async () => {
  expect(await linesOf(newFile())).toEqual([])
})

test('a folder that cannot be created is an error that names it and says what to do', () => {
  const file = newFile()
  const ledger = openLedgerFile(join(file, 'ledger.jsonl'))
  openLedgerFile(file).append([feed('a')])
  expect(() => ledger.append([feed('b')])).toThrow(/ledger\.jsonl can't be written: .*make the file writable/s)
})

test.skipIf(process.platform === 'win32')(
  'every line that was taken can be read, where room ends in the middle of one',
  async () => {
    const file = newFile()
    const script = join(import.meta.dirname, 'fill-ledger.ts')
    const limited = `ulimit -f 100; exec "${process.execPath}" "${script}" "${file}"`
    const { stdout } = spawnSync('sh', ['-c', limited], { encoding: 'utf8' })
    const { acknowledged, problem }: { acknowledged: number; problem: string } = JSON.parse(stdout)
    expect(problem).toContain('free some space')
    expect(acknowledged).toBeGreaterThan(0)
    expect((await linesOf(file)).length).toBeGreaterThanOrEqual(acknowledged)
  },
)
