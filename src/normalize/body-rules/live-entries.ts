import { furnitureShare, proseLikeness } from '../lines/text-likeness.ts'
import type { LineView } from '../lines/view.ts'
import type { LineScores } from '../model/line-model.ts'
import { DATE_ALONE, FEWEST_ENTRIES, FURNITURE_PHRASE, LIKELY_BODY, RUNNING_TEXT } from '../thresholds.ts'
import { keepLines } from './adjust-scores.ts'

/**
 * Share of the entries whose first paragraph the model must take for body before the others are kept: where all of them
 * end as sentences with next to no text above, and elsewhere, where they may be comments or a list of the latest news.
 */
const KNOWN = { live: 0.3, other: 0.5 }
/** Most lines of text above the entries of a live text. */
const MOST_ABOVE = 3

/**
 * Keeps the first paragraph below each date or time of a live text, where the model takes enough of these paragraphs
 * for body.
 */
export function keepEntries(views: readonly LineView[], scores: LineScores): LineScores {
  const isEntry = (at: number): boolean => {
    const [time, text] = [views[at], views[at + 1]]
    if (!time || !text || at < scores.titleAt || time.date < DATE_ALONE || text.gap > 1) return false
    return text.date < DATE_ALONE && proseLikeness(text) >= RUNNING_TEXT && furnitureShare(text) < FURNITURE_PHRASE
  }
  const texts = views.flatMap(({ date }, at) => (date >= DATE_ALONE && isEntry(at) ? [at + 1] : []))
  const known = texts.filter((at) => (scores.body[at] ?? 0) >= LIKELY_BODY).length
  const above = scores.body.slice(scores.titleAt + 1, texts[0]).filter((likely) => likely >= LIKELY_BODY).length
  const isLive = above <= MOST_ABOVE && texts.every((at) => views[at]?.measure.ends)
  const least = isLive ? KNOWN.live : KNOWN.other
  if (texts.length < FEWEST_ENTRIES || known < least * texts.length || known === texts.length) return scores
  const kept = new Set(texts)
  return keepLines(scores, (at) => kept.has(at))
}
