import { once } from 'node:events'
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { getPriority } from 'node:os'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { lowerPriority } from '../../src/publisher/lower-priority.ts'

/** What Linux says of a thread: how it runs, and where it may. */
export interface ThreadState {
  readonly name: string
  readonly niceness: number
  readonly processors: string
}

/** What a process prints whose main thread serves, while another steps back and then starts a third. */
export interface SteppingReport {
  readonly before: ThreadState
  readonly main: ThreadState
  readonly stepped: ThreadState
  readonly started: ThreadState
  readonly all: readonly ThreadState[]
}

function stateOf(id: string): ThreadState {
  const status = readFileSync(`/proc/self/task/${id}/status`, 'utf8')
  const field = (name: string) => new RegExp(`^${name}:\\s*(\\S+)`, 'm').exec(status)?.[1] ?? ''
  return { name: field('Name'), niceness: getPriority(Number(id)), processors: field('Cpus_allowed_list') }
}

/** All threads but those that end while they are looked at. */
function allStates(): readonly ThreadState[] {
  return readdirSync('/proc/self/task').flatMap((id) => {
    try {
      return stateOf(id)
    } catch {
      return []
    }
  })
}

const own = () => stateOf(readlinkSync('/proc/thread-self').split('/').at(-1) ?? '')

async function answerOf(role: string): Promise<[Worker, Partial<SteppingReport>]> {
  const worker = new Worker(new URL(import.meta.url), { workerData: role })
  const [answer] = await once(worker, 'message')
  return [worker, answer]
}

if (isMainThread) {
  const before = own()
  const [worker, answer] = await answerOf('steps back')
  const all = allStates()
  console.log(JSON.stringify({ before, main: own(), all, ...answer }))
  await worker.terminate()
} else if (workerData === 'steps back') {
  lowerPriority()
  const [worker, { started }] = await answerOf('started')
  parentPort?.postMessage({ stepped: own(), started })
  await worker.terminate()
} else {
  parentPort?.postMessage({ started: own() })
}
