import { endsInHalfDay } from '../dates/words/half-day.ts'
import { CUES, FURNITURE } from '../languages/cue-columns.ts'
import type { LineView } from './view.ts'

const FURNITURE_INDICES = FURNITURE.map((cue) => CUES.indexOf(cue))

/** Share of the line that the longest phrase of page furniture at its start covers. */
export function furnitureShare(view: LineView): number {
  let most = 0
  for (const cue of FURNITURE_INDICES) most = Math.max(most, view.cues.opening[cue] ?? 0)
  return most
}

/** Words from which a line is as long as a paragraph. */
const PROSE_WORDS = 25
/** Factor for a line that ends like no sentence. */
const UNENDED = 0.6
/** Factor for a line without common words, and how it grows with their share: from a share of 0.27 on it is 1. */
const UNCOMMON = 0.2
const COMMON_WEIGHT = 3

/** Likeness of a line to a paragraph, from 0 to 1: long, ending like a sentence, made of common words. */
export function proseLikeness({ measure, common }: LineView): number {
  const length = Math.min(1, measure.words / PROSE_WORDS)
  return length * (measure.ends ? 1 : UNENDED) * Math.min(1, UNCOMMON + COMMON_WEIGHT * common)
}

/** Whether a line ends like a sentence. */
export const endsAsSentence = ({ text, measure }: LineView): boolean => measure.ends && !endsInHalfDay(text)

/** Whether a text has an address of the web or of a mailbox. */
export const hasAddress = (text: string): boolean => /@|https?:|www\./u.test(text)
