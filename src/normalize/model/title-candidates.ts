import type { LineView } from '../lines/view.ts'
import { isNoTitle, LONGEST_TITLE } from '../title-rules/not-a-title.ts'

/** Lines that are compared with each other, and log-odds that they need. */
const MOST = 5
const LEAST = -8

/** The lines of a text that are likeliest to be its title, the likeliest first, each text once. */
export function candidatesOf(views: readonly LineView[], odds: Float64Array): number[] {
  const at = (line: number) => odds[line] as number
  const lines = Array.from(views.keys())
    .filter((line) => at(line) > LEAST)
    .sort((a, b) => at(b) - at(a) || a - b)
  const found = new Map<string, number>()
  for (const line of lines) {
    const view = views[line]
    if (!view || found.has(view.folded) || view.text.length > LONGEST_TITLE || isNoTitle(view)) continue
    found.set(view.folded, line)
    if (found.size === MOST) break
  }
  return [...found.values()]
}
