import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'

const COMMAND = join(import.meta.dirname, '../../src/gazette.mjs')
/** Variables that change what Gazette does. */
const OWN_VARIABLE = /^GAZETTE_|^PORT$|^NODE_COMPILE_CACHE$/

/** A folder to run Gazette in: nothing in it but seeds. */
export interface Workplace {
  readonly folder: string
  write(path: string, content: string | Uint8Array): void
}

/** Where to say what to do in the end: of a test, or of all that share something. */
export type AtEnd = (end: () => void) => void

/** An empty folder with an empty seeds folder; it is removed when the test ends, or when `atEnd` says. */
export function makeWorkplace(atEnd: AtEnd = onTestFinished): Workplace {
  const folder = mkdtempSync(join(tmpdir(), 'gazette-'))
  atEnd(() => rmSync(folder, { recursive: true, force: true }))
  mkdirSync(join(folder, 'seeds'))
  return {
    folder,
    write(path, content) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), content)
    },
  }
}

/** A Gazette process: what it has said so far, and its end. */
export interface Running {
  readonly process: ChildProcess
  output(): string
  /** Resolves when the output holds a text; rejects when the process ends first. */
  says(text: string): Promise<void>
  /** Exit status, or the signal that ended it. */
  readonly ended: Promise<number | string>
}

/** Starts the command line in a folder, with no settings but those given. */
export function start(
  folder: string,
  words: readonly string[],
  environment: Record<string, string> = {},
  atEnd: AtEnd = onTestFinished,
): Running {
  const inherited = Object.entries(process.env).filter(([name]) => !OWN_VARIABLE.test(name))
  const env = { ...Object.fromEntries(inherited), ...environment }
  const child = spawn(process.execPath, [COMMAND, ...words], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] })
  atEnd(() => void child.kill('SIGKILL'))
  let output = ''
  const waiting = new Set<() => void>()
  const listen = (text: Buffer) => {
    output += text.toString()
    for (const check of waiting) check()
  }
  child.stdout.on('data', listen)
  child.stderr.on('data', listen)
  const ended = once(child, 'close').then(([code, signal]) => (code ?? signal) as number | string)
  const says = (text: string) =>
    new Promise<void>((resolve, reject) => {
      const check = () => {
        if (!output.includes(text)) return
        waiting.delete(check)
        resolve()
      }
      waiting.add(check)
      void ended.then(() => reject(new Error(`ended without saying "${text}":\n${output}`)))
      check()
    })
  return { process: child, output: () => output, says, ended }
}

/** Runs a command to its end. */
export async function run(
  folder: string,
  words: readonly string[],
  environment: Record<string, string> = {},
  atEnd: AtEnd = onTestFinished,
) {
  const running = start(folder, words, environment, atEnd)
  const status = await running.ended
  return { status, output: running.output() }
}

/** A port that nobody listens on just now. */
export async function unusedPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (address === null || typeof address === 'string') throw new TypeError('no port')
  return address.port
}
