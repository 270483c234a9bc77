import { once } from 'node:events'
import { createServer, type IncomingMessage, type RequestListener } from 'node:http'
import { onTestFinished } from 'vitest'

/** A request that told the hub something. */
export interface Told {
  readonly fields: URLSearchParams
  readonly headers: IncomingMessage['headers']
}

/** A hub on a free port. */
export interface HubServer {
  readonly url: string
  readonly told: Told[]
  /** Resolves when it has been told so many times. */
  toldTimes(count: number): Promise<void>
}

/** Starts a hub that answers each request in turn as given, and 204 from then on. It ends with the test. */
export async function startHub(...answers: RequestListener[]): Promise<HubServer> {
  const told: Told[] = []
  const waiting = new Set<() => void>()
  const server = createServer(async (request, response) => {
    const body = Buffer.concat(await Array.fromAsync(request)).toString()
    told.push({ fields: new URLSearchParams(body), headers: request.headers })
    const answer = answers.shift() ?? ((_, ok) => void ok.writeHead(204).end())
    answer(request, response)
    for (const check of waiting) check()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new TypeError('no port')
  const toldTimes = (count: number) =>
    new Promise<void>((resolve) => {
      const check = () => {
        if (told.length >= count) resolve()
      }
      waiting.add(check)
      check()
    })
  return { url: `http://127.0.0.1:${address.port}/`, told, toldTimes }
}

/** Answers with a status and a text. */
export function answering(status: number, text = '', headers: Record<string, string> = {}): RequestListener {
  return (_, response) => void response.writeHead(status, headers).end(text)
}

/** Answers with a status and a text that never ends. */
export function answeringWithoutEnd(status: number): RequestListener {
  return (_, response) => {
    const write = () => {
      while (response.write('x'.repeat(10_000)));
      response.once('drain', write)
    }
    response.writeHead(status)
    write()
  }
}
