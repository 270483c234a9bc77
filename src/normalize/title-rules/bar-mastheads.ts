import { openingLength } from '../languages/cues.ts'
import { namesPublication } from '../languages/mastheads.ts'
import { anyOf } from '../languages/patterns.ts'
import { rightsWords } from '../languages/table.ts'
import type { LineView } from '../lines/view.ts'
import { BARRED, isNoTitle } from './not-a-title.ts'

/** The name of a site is among so many first lines. */
const FIRST_LINES = 4
/** Longest name in UTF-16 units, and most words of one in a script with spaces. */
const LONGEST = 60
const MOST_WORDS = 7
/** Log-odds from which a line is worth barring, and from which another may be the title instead. */
const LIKELY = -4
const LEAST_ODDS = -5
/** Lines below, of which one must be that other. */
const BELOW = 40

/** UTF-16 units of a copyright mark, a year and a short word before the owner's name. */
const BEFORE_OWNER = 30
const MARK = new RegExp(`(?:[©ⓒ]|\\(c\\)|${anyOf(rightsWords())})[^\\p{L}]{0,14}(?:\\p{L}{1,4}\\s)?$`, 'u')
/** The name goes on; scripts without case may have no space behind it. */
const GOES_ON = /^\p{Ll}/u

/** Whether most words of a line begin with a capital, as in names, where its script has any. */
const isCapitalised = ({ measure }: LineView): boolean =>
  measure.upper === 0 || 2 * measure.capitalised >= measure.words

/** Whether a line stands in another where the name of a site does: first in breadcrumbs, or beside a copyright mark. */
function isNamedIn({ folded }: LineView, name: string): boolean {
  const at = folded.length > name.length ? folded.indexOf(name) : -1
  const rest = folded.slice(at + name.length)
  if (at < 0 || GOES_ON.test(rest)) return false
  if (MARK.test(folded.slice(Math.max(0, at - BEFORE_OWNER), at))) return true
  if (at > 0) return false
  return /^\s?[>›»]\s?\S/u.test(rest) || openingLength(rest.replace(/^[^\p{L}©ⓒ(]+/u, ''), 'copyright') > 0
}

/**
 * Whether a line adds the name of its site to another of these lines: "The bridge is open | The Example". In "The
 * Example | The bridge is open", the longer one is the title.
 */
const isAddedTo = (head: readonly LineView[], { folded }: LineView, name: string): boolean =>
  folded.endsWith(name) &&
  head.some(
    ({ folded: own }) =>
      own.length > name.length &&
      folded.startsWith(own) &&
      /^\s?[|–—-]\s$/u.test(folded.slice(own.length, -name.length)),
  )

function isMasthead(views: readonly LineView[], at: number): boolean {
  const view = views[at]
  if (!view || view.text.length > LONGEST || view.measure.ends || view.measure.words > MOST_WORDS) return false
  if (namesPublication(view.folded) && isCapitalised(view)) return true
  const head = views.slice(0, BELOW)
  return (
    views.some((other) => isNamedIn(other, view.folded)) || head.some((other) => isAddedTo(head, other, view.folded))
  )
}

/**
 * Bars the name of the site or newspaper among the first lines from being the title, by its words, or because the page
 * has it in its breadcrumbs or beside its copyright mark; where another line may be the title.
 */
export function barMastheads(views: readonly LineView[], title: Float64Array): void {
  for (let at = 0; at < Math.min(views.length, FIRST_LINES); at++) {
    if ((title[at] ?? BARRED) <= LIKELY || !isMasthead(views, at)) continue
    const isOther = (view: LineView, n: number) => (title[at + 1 + n] ?? BARRED) > LEAST_ODDS && !isNoTitle(view)
    if (views.slice(at + 1, at + BELOW).some(isOther)) title[at] = BARRED
  }
}
