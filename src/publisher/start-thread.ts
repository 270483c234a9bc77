import { once } from 'node:events'
import { extname } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { Worker } from 'node:worker_threads'
import type { BuiltDocument } from '../publish/build-document.ts'
import type { PassReport } from '../publish/pass-report.ts'
import type { Scope } from '../publish/wake-queue.ts'
import { openBuildDesk } from './build-desk.ts'
import type { FromPublisher, PublisherData, ToPublisher } from './messages.ts'
import { PublisherError } from './publisher-error.ts'

/** A publisher in a thread of its own, so that serving never waits for it. */
export interface PublisherThread {
  /** Rejects with a `PublisherError` that says why the pass failed. One at a time. */
  pass(scope: Scope): Promise<PassReport>
  /** Builds a feed document by its path below the feeds folder. Rejects with a `PublisherError` if it can't, or if too many wait already. */
  build(path: string): Promise<BuiltDocument | 'gone' | undefined>
  /** Ends the thread once `idle` resolves (at once by default), or after `patience` milliseconds in the middle of a pass. */
  close(idle?: Promise<void>, patience?: number): Promise<void>
}

/**
 * A pass makes much garbage and keeps little: on a machine with much memory V8 would let a heap of 40 MB grow to
 * hundreds before it cleans up. Measured by bench/build.ts: a third of the memory for the same time.
 */
const SLOW_GROWTH = '--heap-growing-percent=30'
const YOUNG_SPACE = 24

const THREAD = new URL(`./thread${extname(import.meta.url)}`, import.meta.url)

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
      reject(error)
    }
    const onExit = (status: number) => {
      done()
      reject(new PublisherError('PUBLISHER_ENDED', `the publishing thread ended with status ${status}`))
    }
    worker.on('message', onMessage)
    worker.on('error', onError)
    worker.on('exit', onExit)
  })
}

/** Starts the thread. Rejects with a `PublisherError` if it can't open its folders or its store. */
export async function startPublisher(
  data: PublisherData,
  onProgress: (done: number, total: number) => void,
): Promise<PublisherThread> {
  setFlagsFromString(SLOW_GROWTH)
  const worker = new Worker(THREAD, { workerData: data, resourceLimits: { maxYoungGenerationSizeMb: YOUNG_SPACE } })
  const tell = (message: ToPublisher) => worker.postMessage(message)
  worker.on('message', (message: FromPublisher) => {
    if (message.kind === 'progress') onProgress(message.done, message.total)
  })
  const start = await nextMessage(worker, (message) =>
    message.kind === 'ready' || message.kind === 'failed-start' ? message : undefined,
  )
  if (start.kind === 'failed-start') {
    await worker.terminate()
    throw new PublisherError(start.code, start.message)
  }
  const desk = openBuildDesk(worker, tell)
  return {
    build: desk,
    async pass(scope) {
      const answer = nextMessage(worker, (message) =>
        message.kind === 'passed' || message.kind === 'failed-pass' ? message : undefined,
      )
      tell({ kind: 'pass', scope })
      const end = await answer
      if (end.kind === 'failed-pass') throw new PublisherError('PASS_FAILED', end.message)
      return end.report
    },
    async close(idle = Promise.resolve(), patience = 0) {
      const isIdle = await Promise.race([idle.then(() => true), setTimeout(patience, false, { ref: false })])
      if (!isIdle) return void (await worker.terminate())
      const exited = once(worker, 'exit')
      tell({ kind: 'close' })
      await exited
    },
  }
}
