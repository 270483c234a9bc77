import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import { HEAP_LIMITS } from './heap-limits.ts'
import type { TaskCalls, TaskThreadData } from './messages.ts'
import { openCalls, type ThreadCalls } from './thread-calls.ts'

/** A thread that runs tasks one at a time. */
export interface TaskWorker extends Pick<ThreadCalls<TaskCalls>, 'call' | 'waiting' | 'hasEnded'> {
  end(): Promise<unknown>
}

const THREAD = new URL(`./task-thread${extname(import.meta.url)}`, import.meta.url)

/** Starts a thread for tasks. */
export function startTaskWorker(data: TaskThreadData): TaskWorker {
  const worker = new Worker(THREAD, { workerData: data, resourceLimits: HEAP_LIMITS })
  const calls = openCalls<TaskCalls>(worker, { ending: 'A thread that reads and writes articles ended.' })
  return { ...calls, end: () => worker.terminate() }
}
