import type { Worker } from 'node:worker_threads'
import type { Call, CallTable, KindOf, Progress, Reply } from './call-messages.ts'
import { explainError } from './explain-error.ts'
import { PublisherError } from './publisher-error.ts'

/** Calls to a thread. */
export interface ThreadCalls<Calls extends CallTable> {
  /** Resolves with the thread's answer. Rejects with a `PublisherError` if the call failed or the thread has ended. */
  call<Kind extends KindOf<Calls>>(kind: Kind, request: Calls[Kind]['request']): Promise<Calls[Kind]['answer']>
  /** Number of calls, of one kind or all, that are still unanswered. */
  waiting(kind?: KindOf<Calls>): number
  hasEnded(): boolean
  /** Resolves when the thread has ended. */
  readonly ended: Promise<void>
}

/** How calls are set up. */
export interface CallOptions {
  /** Message for callers of a thread that has ended; the reason is appended. */
  readonly ending: string
  readonly onProgress?: (progress: Progress) => void
}

/** A caller that has no answer yet. */
interface Waiting {
  readonly kind: string
  readonly resolve: (answer: unknown) => void
  readonly reject: (error: PublisherError) => void
}

function settle(waiting: Map<number, Waiting>, reply: Exclude<Reply, { progress: Progress }>): void {
  const asker = waiting.get(reply.ticket)
  waiting.delete(reply.ticket)
  if ('answer' in reply) asker?.resolve(reply.answer)
  else asker?.reject(new PublisherError(reply.failure.code, reply.failure.message))
}

/** Sets up calls to a thread that runs `answerCalls`. If an error ends the thread, all waiting callers are told. */
export function openCalls<Calls extends CallTable>(
  worker: Worker,
  { ending, onProgress }: CallOptions,
): ThreadCalls<Calls> {
  const waiting = new Map<number, Waiting>()
  let next = 0
  let end: PublisherError | undefined

  function fail(why: string): void {
    end ??= new PublisherError('PUBLISHER_ENDED', `${ending} ${why}`)
    for (const { reject } of waiting.values()) reject(end)
    waiting.clear()
  }

  worker.on('message', (reply: Reply) => ('progress' in reply ? onProgress?.(reply.progress) : settle(waiting, reply)))
  worker.on('error', (error) => fail(explainError(error).message))
  const ended = new Promise<void>((resolve) => {
    worker.on('exit', (status) => {
      fail(`Its status was ${status}.`)
      resolve()
    })
  })

  function call(kind: string, request: unknown): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (end) return reject(end)
      const ticket = next++
      waiting.set(ticket, { kind, resolve, reject })
      worker.postMessage({ ticket, kind, request } satisfies Call)
    })
  }

  return {
    call,
    waiting: (kind) => [...waiting.values()].filter((one) => kind === undefined || one.kind === kind).length,
    hasEnded: () => end !== undefined,
    ended,
  }
}
