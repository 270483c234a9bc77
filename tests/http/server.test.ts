import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { Agent, createServer as createHttpServer, request } from 'node:http'
import { connect, createServer } from 'node:net'
import { afterEach, describe, expect, onTestFinished, test } from 'vitest'
import { trackConnections } from '../../src/http/connections/connections.ts'
import { HttpError } from '../../src/http/connections/http-error.ts'
import { toListenError } from '../../src/http/connections/listen-error.ts'
import { startServer } from '../../src/http/server.ts'
import { ask, BASE_URL, type RunningSite, type RunningSiteOptions, sendRaw, startSite } from './running-site.ts'
import { ALL_FILES } from './sample-documents.ts'

let site: RunningSite | undefined
afterEach(async () => {
  await site?.stop()
  site = undefined
})

describe('a server that cannot listen', () => {
  test('EADDRINUSE: the error names the port, the setting and another port to try', async () => {
    site = await startSite()
    const blocker = createServer().listen(0, '127.0.0.1')
    await once(blocker, 'listening')
    const { port } = blocker.address() as { port: number }
    const started = startServer({
      site: site.site,
      port,
      host: '127.0.0.1',
      baseUrl: BASE_URL,
      now: Date.now,
      log: () => {},
    })
    const error = await started.catch((reason: unknown) => reason)
    blocker.close()
    expect(error).toBeInstanceOf(HttpError)
    expect(error).toMatchObject({ code: 'PORT_IN_USE', cause: { code: 'EADDRINUSE' } })
    expect(String(error)).toContain(`Port ${port} is in use`)
    expect(String(error)).toContain(`PORT=${port + 1}`)
  })

  test.each([
    ['EACCES', 'PORT_FORBIDDEN', /port 80\. .* setting PORT/],
    ['EADDRNOTAVAIL', 'HOST_UNKNOWN', /no address 192\.0\.2\.1/],
    ['ENOTFOUND', 'HOST_UNKNOWN', /no address 192\.0\.2\.1/],
    ['EMFILE', 'LISTEN_FAILED', /port 80 \(setting PORT\): too many/],
  ])('the system error %s becomes an HttpError with the code %s', (systemCode, code, sentence) => {
    const error = toListenError(Object.assign(new Error('too many files'), { code: systemCode }), 80, '192.0.2.1')
    expect(error.code).toBe(code)
    expect(error.message).toMatch(sentence)
  })
})

/** Larger than what the kernel buffers of a client that does not read. */
const LONG = `<rss>${'x'.repeat(20_000_000)}</rss>`

/** A site whose server the test closes; its folder is removed in the end. */
async function siteToClose(options?: RunningSiteOptions): Promise<RunningSite> {
  const running = await startSite(options)
  onTestFinished(() => rmSync(running.folder, { recursive: true }))
  return running
}

describe('shutdown', () => {
  test('a response in progress is completed, idle connections are closed, and new ones are refused', async () => {
    const running = await siteToClose({ files: { ...ALL_FILES, 'rss.xml': LONG } })
    const { port } = running.server
    const idle = new Agent({ keepAlive: true })
    await new Promise((resolve) =>
      request({ port, path: '/healthz', agent: idle }, (r) => r.resume().on('end', resolve)).end(),
    )
    const slow = request({ port, path: '/rss.xml', headers: { connection: 'keep-alive' } }).end()
    const [response] = await once(slow, 'response')
    const started = performance.now()
    const closed = running.server.close()
    await expect(ask(port, '/healthz')).rejects.toThrow(/ECONNREFUSED|ECONNRESET/)
    let length = 0
    for await (const chunk of response) length += chunk.length
    await closed
    idle.destroy()
    expect(length).toBe(LONG.length)
    expect(performance.now() - started).toBeLessThan(2000)
  })

  test('a client that never reads its response and one that sends no request delay it by at most five seconds', async () => {
    const running = await siteToClose({ files: { 'rss.xml': LONG } })
    const { port } = running.server
    const silent = connect(port, '127.0.0.1').on('error', () => {})
    const deaf = connect(port, '127.0.0.1', () => deaf.write('GET /rss.xml HTTP/1.1\r\nHost: x\r\n\r\n')).on(
      'error',
      () => {},
    )
    deaf.pause()
    await new Promise((resolve) => setTimeout(resolve, 100))
    const started = performance.now()
    await running.server.close()
    expect(performance.now() - started).toBeLessThan(5000)
    silent.destroy()
    deaf.destroy()
  })

  test('is immediate without clients', async () => {
    const running = await siteToClose()
    const started = performance.now()
    await running.server.close()
    expect(performance.now() - started).toBeLessThan(1000)
  })

  test('closes a connection without a request at once', async () => {
    const running = await siteToClose()
    const silent = connect(running.server.port, '127.0.0.1').on('error', () => {})
    await once(silent, 'connect')
    await new Promise((resolve) => setTimeout(resolve, 50))
    const started = performance.now()
    await running.server.close()
    expect(performance.now() - started).toBeLessThan(1000)
    silent.destroy()
  })
})

describe('a client that pipelines requests for documents that take time', () => {
  const pipeline = (count: number) =>
    Array.from({ length: count }, (_, n) => {
      const last = n === count - 1 ? 'Connection: close\r\n' : ''
      return `GET /author/a${n}/atom.xml HTTP/1.1\r\nHost: x\r\n${last}\r\n`
    }).join('')
  const answers = async (count: number) => {
    site = await startSite({ files: ALL_FILES })
    return (await sendRaw(site.server.port, pipeline(count))).match(/^HTTP\/1\.1 404 /gm)?.length ?? 0
  }

  test('gets a hundred responses', async () => {
    expect(await answers(100)).toBe(100)
  })

  test('is disconnected if there are many more, and others are served', async () => {
    expect(await answers(500)).toBeLessThan(500)
    expect((await site?.get('/rss.xml'))?.status).toBe(200)
  })
})

test('a client that accepts no data for too long is disconnected; a slow one is not', async () => {
  const body = Buffer.alloc(20_000_000)
  const server = createHttpServer((_request, response) => response.end(body)).listen(0, '127.0.0.1')
  const connections = trackConnections(server, 1000)
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  const ask = () => connect(port, '127.0.0.1').on('error', () => {})
  const [deaf, slow] = [ask(), ask()]
  for (const socket of [deaf, slow]) socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n')
  deaf.pause()
  let taken = 0
  slow.on('data', (chunk) => {
    taken += chunk.length
    slow.pause()
    setTimeout(() => slow.resume(), 8)
  })
  const open = () => new Promise((resolve) => server.getConnections((_error, count) => resolve(count)))
  await expect.poll(() => taken, { timeout: 40_000 }).toBeGreaterThanOrEqual(body.length)
  await expect.poll(open, { timeout: 10_000 }).toBe(1)
  deaf.destroy()
  await connections.drain()
})
