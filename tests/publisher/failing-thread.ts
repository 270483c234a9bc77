import { existsSync, writeFileSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import type { Call, Reply } from '../../src/publisher/call-messages.ts'

const port = parentPort
const tell = (reply: Reply) => port?.postMessage(reply)
const failPass = (ticket: number, message: string) => tell({ ticket, failure: { code: 'PASS_FAILED', message } })
const mark: string = workerData.config.data

function fail(): never {
  writeFileSync(mark, '')
  throw new Error('the first thread fails')
}

/** Fails once, in the middle of a pass or in between, as `title` says; a second thread answers every pass. */
port?.on('message', ({ ticket, kind }: Call) => {
  if (kind === 'start') tell({ ticket, answer: '' })
  else if (kind === 'close') port.close()
  else if (existsSync(mark)) failPass(ticket, 'answered')
  else if (workerData.config.title === 'in between') {
    failPass(ticket, 'failing soon')
    setTimeout(fail, 50)
  } else fail()
})
