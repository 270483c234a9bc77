import { parentPort } from 'node:worker_threads'
import { loadSeed } from '../ingest/load-seed.ts'
import { runTask } from '../publish/task.ts'
import { explainError } from './explain-error.ts'
import type { TaskAnswer, TaskRequest } from './task-messages.ts'

const port = parentPort
if (port === null) throw new Error('task-thread.ts runs as a worker thread only')

async function answer({ ticket, task }: TaskRequest): Promise<TaskAnswer> {
  try {
    return { ticket, result: await runTask(task, (seed) => ({ seed, ...loadSeed(seed) })) }
  } catch (error) {
    return { ticket, failure: explainError(error).message }
  }
}

port.on('message', async (request: TaskRequest) => port.postMessage(await answer(request)))
