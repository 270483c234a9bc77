import type { Config } from '../settings/config.ts'
import { SETTINGS, type SettingName } from '../settings/settings-table.ts'

function shownValue(value: Config[SettingName]): string {
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return '-'
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

/** Longer values, such as custom feeds, do not widen their column for all rows. */
const WIDEST = 60

/** The effective settings as a table: name, value, variable, meaning. */
export function renderConfig(config: Config): readonly string[] {
  const names = Object.keys(SETTINGS) as SettingName[]
  const rows = names.map((name) => {
    const { variable, meaning } = SETTINGS[name]
    return [name, shownValue(config[name]), variable, meaning] as const
  })
  const widths = [0, 1, 2].map((column) =>
    Math.max(...rows.map((cells) => cells[column]?.length ?? 0).filter((width) => width <= WIDEST)),
  )
  return rows.map((cells) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}
