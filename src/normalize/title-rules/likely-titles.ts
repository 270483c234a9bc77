import type { LineView } from '../lines/view.ts'
import { isNoTitle, LONGEST_TITLE } from './not-a-title.ts'

/** Most lines that are compared with each other, and their least log-odds. */
const MOST_CANDIDATES = 5
const LEAST_ODDS = -8

/**
 * Indices of the lines that are likeliest the title, the likeliest first, each text once. They are found one by one,
 * because mostly the first two decide.
 */
export function* candidatesOf(views: readonly LineView[], odds: Float64Array): Generator<number> {
  const at = (line: number) => odds[line] as number
  const lines = views
    .map((_view, line) => line)
    .filter((line) => at(line) > LEAST_ODDS)
    .sort((a, b) => at(b) - at(a) || a - b)
  const found = new Set<string>()
  for (const line of lines) {
    const view = views[line]
    if (!view || found.has(view.folded) || view.text.length > LONGEST_TITLE || isNoTitle(view)) continue
    found.add(view.folded)
    yield line
    if (found.size === MOST_CANDIDATES) return
  }
}
