/**
 * Whether clients behind a proxy get a 304: nginx, Apache, Caddy and HAProxy in front of the real server, first passing
 * on the server's compression, then compressing themselves. Prints a table, and exits with status 1 if a client that
 * sent the tag or date it received got anything but a 304.
 * Usage: node bench/proxies.ts [--install]        (--install: install missing Debian packages)
 */
import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { type Daemon, requirePrograms, startDaemon, withSbin } from './daemon.ts'
import { makeSiteFolder, startGazette } from './gazette-process.ts'
import { writeMadeUpArticles } from './made-up-articles.ts'
import { PROXIES, type ReverseProxy } from './proxy-configurations.ts'
import { askOnce } from './raw-http.ts'
import { freePort } from './serve-port.ts'

const PATHS = ['/rss.xml', '/atom.xml', '/feed.json']
const CODINGS = ['identity', 'gzip', 'br', 'zstd']

interface Row {
  readonly proxy: string
  readonly mode: string
  readonly path: string
  readonly asked: string
  readonly got: string
  readonly etag: string
  readonly again: number
  readonly newAgain: number
  readonly byDate: number
}

async function poll(port: number, path: string, coding: string): Promise<Omit<Row, 'proxy' | 'mode'>> {
  const accept = { 'Accept-Encoding': coding }
  const first = await askOnce(port, path, accept)
  const { etag = '', 'content-encoding': got = 'identity' } = first.fields
  const again = await askOnce(port, path, { ...accept, 'If-None-Match': etag })
  // The 304 may contain another spelling of the tag, which clients then send.
  const shown = again.fields.etag ?? etag
  const newAgain = await askOnce(port, path, { ...accept, 'If-None-Match': shown })
  const byDate = await askOnce(port, path, { ...accept, 'If-Modified-Since': first.fields['last-modified'] ?? '' })
  return { path, asked: coding, got, etag, again: again.status, newAgain: newAgain.status, byDate: byDate.status }
}

async function tryProxy(proxy: ReverseProxy, origin: number, offload: boolean): Promise<readonly Row[]> {
  const port = await freePort()
  const folder = mkdtempSync(join(site, `${proxy.program}-`))
  const daemon = await startDaemon(proxy.command({ folder, port, origin, offload }), port, {
    env: { PATH: withSbin().PATH ?? '' },
  })
  try {
    const rows: Row[] = []
    for (const path of PATHS)
      for (const coding of CODINGS)
        rows.push({
          proxy: proxy.name,
          mode: offload ? 'compresses' : 'passes on',
          ...(await poll(port, path, coding)),
        })
    return rows
  } finally {
    await daemon.stop()
  }
}

requirePrograms(Object.fromEntries(PROXIES.map(({ program, debian }) => [program, debian])))
const site = makeSiteFolder()
writeMadeUpArticles(join(site, 'seeds'), 30)
const gazette: Daemon = await startGazette(site)
const rows: Row[] = []
try {
  for (const proxy of PROXIES)
    for (const offload of [false, true]) rows.push(...(await tryProxy(proxy, gazette.port, offload)))
} finally {
  await gazette.stop()
}
const isRight = ({ again, newAgain, byDate }: Row) => [again, newAgain, byDate].every((status) => status === 304)
const groups = Object.groupBy(
  rows,
  ({ proxy, mode, asked }) => `${proxy.padEnd(9)}${mode.padEnd(12)}${asked.padEnd(10)}`,
)
console.log('proxy    mode        requested   received   tag of the first feed         got a 304')
for (const [name, group = []] of Object.entries(groups)) {
  const { got = '', etag = '' } = group[0] ?? {}
  console.log(`${name}  ${got.padEnd(9)}  ${etag.padEnd(28)}  ${group.filter(isRight).length} of ${group.length} feeds`)
}
const right = rows.filter(isRight).length
console.log(
  `${right} of ${rows.length} clients get a 304: with the tag they received, with the tag of that 304, and with the date`,
)
process.exitCode = right === rows.length ? 0 : 1
