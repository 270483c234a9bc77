import type { Site } from '../http/site/site.ts'
import type { PassReport } from '../publish/pass-report.ts'
import type { Scope, WakeQueue } from '../publish/wake-queue.ts'
import { explainError } from '../publisher/explain-error.ts'
import type { PublisherThread } from '../publisher/start-publisher.ts'
import { isNews, renderReport } from './render-report.ts'
import { stamped } from './stamped.ts'
import type { Terminal } from './terminal.ts'

/** Where passes are reported to. */
export interface Reporting {
  readonly site: Pick<Site, 'reload'>
  readonly terminal: Terminal
  /** Called after the first pass, failed or not. */
  readonly onFirst: () => void
  /** Called when what a pass published is being served. */
  readonly announce: () => void
  /** Resolves when the server is told to stop; errors after that are expected and not reported. */
  readonly stopped: Promise<void>
}

/** Milliseconds until a failed pass is retried, since the schedule may be a day away. */
const RETRY = 60_000

function printLines(lines: readonly string[], terminal: Terminal): void {
  for (const line of lines) terminal.print(line)
}

/** Creates a function that runs a pass, reloads what changed, and prints the report. It never rejects: a failed pass is reported and retried. */
export function createPassRunner(
  thread: Pick<PublisherThread, 'pass'>,
  reporting: Reporting,
  wakeAt: WakeQueue['wakeAt'],
): (scope: Scope) => Promise<void> {
  const { site, terminal, onFirst, announce, stopped } = reporting
  let before: PassReport | undefined
  let isFirst = true
  let isStopping = false
  void stopped.then(() => {
    isStopping = true
  })
  async function pass(scope: Scope): Promise<void> {
    const report = await thread.pass(scope)
    await site.reload(report.changed, report.changedFeeds)
    announce()
    if (isFirst) printLines(renderReport(report), terminal)
    else if (isNews(report, before, scope)) printLines(renderReport(report).map(stamped), terminal)
    if (report.nextPass !== undefined) wakeAt(report.nextPass)
    if (report.soon) wakeAt(report.soon.at, report.soon.paths)
    if (scope === 'all') before = report
  }
  return async (scope: Scope): Promise<void> => {
    await pass(scope).catch((error: unknown) => {
      if (isStopping) return
      const { message } = explainError(error)
      terminal.printError(stamped(`This pass failed; everything published stays as it was. ${message}`))
      wakeAt(Date.now() + RETRY)
    })
    if (isFirst && !isStopping) onFirst()
    isFirst = false
  }
}
