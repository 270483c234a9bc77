import type { MessagePort } from 'node:worker_threads'
import type { Call, CallTable, KindOf, Reply } from './call-messages.ts'
import { explainError } from './explain-error.ts'

/** The handler for each kind of call. */
export type Answers<Calls extends CallTable> = {
  readonly [Kind in KindOf<Calls>]: (request: Calls[Kind]['request']) => Promise<Calls[Kind]['answer']>
}

/** Answers calls that arrive on a port. If one fails, its caller is told, and the thread goes on. */
export function answerCalls<Calls extends CallTable>(port: MessagePort, answers: Answers<Calls>): void {
  async function answer({ ticket, kind, request }: Call): Promise<Reply> {
    try {
      const run = answers[kind]
      if (!run) throw new Error(`this thread is not asked for ${kind}`)
      return { ticket, answer: await run(request) }
    } catch (error) {
      return { ticket, failure: explainError(error) }
    }
  }
  port.on('message', async (call: Call) => port.postMessage(await answer(call)))
}
