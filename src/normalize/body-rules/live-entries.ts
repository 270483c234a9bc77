import type { LineView } from '../lines/view.ts'
import { chromeOf, proseOf } from '../model/features.ts'
import type { LineScores } from '../model/line-model.ts'
import { keepLines } from './adjust-scores.ts'

/** Share of a line that its date or time takes where nothing else stands on it. */
const DATE = 0.9
const BODY = 0.5
const PROSE = 0.25
/** Entries that make a live text or a chronicle, and share of them whose text the model must know as such. */
const FEWEST = 3
const MOST = 0.5

/** Keeps the first paragraph of each entry of a live text, below its date or time, where that of most is body. */
export function keepEntries(views: readonly LineView[], scores: LineScores): LineScores {
  const isEntry = (at: number): boolean => {
    const [time, text] = [views[at], views[at + 1]]
    if (!time || !text || at < scores.titleAt || time.date < DATE || text.gap > 1) return false
    return text.date < DATE && proseOf(text) >= PROSE && chromeOf(text) < PROSE
  }
  const texts = views.flatMap(({ date }, at) => (date >= DATE && isEntry(at) ? [at + 1] : []))
  const known = texts.filter((at) => (scores.body[at] ?? 0) >= BODY).length
  if (texts.length < FEWEST || known < MOST * texts.length || known === texts.length) return scores
  const kept = new Set(texts)
  return keepLines(scores, (at) => kept.has(at))
}
