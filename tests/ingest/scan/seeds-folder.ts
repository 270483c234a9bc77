import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { ScanResult } from '../../../src/ingest/scan/scan-result.ts'

/** The present of these tests, and a time well before it. */
export const NOW = Date.UTC(2026, 0, 26, 12)
export const LONG_AGO = NOW - 3_600_000

/** A temporary seeds folder that removes itself at the end of its scope. */
export function seedsFolder(files: Readonly<Record<string, string>> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'seeds-'))
  const write = (path: string, text: string, modified = LONG_AGO) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
    utimesSync(join(folder, path), modified / 1000, modified / 1000)
  }
  for (const [path, text] of Object.entries(files)) write(path, text)
  return { folder, write, [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }) }
}

/** A result as a short line, for comparison. */
export function brief(result: ScanResult): string {
  if (result.kind === 'seed')
    return `seed ${result.file.path}${result.file.sidecar ? ` + ${result.file.sidecar.path}` : ''}`
  if (result.kind === 'rejected') return `rejected ${result.rejection.path}: ${result.rejection.reason}`
  return `${result.kind} ${result.path}`
}
