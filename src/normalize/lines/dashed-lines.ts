import type { LineView } from './view.ts'

const DASH = /^(?:--|[—–―]{1,2})\s*[\p{L}\p{Nd}\p{Ps}\p{Pi}"]/u
/** Fewest such lines of a list; one or two may be signatures. */
const FEWEST = 3
/** Longest of them, in UTF-16 units. */
const LONGEST = 100

const isDashed = ({ text }: LineView): boolean => text.length <= LONGEST && DASH.test(text)

/**
 * The lines, by their indices, that a dash makes items of a list or sources of quotations, if there are several: they
 * neither sign nor date the text.
 */
export function dashedLines(views: readonly LineView[]): ReadonlySet<number> {
  const dashed = views.flatMap((view, at) => (isDashed(view) ? [at] : []))
  return new Set(dashed.length < FEWEST ? [] : dashed)
}
