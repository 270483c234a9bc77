import { parentPort, threadId, workerData } from 'node:worker_threads'
import { openFeedsFolder } from '../publish/folder/feeds-folder.ts'
import { runTask, type TaskFolders } from '../publish/task.ts'
import { answerCalls } from './answer-calls.ts'
import type { TaskCalls, TaskThreadData } from './messages.ts'

const port = parentPort
if (port === null) throw new Error('task-thread.ts runs as a worker thread only')

const { feeds, compressPages, ...config }: TaskThreadData = workerData
const folders: TaskFolders = {
  loader: async () => (await import('./open-seeds-folder.ts')).openSeedsFolder(config).load,
  feeds: openFeedsFolder(feeds, { compressPages, writer: threadId }),
}

answerCalls<TaskCalls>(port, { run: (task) => runTask(task, folders) })
