import type { LineView } from '../lines/view.ts'
import { BARRED, LAST_TITLE, LONGEST_TITLE } from './no-title.ts'

/** UTF-16 units of what stands before a title that is named, as folded: "5 thoughts on". */
const LABEL = { fewest: 3, most: 40 }
/** Log-odds that a line gains by being named. */
const NAMED = 3

/** What a line quotes at its end, folded, where it begins with a label: of `4 Comments on "The Bridge"`, the title. */
function quotedIn({ folded }: LineView): string | undefined {
  if (!folded.endsWith('"') || folded.length > LONGEST_TITLE + LABEL.most) return undefined
  const open = folded.indexOf('"')
  const quoted = folded.slice(open + 1, -1).trim()
  return open >= LABEL.fewest && open <= LABEL.most && quoted.includes(' ') ? quoted : undefined
}

/** Of lines that say the same, the one that is likeliest the title, by what they say. */
function likeliestLines(views: readonly LineView[], title: Float64Array): ReadonlyMap<string, number> {
  const lines = new Map<string, number>()
  views.slice(0, LAST_TITLE).forEach(({ folded }, at) => {
    const other = lines.get(folded)
    if (other === undefined || (title[at] ?? BARRED) > (title[other] ?? BARRED)) lines.set(folded, at)
  })
  return lines
}

/** Raises the odds of a line that a later line names as what it is about, as headings over comments do. */
export function nameTitle(views: readonly LineView[], title: Float64Array): void {
  let lines: ReadonlyMap<string, number> | undefined
  views.forEach((view, at) => {
    const quoted = quotedIn(view)
    if (quoted === undefined) return
    lines ??= likeliestLines(views, title)
    const named = lines.get(quoted)
    if (named === undefined || named > at || (title[named] ?? BARRED) <= BARRED) return
    title[named] = (title[named] ?? BARRED) + NAMED
  })
}
