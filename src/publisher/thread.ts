import { parentPort, workerData } from 'node:worker_threads'
import { answerCalls } from './answer-calls.ts'
import type { Reply } from './call-messages.ts'
import { lowerPriority } from './lower-priority.ts'
import type { PublisherCalls, PublisherData } from './messages.ts'
import { openPublisher } from './publisher.ts'

const port = parentPort
if (port === null) throw new Error('thread.ts runs as a worker thread only')
const data: PublisherData = workerData

if (data.lowPriority) lowerPriority()

const opening = openPublisher(data, (done, total) => {
  port.postMessage({ progress: { done, total } } satisfies Reply)
})
// The error is reported to whoever calls.
opening.catch(() => {})

answerCalls<PublisherCalls>(port, {
  start: async () => (await opening).secret(),
  pass: async (scope) => (await opening).pass(scope),
  build: async ({ path, earlier }) => (await opening).build(path, earlier),
  announcements: async () => (await opening).announcements(),
  async announced(announcement) {
    await (await opening).announced(announcement)
    return undefined
  },
  async count(counts) {
    await (await opening).count(counts)
    return undefined
  },
  async close() {
    await (await opening).close()
    // The answer must be sent before the port is closed.
    setImmediate(() => port.close())
    return undefined
  },
})
