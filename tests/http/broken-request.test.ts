import { once } from 'node:events'
import { createServer } from 'node:http'
import { connect, type Socket } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { answerBrokenRequest } from '../../src/http/connections/broken-request.ts'
import { type RunningSite, startSite } from './running-site.ts'

let site: RunningSite
const clients: Socket[] = []
beforeAll(async () => {
  site = await startSite()
})
afterAll(async () => {
  for (const socket of clients) socket.destroy()
  await site.stop()
})

const CONNECT = 'CONNECT x:80 HTTP/1.1\r\nHost: x\r\n\r\n'
const NONSENSE = 'hello\r\n\r\n'

/** A client that sends something and never ends its half of the connection; `answer` is all that came. */
function halfOpenClient(port: number, bytes: string) {
  const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true })
  socket.write(bytes)
  const client = { socket, answer: '' }
  socket.setEncoding('latin1').on('data', (chunk: string) => {
    client.answer += chunk
  })
  socket.on('error', () => {})
  clients.push(socket)
  return client
}

/** Milliseconds until the other side has let go of the connection: what is then written to it is refused. */
async function untilLetGo(socket: Socket, patience: number): Promise<number> {
  const started = performance.now()
  while (!socket.closed && performance.now() - started < patience) {
    socket.write('x')
    await setTimeout(50)
  }
  return performance.now() - started
}

describe.concurrent('a client that never closes its side of the connection is disconnected', () => {
  test.each([
    ['bytes that are no request', NONSENSE, 400],
    ['CONNECT', CONNECT, 405],
    ['header fields of more than 16 KiB', `GET / HTTP/1.1\r\nHost: x\r\nX: ${'y'.repeat(20_000)}`, 431],
  ])('after %s', async (_what, bytes, status) => {
    const client = halfOpenClient(site.server.port, bytes)
    await once(client.socket, 'end')
    expect(client.answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `))
    expect(await untilLetGo(client.socket, 5000)).toBeLessThan(4000)
  })

  test('after a request that was never completed', async () => {
    const limits = { headersTimeout: 100, requestTimeout: 200, connectionsCheckingInterval: 50 }
    const server = createServer(limits).on('clientError', answerBrokenRequest).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const client = halfOpenClient((server.address() as { port: number }).port, 'GET /rss')
    await once(client.socket, 'end')
    expect(client.answer).toMatch(/^HTTP\/1\.1 408 /)
    expect(await untilLetGo(client.socket, 5000)).toBeLessThan(4000)
    server.close()
  })
})

describe('a client whose request is rejected', () => {
  test.each([
    ['bytes that are no request', NONSENSE, 400],
    ['CONNECT', CONNECT, 405],
  ])('RFC 9112, 9.6: receives the whole response while it is still sending: %s', async (_what, bytes, status) => {
    const client = halfOpenClient(site.server.port, bytes)
    for (let n = 0; n < 20 && !client.socket.closed; n++) {
      client.socket.write('x'.repeat(50_000))
      await setTimeout(5)
    }
    expect(client.answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} .*\r\n\r\n[\\w ]+\n$`, 's'))
    expect(client.socket.errored).toBeNull()
  })

  test.each([
    ['bytes that are no request', NONSENSE],
    ['CONNECT', CONNECT],
  ])('may reset the connection without harm to the server: %s', async (_what, bytes) => {
    const faults: unknown[] = []
    const note = (error: unknown) => faults.push(error)
    process.on('uncaughtException', note)
    onTestFinished(() => void process.off('uncaughtException', note))
    for (let n = 0; n < 10; n++) {
      const socket = connect(site.server.port, '127.0.0.1', () => socket.write(bytes + 'x'.repeat(100_000)))
      socket.on('error', () => {}).on('data', () => socket.resetAndDestroy())
      await Promise.race([once(socket, 'close'), setTimeout(500)])
    }
    await setTimeout(50)
    expect(faults).toEqual([])
    expect((await site.get('/healthz')).status).toBe(200)
  })
})
