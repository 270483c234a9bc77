import { CUES } from '../languages/cue-columns.ts'
import { proseLikeness } from '../lines/text-likeness.ts'
import type { LineView } from '../lines/view.ts'
import type { LineScores } from '../model/line-model.ts'
import { BARRED } from '../title-rules/not-a-title.ts'

/** Longest line, in UTF-16 units, that may interrupt a text. */
const LONGEST_INTERRUPTION = 60
/**
 * A short line interrupts the text if it occurs at least this often, and at least this share of the time above a
 * paragraph.
 */
const OFTEN = 4
const ABOVE_PARAGRAPHS = 0.5
/** Likeness to a paragraph (`proseLikeness`) of the line below it. */
const PARAGRAPH = 0.3
/** So does a line that a phrase of advertising fills to at least this share. */
const ADVERTISING = CUES.indexOf('advertising')
const FILLED = 0.8

const isShort = ({ text }: LineView): boolean => text.length <= LONGEST_INTERRUPTION
const isAdvertising = (view: LineView): boolean => (view.cues.opening[ADVERTISING] ?? 0) >= FILLED && isShort(view)

/** The short lines that occur at least `OFTEN` times, folded. */
function frequent(views: readonly LineView[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  const often = new Set<string>()
  for (const view of views) {
    if (!isShort(view)) continue
    const count = (counts.get(view.folded) ?? 0) + 1
    counts.set(view.folded, count)
    if (count === OFTEN) often.add(view.folded)
  }
  return often
}

/** The frequent lines that mostly stand above a paragraph, as "Article continues below" does. */
function recurring(views: readonly LineView[]): ReadonlySet<string> {
  const often = frequent(views)
  if (often.size === 0) return often
  const tally = new Map<string, number>()
  views.forEach(({ folded }, at) => {
    if (!often.has(folded)) return
    const next = views[at + 1]
    const isAbove = next !== undefined && proseLikeness(next) >= PARAGRAPH
    tally.set(folded, (tally.get(folded) ?? 0) + (isAbove ? 1 - ABOVE_PARAGRAPHS : -ABOVE_PARAGRAPHS))
  })
  return new Set([...often].filter((folded) => (tally.get(folded) ?? -1) >= 0))
}

/**
 * Fewest words of a line that may be a title, which some programs repeat beside every button; interruptions are
 * shorter.
 */
const TITLE_WORDS = 5

/** The first occurrence of each recurring line that is long enough to be a title. */
function firstOfTitles(views: readonly LineView[], again: ReadonlySet<string>): ReadonlySet<LineView> {
  const first = new Map<string, LineView>()
  if (again.size === 0) return new Set()
  for (const view of views) {
    if (view.measure.words >= TITLE_WORDS && again.has(view.folded) && !first.has(view.folded))
      first.set(view.folded, view)
  }
  return new Set(first.values())
}

/** The lines of a text without those that only interrupt it. */
export function withoutInterruptions(views: readonly LineView[]): readonly LineView[] {
  const again = recurring(views)
  const first = firstOfTitles(views, again)
  const interrupts = (view: LineView) =>
    (again.size > 0 && again.has(view.folded) && !first.has(view)) || isAdvertising(view)
  return views.some(interrupts) ? views.filter((view) => !interrupts(view)) : views
}

/**
 * Scores a text as if nothing interrupted it. `text` has the lines that were scored; the others are neither body nor
 * title.
 */
export function scoreUninterrupted(
  views: readonly LineView[],
  score: (text: readonly LineView[]) => LineScores,
): { readonly text: readonly LineView[]; readonly scores: LineScores } {
  const text = withoutInterruptions(views)
  const scores = score(text)
  return { text, scores: text === views ? scores : spread(views, text, scores) }
}

/** Scores of all lines from those of the lines that were scored. */
function spread(views: readonly LineView[], text: readonly LineView[], scores: LineScores): LineScores {
  const kept = new Set(text)
  const places = views.map((_view, at) => at).filter((at) => kept.has(views[at] as LineView))
  const over = (of: Float64Array, none: number) => {
    const all = new Float64Array(views.length).fill(none)
    places.forEach((at, place) => {
      all[at] = of[place] as number
    })
    return all
  }
  return {
    ...scores,
    body: over(scores.body, 0),
    title: over(scores.title, BARRED),
    titleAt: places[scores.titleAt] ?? -1,
    perhapsTitleAt: places[scores.perhapsTitleAt] ?? -1,
  }
}
