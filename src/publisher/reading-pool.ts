import { availableParallelism } from 'node:os'
import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { ReadAll, ReadSeed } from '../publish/read-seed.ts'
import type { SeedsFolder } from '../publish/seeds-folder.ts'
import type { ReadingAnswer, ReadingRequest } from './reading-messages.ts'

/** Reads seeds: few in this thread, many in threads of their own, which end when there is nothing to read. */
export interface ReadingPool {
  readonly readAll: ReadAll
  close(): Promise<void>
}

/** How a pool is kept; the machine decides what is not given. */
export interface ReadingPoolOptions {
  readonly threads?: number
  /** Milliseconds without work after which the threads end. */
  readonly idle?: number
}

/** A thread that reads seeds ended before it had answered. */
export class ReadingError extends Error {
  readonly code = 'READING_ENDED'
}

/** Seeds asked for at once below which it does not pay to start a thread. */
const MANY = 100
/** Milliseconds without work after which the threads end: their memory is worth more than their start. */
const IDLE = 5_000
const MOST_THREADS = 4
/** Megabytes; see `start-thread.ts`. */
const YOUNG_SPACE = 16

const THREAD = new URL(`./reading-thread${extname(import.meta.url)}`, import.meta.url)

interface Waiting {
  readonly resolve: (seeds: readonly ReadSeed[]) => void
  readonly reject: (error: Error) => void
}

interface ReadingThread {
  read: ReadAll
  waiting: () => number
  end: () => Promise<unknown>
}

function startReading(): ReadingThread {
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

/** A pool that reads few seeds by `load` itself. One core is left to the thread that stores what is read. */
export function openReadingPool(load: SeedsFolder['load'], options: ReadingPoolOptions = {}): ReadingPool {
  const size = options.threads ?? Math.max(1, Math.min(MOST_THREADS, availableParallelism() - 1))
  let threads: ReadingThread[] = []
  let idle: NodeJS.Timeout | undefined

  async function close(): Promise<void> {
    clearTimeout(idle)
    const ending = threads
    threads = []
    await Promise.all(ending.map((thread) => thread.end()))
  }

  function closeIfIdle(): void {
    if (threads.every((thread) => thread.waiting() === 0)) void close()
  }

  function leastBusy(): ReadingThread {
    const free = threads.find((thread) => thread.waiting() === 0)
    if (free) return free
    if (threads.length < size) threads.push(startReading())
    return threads.reduce((a, b) => (b.waiting() < a.waiting() ? b : a))
  }

  async function readElsewhere(orders: Parameters<ReadAll>[0]): Promise<readonly ReadSeed[]> {
    try {
      return await leastBusy().read(orders)
    } catch (error) {
      // A thread that ended takes no more work.
      await close()
      throw error
    } finally {
      clearTimeout(idle)
      idle = setTimeout(closeIfIdle, options.idle ?? IDLE)
      idle.unref()
    }
  }

  async function readHere(orders: Parameters<ReadAll>[0]): Promise<readonly ReadSeed[]> {
    // Loaded when first needed: what reads articles takes much memory, and a build that reads many needs it elsewhere.
    const { readOne } = await import('../publish/read-seed.ts')
    return orders.map((order) => readOne(order, load))
  }

  const isFew = (orders: readonly unknown[]) => orders.length < MANY && threads.length === 0
  return { readAll: (orders) => (isFew(orders) ? readHere(orders) : readElsewhere(orders)), close }
}
