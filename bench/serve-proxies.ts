/**
 * Whether a poller behind a real proxy gets its 304: nginx, Apache, Caddy and HAProxy in front of Gazette, each passing on
 * what Gazette compressed, and each compressing by itself, which changes the tag. Exits with 1 if any poll was in vain.
 *
 *   node bench/serve-proxies.ts [--install]
 */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { type IncomingHttpHeaders, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freshnessOfInterval } from '../src/domain/freshness.ts'
import { startServer } from '../src/http/server.ts'
import { openSite } from '../src/http/site.ts'
import { sampleFeed } from './sample-feed.ts'
import { freePort, isAnswering } from './serve-port.ts'
import { PROXIES, type ReverseProxy } from './serve-proxy-configurations.ts'

interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
}

/** By the first, Gazette compresses; by the second it does not, and the proxy may. */
const ACCEPT_ENCODINGS = ['gzip', 'identity, gzip;q=0.5']

function ask(port: number, headers: Readonly<Record<string, string>>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ port, host: '127.0.0.1', path: '/rss.xml', headers, agent: false }, (response) => {
      response.resume()
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers }))
    })
    sent.on('error', reject).end()
  })
}

async function withProxy<T>(
  proxy: ReverseProxy,
  folder: string,
  origin: number,
  use: (port: number) => Promise<T>,
): Promise<T> {
  const port = await freePort()
  const file = join(folder, proxy.file)
  await writeFile(file, proxy.configure(folder, port, origin))
  const child = spawn(proxy.command, proxy.parameters(file), { stdio: 'ignore', env: { ...process.env, HOME: folder } })
  try {
    while (!(await isAnswering(port))) {
      if (child.exitCode !== null) throw new Error(`${proxy.name} does not start with ${file}`)
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    return await use(port)
  } finally {
    child.kill('SIGKILL')
    if (child.exitCode === null) await once(child, 'exit')
  }
}

/** Polls as readers do: once in full, then with what they were given. Returns whether every later poll was a 304. */
async function poll(name: string, port: number): Promise<boolean> {
  let isFine = true
  for (const acceptEncoding of ACCEPT_ENCODINGS) {
    const encoding = { 'Accept-Encoding': acceptEncoding }
    const { status, headers } = await ask(port, encoding)
    const etag = String(headers.etag)
    const byTag = await ask(port, { ...encoding, 'If-None-Match': etag })
    const byDate = await ask(port, { ...encoding, 'If-Modified-Since': String(headers['last-modified']) })
    isFine &&= status === 200 && byTag.status === 304 && byDate.status === 304
    const coding = headers['content-encoding'] ?? 'identity'
    console.log(
      `${name.padEnd(8)} ${coding.padEnd(9)} ${etag.padEnd(33)} by tag ${byTag.status}, by date ${byDate.status}`,
    )
  }
  return isFine
}

function isInstalled({ command }: ReverseProxy): boolean {
  return spawnSync(command, ['-v']).error === undefined
}

const missing = PROXIES.filter((proxy) => !isInstalled(proxy)).flatMap(({ packages }) => packages)
if (missing.length > 0) {
  const install = ['apt-get', 'install', '-y', ...missing]
  if (!process.argv.includes('--install')) {
    console.error(`Missing: ${missing.join(', ')}. Run ${install.join(' ')}, or this script with --install.`)
    process.exit(1)
  }
  spawnSync(install[0] ?? '', install.slice(1), { stdio: 'inherit' })
}

const folder = await mkdtemp(join(tmpdir(), 'gazette-proxies-'))
await writeFile(join(folder, 'rss.xml'), sampleFeed(20))
const shared = { baseUrl: 'https://news.example', now: Date.now, log: console.error }
const freshness = freshnessOfInterval(300)
const site = await openSite({ folder, freshness, ...shared })
const server = await startServer({ site, port: 0, host: '127.0.0.1', ...shared })
const fine = [await poll('none', server.port)]
for (const proxy of PROXIES) fine.push(await withProxy(proxy, folder, server.port, (port) => poll(proxy.name, port)))
await server.close()
await rm(folder, { recursive: true })
process.exitCode = fine.every(Boolean) ? 0 : 1
