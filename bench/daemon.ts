import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout } from 'node:timers/promises'
import { isAnswering } from './serve-port.ts'

/** A server started by a benchmark, on a port of this machine. */
export interface Daemon {
  readonly port: number
  readonly process: ChildProcess
  stop(signal?: NodeJS.Signals): Promise<void>
}

const PATIENCE = 20_000

/** What starting a daemon needs, besides its command line. */
export interface DaemonOptions {
  readonly env?: Readonly<Record<string, string>>
  readonly cwd?: string
}

/** Starts a program in the foreground and waits until it listens. Throws with its output if it exits instead. */
export async function startDaemon(
  command: readonly string[],
  port: number,
  options: DaemonOptions = {},
): Promise<Daemon> {
  const [program = '', ...words] = command
  const env = { ...process.env, ...options.env }
  const child = spawn(program, words, { ...options, env, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  const keep = (chunk: Buffer) => {
    output = (output + String(chunk)).slice(-4000)
  }
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  for (const started = Date.now(); !(await isAnswering(port)); await setTimeout(20)) {
    if (child.exitCode !== null || Date.now() - started > PATIENCE) {
      child.kill('SIGKILL')
      throw new Error(`${command.join(' ')} does not listen on ${port}: ${output}`)
    }
  }
  return {
    port,
    process: child,
    async stop(signal = 'SIGTERM') {
      if (child.exitCode !== null || child.signalCode !== null) return
      const exited = once(child, 'exit')
      child.kill(signal)
      await Promise.race([exited, setTimeout(PATIENCE)])
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL')
    },
  }
}

/** Exits with advice if programs are missing; with `--install`, installs their Debian packages first. */
export function requirePrograms(packages: Readonly<Record<string, string>>): void {
  const isThere = (program: string) =>
    spawnSync('sh', ['-c', `command -v ${program}`], { env: withSbin() }).status === 0
  const missing = () => Object.entries(packages).filter(([program]) => !isThere(program))
  const names = missing().map(([, name]) => name)
  if (names.length > 0 && process.argv.includes('--install')) {
    const install = ['install', '-y', '--no-install-recommends', ...names]
    spawnSync('apt-get', install, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
  }
  if (missing().length === 0) return
  console.error(`This needs ${names.join(', ')}: run it with --install, or apt-get install ${names.join(' ')}`)
  process.exit(1)
}

/** Servers are in sbin, which is not on everybody's path. */
export function withSbin(): NodeJS.ProcessEnv {
  return { ...process.env, PATH: `${process.env.PATH}:/usr/sbin:/sbin` }
}
