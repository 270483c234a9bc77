import { execFile, spawnSync } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { promisify } from 'node:util'

/** The result of one run of the load generator. */
export interface Load {
  readonly perSecond: number
  /** 99th percentile of the latency, in milliseconds. */
  readonly p99: number
}

const CONNECTIONS = 64
const UNITS: Readonly<Record<string, number>> = { us: 0.001, ms: 1, s: 1000 }

/** A command prefix that restricts a program to one processor, so that server and load do not share one. */
export function pinned(processor: 0 | 1): readonly string[] {
  const canPin = availableParallelism() > 1 && spawnSync('taskset', ['--version']).status === 0
  return canPin ? ['taskset', '-c', String(processor)] : []
}

/** Exits with advice if `wrk` is missing. */
export function requireWrk(): void {
  if (spawnSync('wrk', ['--version']).error === undefined) return
  console.error('This benchmark needs wrk: apt-get install wrk')
  process.exit(1)
}

/** Sends requests as fast as the server answers, over keep-alive connections. Throws if any response was an error. */
export async function putLoad(url: string, headers: Readonly<Record<string, string>>, seconds: number): Promise<Load> {
  const fields = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`])
  const options = ['-t1', `-c${CONNECTIONS}`, `-d${seconds}s`, '--latency', ...fields, url]
  const [command = 'wrk', ...rest] = [...pinned(1), 'wrk', ...options]
  const { stdout } = await promisify(execFile)(command, rest)
  const perSecond = /Requests\/sec:\s+([0-9.]+)/.exec(stdout)?.[1]
  const [, p99, unit = ''] = /99%\s+([0-9.]+)(us|ms|s)/.exec(stdout) ?? []
  if (perSecond === undefined || /Non-2xx|Socket errors/.test(stdout)) throw new Error(`wrk saw errors:\n${stdout}`)
  return { perSecond: Number(perSecond), p99: Number(p99) * (UNITS[unit] ?? Number.NaN) }
}
