import { parentPort } from 'node:worker_threads'
import { loadSeed } from '../ingest/load-seed.ts'
import { runTask } from '../publish/task.ts'
import { answerCalls } from './answer-calls.ts'
import type { TaskCalls } from './messages.ts'

const port = parentPort
if (port === null) throw new Error('task-thread.ts runs as a worker thread only')

answerCalls<TaskCalls>(port, { run: (task) => runTask(task, (seed) => ({ seed, ...loadSeed(seed) })) })
