import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { startNginx } from './serve-nginx.ts'
import { PATH, type Scenario, scenarios } from './serve-scenarios.ts'
import { type Load, pinned, putLoad } from './wrk.ts'

/** The servers compared. */
export const PEERS = ['gazette', 'bare', 'express', 'static', 'nginx'] as const
export type Peer = (typeof PEERS)[number]

/** A response, without the fields that `node:http` adds on its own. */
export interface Seen {
  readonly status: number
  readonly headers: readonly string[]
  readonly body: Buffer
}

/** The rate of a server under load, and its processor time per response in microseconds (Linux only). */
export interface Measured extends Load {
  readonly processorTime: number
}

interface Started {
  readonly port: number
  readonly process: ChildProcess
}

const CLOCK_TICK = 10_000

async function startPeer(peer: Peer, folder: string, answerFile: string): Promise<Started | undefined> {
  if (peer === 'nginx') return startNginx(folder, pinned(0))
  const script = join(import.meta.dirname, 'serve-peer.ts')
  const [command = '', ...rest] = [...pinned(0), process.execPath, script, peer, folder, answerFile]
  const child = spawn(command, rest, { stdio: ['ignore', 'pipe', 'inherit'] })
  const [port] = await once(createInterface(child.stdout), 'line')
  return { port: Number(port), process: child }
}

async function stop({ process: child }: Started): Promise<void> {
  child.kill('SIGKILL')
  await once(child, 'exit')
}

function ask(port: number, headers: Scenario['headers']): Promise<Seen> {
  return new Promise((resolve, reject) => {
    const sent = request({ port, host: '127.0.0.1', path: PATH, headers, agent: false }, async (response) => {
      const chunks: Buffer[] = []
      for await (const chunk of response) chunks.push(chunk)
      const { rawHeaders: raw, statusCode: status = 0 } = response
      const pairs = Array.from({ length: raw.length / 2 }, (_, i) => raw.slice(2 * i, 2 * i + 2))
      const own = pairs.filter(([name = '']) => !/^(?:date|connection|keep-alive|transfer-encoding)$/i.test(name))
      resolve({ status, headers: own.flat(), body: Buffer.concat(chunks) })
    })
    sent.on('error', reject).end()
  })
}

/** The requests of a scenario, with this server's own validators. */
async function scenariosOf(port: number): Promise<readonly Scenario[]> {
  const { headers } = await ask(port, { 'Accept-Encoding': 'gzip' })
  const field = (name: string) => headers[headers.findIndex((other) => other.toLowerCase() === name) + 1] ?? ''
  return scenarios(field('etag'), field('last-modified'))
}

/** Gazette's response to each kind of request, which the bare handler repeats. */
export async function referenceAnswers(folder: string): Promise<readonly (readonly [name: string, answer: Seen])[]> {
  const started = await startPeer('gazette', folder, '')
  if (!started) return []
  const kinds = await scenariosOf(started.port)
  const seen = await Promise.all(
    kinds.map(async ({ name, headers }) => [name, await ask(started.port, headers)] as const),
  )
  await stop(started)
  return seen
}

/** A server that is running and warmed up, for one kind of request. */
export interface Contestant {
  readonly peer: Peer
  measure(seconds: number): Promise<Measured>
  stop(): Promise<void>
}

/** Starts a server for one kind of request and warms it up; undefined if it is not installed. */
export async function enter(
  peer: Peer,
  folder: string,
  kind: number,
  reference: Seen,
): Promise<Contestant | undefined> {
  const answerFile = join(folder, 'answer.json')
  await writeFile(answerFile, JSON.stringify({ ...reference, body: reference.body.toString('base64') }))
  const started = await startPeer(peer, folder, answerFile)
  const scenario = started && (await scenariosOf(started.port))[kind]
  if (!scenario) return undefined
  await expectSame(peer, started.port, scenario, reference)
  const url = `http://127.0.0.1:${started.port}${PATH}`
  await putLoad(url, scenario.headers, 2)
  return {
    peer,
    async measure(seconds) {
      const before = processorTimeOf(started.process)
      const load = await putLoad(url, scenario.headers, seconds)
      return { ...load, processorTime: (processorTimeOf(started.process) - before) / (load.perSecond * seconds) }
    },
    stop: () => stop(started),
  }
}

/** User and system time of all threads, in microseconds (proc(5)). */
function processorTimeOf({ pid }: ChildProcess): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ')
  return (Number(fields[11]) + Number(fields[12])) * CLOCK_TICK
}

/**
 * Ensures that the same work is compared: the same status from all servers, and the same fields and bytes from those
 * that can.
 */
async function expectSame(peer: Peer, port: number, scenario: Scenario, reference: Seen): Promise<void> {
  const seen = await ask(port, scenario.headers)
  const isSame =
    peer === 'static' || peer === 'nginx' || (seen.body.equals(reference.body) && hasFields(seen, reference))
  if (seen.status !== scenario.status || !isSame) throw new Error(`${peer} answers ${scenario.name} differently`)
}

function hasFields(seen: Seen, reference: Seen): boolean {
  const lines = ({ headers }: Seen) =>
    headers
      .map((field) => field.toLowerCase())
      .toSorted()
      .join('\n')
  return lines(seen) === lines(reference)
}
