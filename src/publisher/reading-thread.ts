import { parentPort } from 'node:worker_threads'
import { loadSeed } from '../ingest/load-seed.ts'
import { readOne } from '../publish/read-seed.ts'
import type { ReadingAnswer, ReadingRequest } from './reading-messages.ts'

const port = parentPort
if (port === null) throw new Error('reading-thread.ts runs as a worker thread only')

port.on('message', ({ ticket, orders }: ReadingRequest) => {
  const seeds = orders.map((order) => readOne(order, (seed) => ({ seed, ...loadSeed(seed) })))
  const answer: ReadingAnswer = { ticket, seeds }
  port.postMessage(answer)
})
