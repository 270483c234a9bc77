import { DAY } from '../domain/durations.ts'
import { readReaderDays } from '../publisher/read-reader-days.ts'
import { dayOf } from '../readers/day-counts.ts'
import { renderStats, renderStatsAsJson } from '../readers/render-stats.ts'
import { summarize } from '../readers/summarize.ts'
import { loadConfig } from './load-config.ts'
import type { Terminal } from './terminal.ts'

const USUAL_DAYS = 7

/** Prints who polled the feeds in the last days, including today; or as JSON. */
export async function stats(
  options: { readonly days?: number; readonly json?: boolean },
  terminal: Terminal,
): Promise<number> {
  const { data } = loadConfig()
  const now = Date.now()
  const [from, to] = [dayOf(now - ((options.days ?? USUAL_DAYS) - 1) * DAY), dayOf(now)]
  const summary = summarize(await readReaderDays(data, from, to), from, to)
  if (options.json) terminal.print(renderStatsAsJson(summary))
  else for (const line of renderStats(summary)) terminal.print(line)
  return 0
}
