import { FURNITURE_PHRASE, HAS_DATE } from '../thresholds.ts'
import { furnitureShare, hasAddress } from './text-likeness.ts'
import type { LineView } from './view.ts'

const MOST_WORDS = 9
/** How a heading begins: with a capital, or in a script without capitals, perhaps in quotation marks or behind a number. */
const OPENING = /^(?:\p{Nd}{1,2}[.)、．]\s?)?["'«»„“‘「『¿¡]?\s?[\p{Lu}\p{Lo}]/u
/** What references, credits, labels and sentences have, and headings have not. */
const OTHER = /[:：|»[\]()（）/]|[.,;。，；、]$/u

/** Whether a line has the form of a subheading: a few words that are no sentence, reference, credit, label or date. */
export function hasSubheadingForm(view: LineView): boolean {
  const { text, measure, date } = view
  if (measure.words > MOST_WORDS || measure.letters < 2 || measure.innerStops > 1) return false
  if (!OPENING.test(text) || OTHER.test(text) || hasAddress(text)) return false
  return date < HAS_DATE && furnitureShare(view) < FURNITURE_PHRASE
}
