/**
 * A hundred restarts under load: `gazette serve` is stopped or killed, and started again, while clients poll and
 * articles are added and changed. No response may have a status of 400 or more, or contain a partial state: every body
 * must be a complete document that decodes to the bytes its tag stands for, and no tag may stand for two bodies.
 * Refused and reset connections are retried, as clients do.
 * Usage: node bench/restarts.ts [RESTARTS]
 */
import { createHash } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib'
import { makeSiteFolder, startGazette, writeSeed } from './gazette-process.ts'
import { madeUpArticle, writeMadeUpArticles } from './made-up-articles.ts'
import { askOnce, type RawAnswer } from './raw-http.ts'
import { freePort } from './serve-port.ts'

const restarts = Number(process.argv[2] ?? 100)
const CLIENTS = 6
const PATHS = ['/rss.xml', '/atom.xml', '/feed.json', '/']
const ENDINGS: Readonly<Record<string, string>> = {
  '/rss.xml': '</rss>',
  '/atom.xml': '</feed>',
  '/feed.json': '}',
  '/': '</html>',
}
const CODINGS = ['identity', 'gzip', 'br', 'zstd'] as const
const DECODERS = {
  identity: (bytes: Buffer) => bytes,
  gzip: gunzipSync,
  br: brotliDecompressSync,
  zstd: zstdDecompressSync,
}

const statuses: Record<string, number> = {}
const faults: string[] = []
const bodies = new Map<string, string>()
let isOver = false

function count(what: string): void {
  statuses[what] = (statuses[what] ?? 0) + 1
}

/** Whether a tag is the hash of the bytes sent, and the bytes are a complete document. */
function check(path: string, coding: (typeof CODINGS)[number], { status, fields, body }: RawAnswer): void {
  if (status >= 400) faults.push(`${path} was answered ${status}`)
  if (status !== 200) return
  const hash = createHash('sha256').update(body).digest()
  const name = `${path} ${fields.etag}`
  if (fields.etag !== `"${hash.subarray(0, 16).toString('base64url')}"`)
    faults.push(`${name} is not the tag of what came`)
  if ((bodies.get(name) ?? hash.toString('hex')) !== hash.toString('hex')) faults.push(`${name} stands for two bodies`)
  bodies.set(name, hash.toString('hex'))
  const text = String(DECODERS[fields['content-encoding'] === undefined ? 'identity' : coding](body)).trimEnd()
  if (!text.endsWith(ENDINGS[path] ?? '')) faults.push(`${name} is cut off`)
}

async function poll(port: number, number: number): Promise<void> {
  const tags = new Map<string, string>()
  for (let turn = number; !isOver; turn++) {
    const path = PATHS[turn % PATHS.length] ?? '/'
    const coding = CODINGS[Math.floor(turn / PATHS.length) % CODINGS.length] ?? 'identity'
    const known = turn % 3 === 0 ? {} : { 'If-None-Match': tags.get(path + coding) ?? '"none"' }
    try {
      const answer = await askOnce(port, path, { 'Accept-Encoding': coding, ...known })
      count(String(answer.status))
      check(path, coding, answer)
      if (answer.fields.etag) tags.set(path + coding, answer.fields.etag)
    } catch {
      count('tried again')
      await setTimeout(50)
    }
    await setTimeout(10)
  }
}

const folder = makeSiteFolder()
writeMadeUpArticles(`${folder}/seeds`, 40)
const port = await freePort()
let gazette = await startGazette(folder, {}, port)
const clients = Array.from({ length: CLIENTS }, (_, number) => poll(port, number))
const started = Date.now()
for (let round = 0; round < restarts; round++) {
  writeSeed(folder, `round-${round % 7}.txt`, madeUpArticle(1000 + round))
  // Stopped or killed at arbitrary moments of a pass.
  await setTimeout((round * 37) % 400)
  await gazette.stop(round % 2 === 0 ? 'SIGTERM' : 'SIGKILL')
  gazette = await startGazette(folder, {}, port)
}
isOver = true
await Promise.all(clients)
await gazette.stop()
console.log(
  `${restarts} restarts in ${Math.round((Date.now() - started) / 1000)} s, half of them by SIGKILL; responses:`,
  statuses,
)
console.log(`${bodies.size} different representations were seen`)
for (const fault of faults.slice(0, 20)) console.log(fault)
console.log(`${faults.length === 0 ? 'met' : 'NOT MET'}: ${faults.length} responses were wrong`)
process.exitCode = faults.length === 0 ? 0 : 1
