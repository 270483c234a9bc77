import { CUES } from '../languages/cue-columns.ts'
import { isNotice } from '../lines/notice.ts'
import { furnitureShare } from '../lines/text-likeness.ts'
import type { LineView } from '../lines/view.ts'
import { opensByline } from '../names/byline-label.ts'
import { stripAfter, trimName } from '../names/read-names.ts'
import { FURNITURE_PHRASE, MOSTLY_DATE } from '../thresholds.ts'

/**
 * Share of a line that a phrase of page furniture may cover in a short text: more in a sentence than in a line that
 * ends none.
 */
const PHRASE = { sentence: 0.5, other: FURNITURE_PHRASE }
/** Longest title of a short text, and longest byline with something after the name, in UTF-16 units. */
export const LONGEST_SHORT_TITLE = 150

/** Markup of parts of a text that cannot be its title. */
const PARTS: ReadonlySet<string> = new Set(['code', 'description', 'item', 'quotation', 'row', 'table-caption', 'term'])
/** Most words of a byline that only the word after the name tells (기자). */
const BYLINE_WORDS = 5
const BYLINE = CUES.indexOf('byline')
const COPYRIGHT = CUES.indexOf('copyright')
const ADDRESS = /^[^\s@]+@[^\s@]+\.\p{L}+$/u
/** Whether a line holds nothing that speaks against its being text. */
export const isPlain = (view: LineView) =>
  view.date < MOSTLY_DATE &&
  (view.cues.opening[COPYRIGHT] ?? 0) === 0 &&
  !isNotice(view) &&
  !(view.text.includes('@') && ADDRESS.test(view.text)) &&
  furnitureShare(view) < (view.measure.ends ? PHRASE.sentence : PHRASE.other)
/**
 * Whether a line is a byline: it has a label such as "By", or ends with a word that follows names (기자), addresses
 * aside.
 */
export function isByline({ text, cues, measure }: LineView): boolean {
  if ((cues.opening[BYLINE] ?? 0) > 0 && /^\p{L}/u.test(text) && opensByline(text)) return true
  return measure.words <= BYLINE_WORDS && text.length <= LONGEST_SHORT_TITLE && stripAfter(trimName(text)) !== undefined
}
/** Whether a line opens like an item of a list. */
export const isItem = ({ text }: LineView): boolean => /^[-–—•*·▪]\s/u.test(text)
/** Whether a line is a part of a text that cannot be its title. */
export const isPart = (view: LineView) => isItem(view) || PARTS.has(view.source.markup?.kind ?? '')
