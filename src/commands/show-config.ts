import { loadConfig } from './load-config.ts'
import { renderConfig } from './render-config.ts'
import type { Terminal } from './terminal.ts'

/** Prints the effective settings, as a table or as JSON. */
export function showConfig(options: { readonly json?: boolean }, terminal: Terminal): number {
  const config = loadConfig()
  if (options.json) terminal.print(JSON.stringify(config, null, 2))
  else for (const line of renderConfig(config)) terminal.print(line)
  return 0
}
