import { availableParallelism } from 'node:os'
import type { ReadAll, ReadSeed } from '../publish/read-seed.ts'
import type { SeedsFolder } from '../publish/seeds-folder.ts'
import { type ReadingWorker, startReadingWorker } from './reading-worker.ts'

/** Reads seeds: few in this thread, many in threads of their own too, which end when there is nothing to read. */
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

type Orders = Parameters<ReadAll>[0]

/** Seeds to be read together, and who waits for them. */
interface Job {
  readonly orders: Orders
  readonly resolve: (seeds: readonly ReadSeed[]) => void
  readonly reject: (error: unknown) => void
}

/** Seeds asked for at once below which it does not pay to start a thread. */
const MANY = 100
/** Seeds of a job: a few hundredths of a second. */
const JOB = 20
/** Jobs a thread is given at a time, so that it never waits for the next. */
const GIVEN = 2
/** Milliseconds without work after which the threads end: their memory is worth more than their start. */
const IDLE = 5_000
const MOST_THREADS = 4

/**
 * A pool that reads few seeds by `load` itself. Of many it reads those that no thread has begun whenever it has nothing else
 * to do: the thread that stores what is read would wait for half of its time.
 */
export function openReadingPool(load: SeedsFolder['load'], options: ReadingPoolOptions = {}): ReadingPool {
  const size = options.threads ?? Math.max(1, Math.min(MOST_THREADS, availableParallelism() - 1))
  let workers: ReadingWorker[] = []
  let queue: Job[] = []
  let isHelping = false
  let idle: NodeJS.Timeout | undefined

  async function close(): Promise<void> {
    clearTimeout(idle)
    const ending = workers
    workers = []
    await Promise.all(ending.map((worker) => worker.end()))
  }

  function restIfIdle(): void {
    clearTimeout(idle)
    if (queue.length > 0 || workers.some((worker) => worker.waiting() > 0)) return
    idle = setTimeout(() => void close(), options.idle ?? IDLE)
    idle.unref()
  }

  async function readHere(orders: Orders): Promise<readonly ReadSeed[]> {
    // Loaded when first needed: what reads articles takes memory that a server at rest can do without.
    const { readOne } = await import('../publish/read-seed.ts')
    return orders.map((order) => readOne(order, load))
  }

  async function runOn(worker: ReadingWorker, { orders, resolve, reject }: Job): Promise<void> {
    try {
      resolve(await worker.read(orders))
    } catch (error) {
      // A thread that ended takes no more work.
      await close()
      reject(error)
    }
    handOut()
  }

  function handOut(): void {
    while (workers.length < size && queue.length > GIVEN * workers.length) workers.push(startReadingWorker())
    for (const worker of workers) {
      while (worker.waiting() < GIVEN) {
        const job = queue.shift()
        if (!job) break
        void runOn(worker, job)
      }
    }
    if (queue.length > 0 && !isHelping) setImmediate(help)
    isHelping = queue.length > 0
    restIfIdle()
  }

  /** Runs when this thread has come to wait. */
  async function help(): Promise<void> {
    isHelping = false
    const job = queue.shift()
    if (!job) return
    await readHere(job.orders).then(job.resolve, job.reject)
    handOut()
  }

  function readElsewhere(orders: Orders): Promise<readonly ReadSeed[]> {
    return new Promise((resolve, reject) => {
      queue.push({ orders, resolve, reject })
      handOut()
    })
  }

  async function readMany(orders: Orders): Promise<readonly ReadSeed[]> {
    const jobs = Array.from({ length: Math.ceil(orders.length / JOB) }, (_, n) => orders.slice(n * JOB, (n + 1) * JOB))
    const answers = await Promise.allSettled(jobs.map(readElsewhere))
    return answers.flatMap((answer) => {
      if (answer.status === 'rejected') throw answer.reason
      return answer.value
    })
  }

  const isFew = (orders: Orders) => orders.length < MANY && workers.length === 0
  return {
    readAll: (orders) => (isFew(orders) ? readHere(orders) : readMany(orders)),
    async close() {
      queue = []
      await close()
    },
  }
}
