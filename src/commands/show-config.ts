import type { Config } from '../settings/config.ts'
import { SETTINGS, type SettingName } from '../settings/settings-table.ts'
import { loadConfig } from './load-config.ts'
import type { Terminal } from './terminal.ts'

function row(name: string, config: Config): readonly [string, string, string, string] {
  const { variable, meaning } = SETTINGS[name as SettingName]
  const value = config[name as SettingName]
  return [name, value === undefined ? '-' : String(value), variable, meaning]
}

/** Prints the effective settings: name, value, variable, meaning; or as JSON. */
export function showConfig(options: { readonly json?: boolean }, terminal: Terminal): number {
  const config = loadConfig()
  if (options.json) {
    terminal.print(JSON.stringify(config, null, 2))
    return 0
  }
  const rows = Object.keys(SETTINGS).map((name) => row(name, config))
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((cells) => (cells[column] ?? '').length)))
  for (const cells of rows)
    terminal.print(
      cells
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
  return 0
}
