import { checkSchedule } from '../schedule/schedule.ts'
import { loadConfig } from './load-config.ts'
import { renderConfig } from './render-config.ts'
import type { Terminal } from './terminal.ts'

/** Prints the effective settings, as a table or as JSON. Throws `ScheduleError` if there can be no such schedule. */
export function showConfig(options: { readonly json?: boolean }, terminal: Terminal): number {
  const config = loadConfig()
  checkSchedule(config.schedule)
  if (options.json) terminal.print(JSON.stringify(config, null, 2))
  else for (const line of renderConfig(config)) terminal.print(line)
  return 0
}
