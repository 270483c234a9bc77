import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { type Daemon, startDaemon } from './daemon.ts'
import { askOnce } from './raw-http.ts'
import { freePort } from './serve-port.ts'

/** A running `gazette serve` with a folder of its own. */
export interface GazetteProcess extends Daemon {
  readonly folder: string
}

/** Gazette's command line. */
export const COMMAND = [process.execPath, new URL('../src/gazette.mjs', import.meta.url).pathname]

/** Creates a folder with an empty `seeds`, removed when this process exits. */
export function makeSiteFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'gazette-bench-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** The settings of a site, as environment variables. */
export function settingsOf(port: number, more: Readonly<Record<string, string>> = {}): Record<string, string> {
  return { PORT: String(port), GAZETTE_HOST: '127.0.0.1', GAZETTE_BASE_URL: 'http://news.example', ...more }
}

/** Starts the server and waits until something has been published. */
export async function startGazette(
  folder: string,
  more: Readonly<Record<string, string>> = {},
  port?: number,
): Promise<GazetteProcess> {
  const taken = port ?? (await freePort())
  const daemon = await startDaemon([...COMMAND, 'serve'], taken, { cwd: folder, env: settingsOf(taken, more) })
  while ((await askOnce(taken, '/readyz')).status !== 200) await setTimeout(50)
  return { ...daemon, folder }
}

/** Writes an article atomically, as an editor that saves by renaming would. */
export function writeSeed(folder: string, name: string, text: string): void {
  writeFileSync(join(folder, 'seeds', name), text)
}
