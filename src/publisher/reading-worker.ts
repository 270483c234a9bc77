import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { ReadAll, ReadSeed } from '../publish/read-seed.ts'
import type { ReadingAnswer, ReadingRequest } from './reading-messages.ts'

/** A thread that reads seeds ended before it had answered. */
export class ReadingError extends Error {
  readonly code = 'READING_ENDED'
}

/** A thread that reads seeds, one request after the other. */
export interface ReadingWorker {
  /** Rejects with a `ReadingError` if the thread ends first. */
  readonly read: ReadAll
  /** Requests not answered yet. */
  waiting(): number
  end(): Promise<unknown>
}

interface Waiting {
  readonly resolve: (seeds: readonly ReadSeed[]) => void
  readonly reject: (error: Error) => void
}

/** Megabytes; see `publishing-thread.ts`. */
const YOUNG_SPACE = 16

const THREAD = new URL(`./reading-thread${extname(import.meta.url)}`, import.meta.url)

/** Starts a thread that reads seeds. */
export function startReadingWorker(): ReadingWorker {
  const worker = new Worker(THREAD, { resourceLimits: { maxYoungGenerationSizeMb: YOUNG_SPACE } })
  const waiting = new Map<number, Waiting>()
  let next = 0
  worker.on('message', ({ ticket, seeds }: ReadingAnswer) => {
    waiting.get(ticket)?.resolve(seeds)
    waiting.delete(ticket)
  })
  const fail = (cause?: unknown) => {
    for (const { reject } of waiting.values()) reject(new ReadingError('a thread that reads articles ended', { cause }))
    waiting.clear()
  }
  worker.on('error', fail)
  worker.on('exit', () => fail())
  return {
    read: (orders) =>
      new Promise((resolve, reject) => {
        const request: ReadingRequest = { ticket: next++, orders }
        waiting.set(request.ticket, { resolve, reject })
        worker.postMessage(request)
      }),
    waiting: () => waiting.size,
    end: () => worker.terminate(),
  }
}
