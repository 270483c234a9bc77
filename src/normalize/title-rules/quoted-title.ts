import type { LineView } from '../lines/view.ts'
import { BARRED, LAST_TITLE, LONGEST_TITLE } from './not-a-title.ts'

/** UTF-16 units of what stands before a title that is named, as folded: "5 thoughts on". */
const LABEL = { fewest: 3, most: 40 }
/** Log-odds that a line gains by being named. */
const NAMED = 3

const QUOTE = 34

/** What a line quotes at its end, folded, where it begins with a label: of `4 Comments on "The Bridge"`, the title. */
function quotedIn({ folded }: LineView): string | undefined {
  if (folded.charCodeAt(folded.length - 1) !== QUOTE || folded.length > LONGEST_TITLE + LABEL.most) return undefined
  const open = folded.indexOf('"')
  const quoted = folded.slice(open + 1, -1).trim()
  return open >= LABEL.fewest && open <= LABEL.most && quoted.includes(' ') ? quoted : undefined
}

const CRUMB = /\s?(?:[>›"→/]\s)+/u
const LEAST_CRUMBS = 3
const SHORTEST = 6
/** Lines below breadcrumbs in which their last is looked for. */
const BELOW = 12
const unquoted = (text: string): string => text.replace(/^"|"$/gu, '')

/** The last of the breadcrumbs that a line is, folded; `»` has become a quotation mark. */
function lastCrumb({ text, folded }: LineView): string | undefined {
  if (text.length > LONGEST_TITLE || !/[>›»→/] /u.test(text)) return undefined
  const crumbs = folded.split(CRUMB)
  const last = unquoted(crumbs.at(-1) ?? '')
  return crumbs.length >= LEAST_CRUMBS && last.length >= SHORTEST ? last : undefined
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

/** Raises the odds of a line that breadcrumbs above end with, or that a heading over comments below quotes. */
export function nameTitle(views: readonly LineView[], title: Float64Array): void {
  let lines: ReadonlyMap<string, number> | undefined
  const raise = (at: number) => {
    if ((title[at] ?? BARRED) > BARRED) title[at] = (title[at] ?? BARRED) + NAMED
  }
  views.forEach((view, at) => {
    const quoted = quotedIn(view)
    if (quoted !== undefined) {
      lines ??= likeliestLines(views, title)
      const named = lines.get(quoted) ?? -1
      if (named < at) raise(named)
    }
    const crumb = at < LAST_TITLE ? lastCrumb(view) : undefined
    if (crumb === undefined) return
    const below = views.slice(at + 1, at + BELOW).findIndex((line) => unquoted(line.folded) === crumb)
    if (below >= 0) raise(at + 1 + below)
  })
}
