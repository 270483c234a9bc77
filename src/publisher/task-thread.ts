import { parentPort, threadId, workerData } from 'node:worker_threads'
import { loadSeed } from '../ingest/load-seed.ts'
import { openFeedsFolder } from '../publish/folder/feeds-folder.ts'
import { runTask, type TaskFolders } from '../publish/task.ts'
import { answerCalls } from './answer-calls.ts'
import type { TaskCalls, TaskThreadData } from './messages.ts'

const port = parentPort
if (port === null) throw new Error('task-thread.ts runs as a worker thread only')

const { originalSite, feeds, compressPages }: TaskThreadData = workerData
const folders: TaskFolders = {
  load: (seed) => ({ seed, ...loadSeed(seed, originalSite) }),
  feeds: openFeedsFolder(feeds, { compressPages, writer: threadId }),
}

answerCalls<TaskCalls>(port, { run: (task) => runTask(task, folders) })
