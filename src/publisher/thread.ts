import { constants, setPriority } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import { explainError } from './explain-error.ts'
import type { FromPublisher, PublisherData, ToPublisher } from './messages.ts'
import { openPublisher, type Publisher } from './publisher.ts'

const port = parentPort
if (port === null) throw new Error('thread.ts runs as a worker thread only')

const tell = (message: FromPublisher) => port.postMessage(message)

async function pass(publisher: Publisher, message: Extract<ToPublisher, { kind: 'pass' }>): Promise<void> {
  try {
    tell({ kind: 'passed', report: await publisher.pass(message.scope) })
  } catch (error) {
    tell({ kind: 'failed-pass', message: explainError(error).message })
  }
}

async function build(
  publisher: Publisher,
  { ticket, path, earlier }: Extract<ToPublisher, { kind: 'build' }>,
): Promise<void> {
  try {
    tell({ kind: 'built', ticket, document: await publisher.build(path, earlier) })
  } catch (error) {
    tell({ kind: 'failed-build', ticket, message: explainError(error).message })
  }
}

async function count(publisher: Publisher, { counts }: Extract<ToPublisher, { kind: 'count' }>): Promise<void> {
  try {
    await publisher.count(counts)
    tell({ kind: 'counted' })
  } catch (error) {
    tell({ kind: 'failed-count', message: explainError(error).message })
  }
}

async function close(publisher: Publisher): Promise<void> {
  await publisher.close()
  tell({ kind: 'closed' })
  port?.close()
}

/** Linux knows a priority for each thread; elsewhere it would be that of the whole process. */
function stepBack(): void {
  if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_LOW)
}

try {
  if ((workerData as PublisherData).stepsBack) stepBack()
  const publisher = await openPublisher(workerData, (done, total) => tell({ kind: 'progress', done, total }))
  port.on('message', (message: ToPublisher) => {
    if (message.kind === 'close') void close(publisher)
    else if (message.kind === 'build') void build(publisher, message)
    else if (message.kind === 'count') void count(publisher, message)
    else void pass(publisher, message)
  })
  tell({ kind: 'ready', secret: await publisher.secret() })
} catch (error) {
  tell({ kind: 'failed-start', ...explainError(error) })
}
