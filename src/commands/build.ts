import type { Instant } from '../domain/instant.ts'
import { startPublisher } from '../publisher/start-publisher.ts'
import { loadConfig, readVersion } from './load-config.ts'
import { showProgress } from './progress.ts'
import { renderReport } from './render-report.ts'
import type { Terminal } from './terminal.ts'

/** Exit statuses of a build: all published; something was not. A fault that stops the build ends with 2. */
const BUILD_STATUS = { good: 0, withProblems: 1 } as const

/** One pass, then the end. With a fixed present the same input gives the same bytes. */
export async function build(options: { readonly now?: Instant }, terminal: Terminal): Promise<number> {
  const config = loadConfig()
  const fixedNow = options.now === undefined ? {} : { fixedNow: options.now }
  const publisher = await startPublisher(
    { config, version: readVersion(), standsAlone: true, ...fixedNow },
    { onProgress: showProgress(terminal) },
  )
  try {
    const report = await publisher.pass('all')
    for (const line of renderReport(report)) terminal.print(line)
    return report.problems.length > 0 ? BUILD_STATUS.withProblems : BUILD_STATUS.good
  } finally {
    await publisher.close()
  }
}
