import { furnitureShare, proseLikeness } from '../lines/text-likeness.ts'
import type { LineView } from '../lines/view.ts'
import { keepLines } from '../model/adjust-scores.ts'
import type { LineScores } from '../model/line-model.ts'
import {
  DATE_ALONE,
  FEWEST_ENTRIES,
  FURNITURE_PHRASE,
  LIKELY_BODY,
  PARAGRAPH_WORDS,
  RUNNING_TEXT,
} from '../thresholds.ts'

/**
 * Share of the entries whose first paragraph the model must take for body before the others are kept: where most of
 * them end as sentences with next to no text above, and elsewhere, where they may be comments or a list of the latest
 * news.
 */
const KNOWN = { live: 0.3, other: 0.5 }
/** Most lines of text above the entries of a live text. */
const MOST_ABOVE = 3
/** Share of the entries of a live text that end as sentences or announce a list; a caption stands below a date too. */
const ENDED = 0.75
/** An entry of a live text is known where one of so many lines below its time is body. */
const REACH = 4

const COLON = /[:：]$/u

/** Whether a line may belong to the entry that it stands in. */
const isOfEntry = (view: LineView): boolean =>
  view.gap <= 1 && view.date < DATE_ALONE && furnitureShare(view) < FURNITURE_PHRASE

/** Whether a line may head an entry, between its time and its first paragraph. */
const headsEntry = (view: LineView | undefined): boolean =>
  view !== undefined && !view.measure.ends && view.measure.words <= PARAGRAPH_WORDS && isOfEntry(view)

const isText = (view: LineView | undefined): boolean =>
  view !== undefined && proseLikeness(view) >= RUNNING_TEXT && isOfEntry(view)

/** Fewest words of an update of one sentence. */
const UPDATE_WORDS = 6

/** Whether a line below a time of day is an update: a sentence, however short. */
const isUpdate = (view: LineView | undefined): boolean =>
  view !== undefined && isOfEntry(view) && view.measure.ends && view.measure.words >= UPDATE_WORDS

/**
 * Index of the first paragraph below the date or time at `at`; -1 for none. Below a time of day a heading may stand
 * between them; below a date it heads another article.
 */
function textBelow(views: readonly LineView[], at: number): number {
  if (isText(views[at + 1])) return at + 1
  const isTime = (views[at]?.reading?.mentions ?? []).every(({ written }) => written === undefined)
  if (isTime && isUpdate(views[at + 1])) return at + 1
  return isTime && headsEntry(views[at + 1]) && isText(views[at + 2]) ? at + 2 : -1
}

/**
 * Keeps the first paragraph below each date or time of a live text, and the heading between them, where the model takes
 * enough of these paragraphs for body.
 */
export function keepEntries(views: readonly LineView[], scores: LineScores): LineScores {
  const texts = views.flatMap(({ date }, at) => {
    const text = date >= DATE_ALONE && at >= scores.titleAt ? textBelow(views, at) : -1
    return text < 0 ? [] : [{ time: at, text }]
  })
  const isBody = (likely: number) => likely >= LIKELY_BODY
  const above = scores.body.slice(scores.titleAt + 1, texts[0]?.time).filter(isBody).length
  const ended = texts.filter(({ text }) => views[text]?.measure.ends || COLON.test(views[text]?.text ?? '')).length
  const isLive = above <= MOST_ABOVE && ended >= ENDED * texts.length
  const reach = isLive ? REACH : 1
  const known = texts.filter(({ text }, n) =>
    scores.body.slice(text, Math.min(text + reach, texts[n + 1]?.time ?? views.length)).some(isBody),
  ).length
  if (texts.length < FEWEST_ENTRIES || known < (isLive ? KNOWN.live : KNOWN.other) * texts.length) return scores
  const kept = new Set(texts.flatMap(({ time, text }) => (text > time + 1 ? [time + 1, text] : [text])))
  return keepLines(scores, (at) => kept.has(at))
}
