/**
 * A cold build of generated articles, and then a change to one of them: articles per second, milliseconds, peak memory.
 * Usage: node bench/build.ts [COUNT [COMMAND]]      (10,000 by default; COMMAND: `src/gazette.mjs` of an unpacked package)
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openPublisher } from '../src/publisher/publisher.ts'
import { parseConfig } from '../src/settings/config.ts'
import { madeUpArticle, writeMadeUpArticles } from './made-up-articles.ts'

const count = Number(process.argv[2] ?? 10_000)
const folder = mkdtempSync(join(tmpdir(), 'gazette-bench-'))
const seconds = (milliseconds: number) => (milliseconds / 1000).toFixed(1)

/** Runs a command as a user would; returns its time in milliseconds and its peak memory in MB. */
function timed(words: readonly string[]): { took: number; peak: number; output: string } {
  const wrapper = `process.on('exit', () => console.log('PEAK ' + process.resourceUsage().maxRSS))`
  const started = performance.now()
  const result = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(wrapper)}`, ...words],
    {
      cwd: folder,
      encoding: 'utf8',
    },
  )
  if (result.status !== 0)
    throw new Error(`${words.join(' ')} ended with ${result.status}: ${result.stdout}${result.stderr}`)
  const peak = Number(/PEAK (\d+)/.exec(result.stdout)?.[1] ?? 0) / 1024
  return { took: performance.now() - started, peak, output: result.stdout }
}

/** Number of changes measured of each kind; the first after a start runs cold code. */
const CHANGES = 5
/**
 * A file counts as completely written once it has not changed for a moment, and publications are at least a second
 * apart.
 */
const PAUSE = 1500

function medianOf(times: readonly number[]): number {
  return Math.round([...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0)
}

/**
 * Runs passes in this process after one article has changed: once for the path that a watcher would report, once in
 * full.
 */
async function changeOne(): Promise<void> {
  const config = parseConfig({ environment: {}, folder })
  const publisher = await openPublisher({ config, version: readVersion() }, () => {})
  const path = '0000/0000050.txt'
  const change = async (scope: 'all' | readonly string[], word: string): Promise<number> => {
    writeFileSync(join(folder, 'seeds', path), madeUpArticle(50).replace('The ', `${word} `))
    await new Promise((resolve) => setTimeout(resolve, PAUSE))
    const started = performance.now()
    const report = await publisher.pass(scope)
    if (report.admissions.corrected !== 1) throw new Error(`nothing changed: ${JSON.stringify(report.admissions)}`)
    return performance.now() - started
  }
  try {
    await publisher.pass('all')
    for (const [scope, what] of [
      [[path], 'reported by the watcher'],
      ['all', 'found by a full pass'],
    ] as const) {
      const times: number[] = []
      for (let n = 0; n < CHANGES; n++) times.push(await change(scope, `${what.split(' ')[0]}${n}`))
      console.log(
        `one article changed, ${what}: median ${medianOf(times)} ms, the first ${Math.round(times[0] ?? 0)} ms`,
      )
    }
  } finally {
    await publisher.close()
  }
}

function readVersion(): string {
  const manifest: { version: string } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
  return manifest.version
}

try {
  writeMadeUpArticles(join(folder, 'seeds'), count)
  const command = process.argv[3] ?? new URL('../src/gazette.mjs', import.meta.url).pathname
  const cold = timed([command, 'build'])
  console.log(
    `cold build of ${count}: ${seconds(cold.took)} s, ${Math.round((1000 * count) / cold.took)} articles/s, peak ${Math.round(cold.peak)} MB`,
  )
  const again = timed([command, 'build'])
  console.log(`nothing changed: ${seconds(again.took)} s including process start, peak ${Math.round(again.peak)} MB`)
  await changeOne()
} finally {
  rmSync(folder, { recursive: true, force: true })
}
