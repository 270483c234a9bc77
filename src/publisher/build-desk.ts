import type { Worker } from 'node:worker_threads'
import type { BuiltDocument } from '../publish/build-document.ts'
import type { FromPublisher, ToPublisher } from './messages.ts'
import { PublisherError } from './publisher-error.ts'

/** More than this wait for documents only if somebody asks for all there are at once. */
const MOST_WAITING = 500

interface Waiting {
  resolve(document: BuiltDocument | 'gone' | undefined): void
  reject(error: PublisherError): void
}

/** Asks for a document by its path below the feeds folder; `earlier` are ids of entries that its earlier versions held. */
export type BuildDesk = (path: string, earlier: readonly string[]) => Promise<BuiltDocument | 'gone' | undefined>

/** Takes requests for documents to the publisher's thread, and its answers back. */
export function openBuildDesk(worker: Worker, tell: (message: ToPublisher) => void): BuildDesk {
  const waiting = new Map<number, Waiting>()
  let next = 0
  let ended = false

  const answer = (ticket: number, give: (to: Waiting) => void) => {
    const to = waiting.get(ticket)
    waiting.delete(ticket)
    if (to) give(to)
  }
  worker.on('message', (message: FromPublisher) => {
    if (message.kind === 'built') answer(message.ticket, (to) => to.resolve(message.document))
    if (message.kind === 'failed-build') {
      answer(message.ticket, (to) => to.reject(new PublisherError('BUILD_FAILED', message.message)))
    }
  })
  worker.on('exit', () => {
    ended = true
    for (const ticket of [...waiting.keys()]) answer(ticket, (to) => to.reject(endedError()))
  })

  return (path, earlier) =>
    new Promise((resolve, reject) => {
      if (ended) return reject(endedError())
      if (waiting.size >= MOST_WAITING)
        return reject(new PublisherError('TOO_MANY_BUILDS', 'too many documents are asked for at once'))
      const ticket = next++
      waiting.set(ticket, { resolve, reject })
      tell({ kind: 'build', ticket, path, earlier })
    })
}

function endedError(): PublisherError {
  return new PublisherError('PUBLISHER_ENDED', 'the publishing thread has ended')
}
