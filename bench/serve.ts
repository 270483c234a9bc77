/**
 * How fast published documents are served: 304s and 200s per second by Gazette, by a bare `node:http` handler with the
 * same header fields and bytes, by an Express handler, by `express.static` and by nginx, taking turns.
 * Usage: node bench/serve.ts [seconds of each turn] [starts of each server]
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { sampleFeed } from './sample-feed.ts'
import {
  type Contestant,
  enter,
  type Measured,
  PEERS,
  type Peer,
  referenceAnswers,
  type Seen,
} from './serve-measure.ts'
import { requireWrk } from './wrk.ts'

const [seconds = 1, rounds = 4] = process.argv.slice(2).map(Number)
const TURNS = 3

/**
 * Servers are restarted for each round, since two starts of the same program may differ by a tenth. Within a round they
 * take turns, so that other load affects all of them.
 */
async function compete(
  folder: string,
  kind: number,
  reference: Seen,
  results: ReadonlyMap<Peer, Measured[]>,
): Promise<void> {
  const contestants: Contestant[] = []
  for (const peer of PEERS) {
    const contestant = await enter(peer, folder, kind, reference)
    if (contestant) contestants.push(contestant)
  }
  for (let turn = 0; turn < TURNS; turn++)
    for (const { peer, measure } of contestants) results.get(peer)?.push(await measure(seconds))
  await Promise.all(contestants.map(({ stop }) => stop()))
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN
}

function medians(all: readonly Measured[]): Measured {
  return {
    perSecond: median(all.map(({ perSecond }) => perSecond)),
    p99: median(all.map(({ p99 }) => p99)),
    processorTime: median(all.map(({ processorTime }) => processorTime)),
  }
}

function report(results: ReadonlyMap<Peer, readonly Measured[]>): void {
  const own = medians(results.get('gazette') ?? [])
  for (const [peer, all] of results) {
    if (all.length === 0) continue
    const { perSecond, p99, processorTime } = medians(all)
    const [rate, cost] = [own.perSecond / perSecond, processorTime / own.processorTime]
    const figures = [`${perSecond.toFixed(0)}/s`, `p99 ${p99.toFixed(1)} ms`, `${processorTime.toFixed(1)} µs`]
    const ratios =
      peer === 'gazette' ? [] : [`gazette: ${rate.toFixed(2)} by rate, ${cost.toFixed(2)} by processor time`]
    console.log(`  ${peer.padEnd(8)}${[...figures.map((figure) => figure.padStart(12)), ...ratios].join('  ')}`)
  }
}

requireWrk()
const folder = await mkdtemp(join(tmpdir(), 'gazette-serve-'))
const feed = sampleFeed(50)
await writeFile(join(folder, 'rss.xml'), feed)
await writeFile(join(folder, 'rss.xml.gz'), gzipSync(feed, { level: 9 }))
console.log(
  `Node ${process.version}; feed of ${feed.length} bytes; medians of ${rounds} starts with ${TURNS} turns of ${seconds} s, warm`,
)
for (const [kind, [name, reference]] of (await referenceAnswers(folder)).entries()) {
  const results = new Map<Peer, Measured[]>(PEERS.map((peer) => [peer, []]))
  for (let round = 0; round < rounds; round++) await compete(folder, kind, reference, results)
  console.log(`\n${name} (${reference.body.length} bytes in the body)`)
  report(results)
}
await rm(folder, { recursive: true })
