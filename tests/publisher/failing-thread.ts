import { existsSync, writeFileSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import type { FromPublisher, ToPublisher } from '../../src/publisher/messages.ts'

const port = parentPort
const tell = (message: FromPublisher) => port?.postMessage(message)
const mark: string = workerData.config.data

function fail(): never {
  writeFileSync(mark, '')
  throw new Error('the first thread fails')
}

/** Fails once, in the middle of a pass or in between, as `title` says; a second thread answers every pass. */
port?.on('message', ({ kind }: ToPublisher) => {
  if (kind === 'close') port.close()
  else if (existsSync(mark)) tell({ kind: 'failed-pass', message: 'answered' })
  else if (workerData.config.title === 'in between') {
    tell({ kind: 'failed-pass', message: 'failing soon' })
    setImmediate(fail)
  } else fail()
})
tell({ kind: 'ready', secret: '' })
