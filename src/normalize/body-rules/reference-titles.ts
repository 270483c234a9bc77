import { furnitureShare } from '../lines/text-likeness.ts'
import type { LineView } from '../lines/view.ts'
import { FURNITURE_PHRASE, MOSTLY_DATE } from '../thresholds.ts'

/** Fewest words of a sentence or a title, and fewest UTF-16 units in scripts without spaces. */
const FEWEST = { words: 3, units: 8 }

/** Share of a line that the label of references covers where it is nothing else. */
export const LABEL_ALONE = 0.8

/** Whether a line is long enough for a sentence or a title. */
export const isLong = ({ measure, text }: LineView): boolean =>
  measure.unspaced ? text.length >= FEWEST.units : measure.words >= FEWEST.words

/** Whether a line may be the title of another article: no sentence, date or furniture. */
export const couldBeTitle = (view: LineView | undefined): boolean =>
  view !== undefined &&
  !view.measure.ends &&
  isLong(view) &&
  view.date < MOSTLY_DATE &&
  furnitureShare(view) < FURNITURE_PHRASE
