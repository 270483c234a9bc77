import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Task, TaskResults } from '../publish/task.ts'
import type { TaskAnswer, TaskRequest } from './task-messages.ts'

/** A task failed, or its thread ended before it had answered. */
export class TaskError extends Error {
  readonly code = 'TASK_FAILED'
}

/** A thread that does tasks, one after the other. */
export interface TaskWorker {
  /** Rejects with a `TaskError` if the task fails, or the thread ends first. */
  run(task: Task): Promise<TaskResults[Task['kind']]>
  /** Tasks not answered yet. */
  waiting(): number
  hasEnded(): boolean
  end(): Promise<unknown>
}

interface Waiting {
  readonly resolve: (result: TaskResults[Task['kind']]) => void
  readonly reject: (error: Error) => void
}

/** Megabytes; see `publishing-thread.ts`. */
const YOUNG_SPACE = 16

const THREAD = new URL(`./task-thread${extname(import.meta.url)}`, import.meta.url)

/** Starts a thread for tasks. */
export function startTaskWorker(): TaskWorker {
  const worker = new Worker(THREAD, { resourceLimits: { maxYoungGenerationSizeMb: YOUNG_SPACE } })
  const waiting = new Map<number, Waiting>()
  let next = 0
  let hasEnded = false
  worker.on('message', (answer: TaskAnswer) => {
    const asker = waiting.get(answer.ticket)
    waiting.delete(answer.ticket)
    if ('failure' in answer) asker?.reject(new TaskError(answer.failure))
    else asker?.resolve(answer.result)
  })
  const fail = (cause?: unknown) => {
    hasEnded = true
    for (const { reject } of waiting.values()) reject(new TaskError('a thread that reads articles ended', { cause }))
    waiting.clear()
  }
  worker.on('error', fail)
  worker.on('exit', () => fail())
  return {
    run: (task) =>
      new Promise((resolve, reject) => {
        const request: TaskRequest = { ticket: next++, task }
        waiting.set(request.ticket, { resolve, reject })
        worker.postMessage(request)
      }),
    waiting: () => waiting.size,
    hasEnded: () => hasEnded,
    end: () => worker.terminate(),
  }
}
