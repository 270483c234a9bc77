/**
 * How fast published documents are served: 304s and 200s a second by Gazette, by a bare `node:http` handler with the same
 * header fields and bytes, by an Express handler, by `express.static` and by nginx, each alone, in one run.
 *
 *   node bench/serve.ts [seconds of each measurement] [rounds]
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { sampleFeed } from './sample-feed.ts'
import { type Measured, measure, PEERS, type Peer, referenceAnswers, type Seen } from './serve-measure.ts'
import { requireWrk } from './wrk.ts'

/** The peers of one round, measured one after the other. */
type Round = ReadonlyMap<Peer, Measured>

const [seconds = 2, rounds = 5] = process.argv.slice(2).map(Number)

async function runRound(folder: string, kind: number, reference: Seen): Promise<Round> {
  const results = new Map<Peer, Measured>()
  for (const peer of PEERS) {
    const measured = await measure(peer, folder, kind, reference, seconds)
    if (measured) results.set(peer, measured)
  }
  return results
}

/** The least disturbed of the rounds: whatever else a machine does can only slow a server down. */
function best(peer: Peer, all: readonly Round[]): Measured | undefined {
  const seen = all.flatMap((round) => round.get(peer) ?? [])
  if (seen.length === 0) return undefined
  return {
    perSecond: Math.max(...seen.map(({ perSecond }) => perSecond)),
    p99: Math.min(...seen.map(({ p99 }) => p99)),
    processorTime: Math.min(...seen.map(({ processorTime }) => processorTime)),
  }
}

function report(all: readonly Round[]): void {
  const own = best('gazette', all)
  for (const peer of PEERS) {
    const seen = best(peer, all)
    if (!seen || !own) continue
    const { perSecond, p99, processorTime } = seen
    const figures = `${perSecond.toFixed(0).padStart(8)}/s  p99 ${p99.toFixed(1).padStart(5)} ms  ${processorTime.toFixed(1).padStart(6)} µs`
    const [rate, cost] = [own.perSecond / perSecond, processorTime / own.processorTime].map((ratio) => ratio.toFixed(2))
    console.log(
      `  ${peer.padEnd(8)}${figures}  ${peer === 'gazette' ? '' : `gazette: ${rate} by rate, ${cost} by processor`}`,
    )
  }
}

requireWrk()
const folder = await mkdtemp(join(tmpdir(), 'gazette-serve-'))
const feed = sampleFeed(50)
await writeFile(join(folder, 'rss.xml'), feed)
await writeFile(join(folder, 'rss.xml.gz'), gzipSync(feed, { level: 9 }))
console.log(
  `Node ${process.version}; feed of ${feed.length} bytes; best of ${rounds} rounds of ${seconds} s, each after 1 s of warming up`,
)
for (const [kind, [name, reference]] of (await referenceAnswers(folder)).entries()) {
  const all: Round[] = []
  for (let round = 0; round < rounds; round++) all.push(await runRound(folder, kind, reference))
  console.log(`\n${name} (${reference.body.length} bytes of body)`)
  report(all)
}
await rm(folder, { recursive: true })
