import type { LineView } from '../lines/view.ts'
import { BARRED, LAST_TITLE, LONGEST_TITLE } from './not-a-title.ts'

/** Length in UTF-16 units of the label before a quoted title, folded: "5 thoughts on". */
const LABEL = { shortest: 3, longest: 40 }
/**
 * Log-odds that a line gains when the text names it as the title. It lifts a line that is as good as another to 95%.
 */
const NAMED_BY_TEXT = 3

const QUOTE = '"'.charCodeAt(0)

/** The title that a heading over comments quotes at its end, folded: `4 Comments on "The Bridge"`. */
function quotedIn({ folded }: LineView): string | undefined {
  if (folded.charCodeAt(folded.length - 1) !== QUOTE || folded.length > LONGEST_TITLE + LABEL.longest) return undefined
  const open = folded.indexOf('"')
  const quoted = folded.slice(open + 1, -1).trim()
  return open >= LABEL.shortest && open <= LABEL.longest && quoted.includes(' ') ? quoted : undefined
}

const CRUMB = /\s?(?:[>›"→/]\s)+/u
/** Fewest steps of breadcrumbs, and shortest last step in UTF-16 units. */
const FEWEST_CRUMBS = 3
const SHORTEST = 6
/** The last step of breadcrumbs is looked for in so many lines below them. */
const LINES_BELOW = 12
const unquoted = (text: string): string => text.replace(/^"|"$/gu, '')

/** The last step of a line of breadcrumbs, folded; folding turns `»` into a quotation mark. */
function lastCrumb({ text, folded }: LineView): string | undefined {
  if (text.length > LONGEST_TITLE || !/[>›»→/] /u.test(text)) return undefined
  const crumbs = folded.split(CRUMB)
  const last = unquoted(crumbs.at(-1) ?? '')
  return crumbs.length >= FEWEST_CRUMBS && last.length >= SHORTEST ? last : undefined
}

/** For each distinct line, folded, the occurrence that is likeliest the title. */
function likeliestLines(views: readonly LineView[], title: Float64Array): ReadonlyMap<string, number> {
  const lines = new Map<string, number>()
  views.slice(0, LAST_TITLE).forEach(({ folded }, at) => {
    const other = lines.get(folded)
    if (other === undefined || (title[at] ?? BARRED) > (title[other] ?? BARRED)) lines.set(folded, at)
  })
  return lines
}

/** Raises the odds of a line that breadcrumbs above it end with, or that a heading over comments below it quotes. */
export function raiseQuotedTitles(views: readonly LineView[], title: Float64Array): void {
  let lines: ReadonlyMap<string, number> | undefined
  const raise = (at: number) => {
    if ((title[at] ?? BARRED) > BARRED) title[at] = (title[at] ?? BARRED) + NAMED_BY_TEXT
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
    const below = views.slice(at + 1, at + LINES_BELOW).findIndex((line) => unquoted(line.folded) === crumb)
    if (below >= 0) raise(at + 1 + below)
  })
}
