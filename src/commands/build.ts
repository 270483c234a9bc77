import { existsSync } from 'node:fs'
import type { Instant } from '../domain/instant.ts'
import { startPublisher } from '../publisher/start-publisher.ts'
import { loadConfig, readVersion } from './load-config.ts'
import { showProgress } from './progress.ts'
import { renderReport } from './render-report.ts'
import type { Terminal } from './terminal.ts'

/** Exit statuses: everything was published; something was not; the build failed. */
const BUILD_STATUS = { good: 0, withProblems: 1, failed: 2 } as const

/** Runs one pass. With a fixed current time, the same input gives the same bytes. */
export async function build(options: { readonly now?: Instant }, terminal: Terminal): Promise<number> {
  const config = loadConfig()
  // Probably the wrong folder, where creating anything might put it among somebody's articles.
  if (![config.seeds, config.feeds, config.data].some((folder) => existsSync(folder))) {
    terminal.printError(
      `There is no ${config.seeds}. Create it, run this command in the folder that contains it, or set GAZETTE_SEEDS.`,
    )
    return BUILD_STATUS.failed
  }
  const fixedNow = options.now === undefined ? {} : { fixedNow: options.now }
  const publisher = await startPublisher(
    { config, version: readVersion(), forStaticHost: true, ...fixedNow },
    { onProgress: showProgress(terminal) },
  )
  try {
    const report = await publisher.pass('all')
    for (const line of renderReport(report, 'all problems')) terminal.print(line)
    return report.problems.length > 0 ? BUILD_STATUS.withProblems : BUILD_STATUS.good
  } finally {
    await publisher.close()
  }
}
