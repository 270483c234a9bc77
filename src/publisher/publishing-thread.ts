import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { PassReport } from '../publish/pass-report.ts'
import type { Scope } from '../publish/wake-queue.ts'
import type { DayCounts } from '../readers/day-counts.ts'
import { type BuildDesk, openBuildDesk } from './build-desk.ts'
import { explainError } from './explain-error.ts'
import type { FromPublisher, PublisherData, ToPublisher } from './messages.ts'
import { PublisherError } from './publisher-error.ts'

/** How a publishing thread is started. */
export interface ThreadOptions {
  readonly onProgress: (done: number, total: number) => void
  /** The module that the thread runs. */
  readonly module?: URL
}

/** A thread that has its folders and its store open, until it ends: by itself only after a fault, such as too little memory. */
export interface PublishingThread {
  readonly build: BuildDesk
  hasEnded(): boolean
  /** Rejects with a `PublisherError` that says why the pass failed. */
  pass(scope: Scope): Promise<PassReport>
  /** Adds counts of those who polled to what is kept; one at a time. Rejects with a `PublisherError` if it can't. */
  count(counts: readonly DayCounts[]): Promise<void>
  /** What addresses of clients are hashed with. */
  readonly secret: string
  /** Closes the store, between two passes; resolves when the thread has ended. */
  close(): Promise<void>
  /** Ends the thread wherever it is; resolves when it has. */
  terminate(): Promise<void>
}

const YOUNG_SPACE = 24

const THREAD = new URL(`./thread${extname(import.meta.url)}`, import.meta.url)

function toEnded(why: string): PublisherError {
  return new PublisherError('PUBLISHER_ENDED', `The publishing thread ended; the next look starts another. ${why}`)
}

/** Resolves with the next message that `pick` takes; rejects if the thread ends first. */
function nextMessage<T>(worker: Worker, pick: (message: FromPublisher) => T | undefined): Promise<T> {
  return new Promise((resolve, reject) => {
    const done = () => {
      worker.off('message', onMessage)
      worker.off('error', onError)
      worker.off('exit', onExit)
    }
    const onMessage = (message: FromPublisher) => {
      const picked = pick(message)
      if (picked === undefined) return
      done()
      resolve(picked)
    }
    const onError = (error: unknown) => {
      done()
      reject(toEnded(explainError(error).message))
    }
    const onExit = (status: number) => {
      done()
      reject(toEnded(`Its status was ${status}.`))
    }
    worker.on('message', onMessage)
    worker.on('error', onError)
    worker.on('exit', onExit)
  })
}

async function runPass(worker: Worker, tell: (message: ToPublisher) => void, scope: Scope): Promise<PassReport> {
  const answer = nextMessage(worker, (message) =>
    message.kind === 'passed' || message.kind === 'failed-pass' ? message : undefined,
  )
  tell({ kind: 'pass', scope })
  const end = await answer
  if (end.kind === 'failed-pass') throw new PublisherError('PASS_FAILED', end.message)
  return end.report
}

async function keepCounts(
  worker: Worker,
  tell: (message: ToPublisher) => void,
  counts: readonly DayCounts[],
): Promise<void> {
  const answer = nextMessage(worker, (message) =>
    message.kind === 'counted' || message.kind === 'failed-count' ? message : undefined,
  )
  tell({ kind: 'count', counts })
  const end = await answer
  if (end.kind === 'failed-count') throw new PublisherError('COUNT_FAILED', end.message)
}

/** Resolves with the secret that addresses are hashed with. */
async function awaitStart(worker: Worker): Promise<string> {
  const start = await nextMessage(worker, (message) =>
    message.kind === 'ready' || message.kind === 'failed-start' ? message : undefined,
  )
  if (start.kind === 'ready') return start.secret
  await worker.terminate()
  throw new PublisherError(start.code, start.message)
}

/** Starts a thread. Rejects with a `PublisherError` if it can't open its folders or its store. */
export async function startThread(
  data: PublisherData,
  { onProgress, module = THREAD }: ThreadOptions,
): Promise<PublishingThread> {
  const worker = new Worker(module, { workerData: data, resourceLimits: { maxYoungGenerationSizeMb: YOUNG_SPACE } })
  const tell = (message: ToPublisher) => worker.postMessage(message)
  let hasEnded = false
  const exited = new Promise<void>((resolve) => worker.on('exit', () => resolve()))
  // Listened for always: a fault between two passes must not end the process, which goes on serving.
  for (const end of ['error', 'exit']) {
    worker.on(end, () => {
      hasEnded = true
    })
  }
  worker.on('message', (message: FromPublisher) => {
    if (message.kind === 'progress') onProgress(message.done, message.total)
  })
  const secret = await awaitStart(worker)
  return {
    build: openBuildDesk(worker, tell),
    hasEnded: () => hasEnded,
    pass: (scope) => runPass(worker, tell, scope),
    count: (counts) => (hasEnded ? Promise.reject(toEnded('')) : keepCounts(worker, tell, counts)),
    secret,
    async close() {
      tell({ kind: 'close' })
      await exited
    },
    async terminate() {
      await worker.terminate()
    },
  }
}
