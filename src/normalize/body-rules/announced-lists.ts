import type { LineView } from '../lines/view.ts'
import { chromeOf } from '../model/features.ts'
import type { LineScores } from '../model/line-model.ts'
import { keepLines } from './adjust-scores.ts'

const BODY = 0.5
const COLON = /[:：]$/u
/** What the list is announced by is body, or may be where bullets follow and the text goes on around both. */
const MAY_ANNOUNCE = 0.2
const BULLET = /^[•·▪◦‣●]\s*\S/u

/** Items of a list: how many, how likely body each, and how much of one may be furniture; longer ones are paragraphs (UTF-16 units). */
const FEWEST = 2
const MOST = 12
const LEAST = { bulleted: 0.03, plain: 0.08 } as const
const CHROME = 0.3
const LONGEST = 200

function isItem(view: LineView | undefined, likely: number): view is LineView {
  if (!view || likely >= BODY || view.text.length > LONGEST) return false
  if (likely < (BULLET.test(view.text) ? LEAST.bulleted : LEAST.plain)) return false
  return view.date < BODY && chromeOf(view) < CHROME && !COLON.test(view.text)
}

/** Where the list ends whose items follow the line at `at`. */
function endOfList(views: readonly LineView[], body: Float64Array, at: number): number {
  let end = at + 1
  while (end - at <= MOST && isItem(views[end], body[end] ?? 0)) end++
  return end
}

/** Keeps the lines of a list that the text announces with a colon ("The rules say:"), up to where the text goes on. */
export function keepAnnounced(views: readonly LineView[], scores: LineScores): LineScores {
  const { body, titleAt } = scores
  const isBody = (at: number) => (body[at] ?? 0) >= BODY
  const kept = new Set<number>()
  views.forEach(({ text }, at) => {
    if ((body[at] ?? 0) < MAY_ANNOUNCE || at === titleAt || !COLON.test(text)) return
    const end = endOfList(views, body, at)
    const items = views.slice(at + 1, end)
    const isAnnounced = isBody(at) || (isBody(at - 1) && items.every((item) => BULLET.test(item.text)))
    if (isAnnounced && items.length >= FEWEST && isBody(end)) for (let line = at; line < end; line++) kept.add(line)
  })
  return kept.size === 0 ? scores : keepLines(scores, (at) => kept.has(at))
}
