import { CUES, FURNITURE } from '../languages/cue-columns.ts'
import { cuesOf } from '../languages/cues.ts'
import { foldPhrase, isPhrase } from '../languages/newsroom-phrases.ts'
import { fold } from '../text/fold.ts'
import { opening, type PrintLine } from './print-line.ts'

/** Longest button or label of a page in UTF-16 units. */
const LONGEST_LABEL = 30
/** Share of its line that a phrase of page furniture covers there. */
const ALL_OF_LINE = 0.95
const ADDRESS = /^\S+@\S+\.\p{L}+$/u
const COLUMNS = FURNITURE.filter((cue) => cue !== 'section').map((cue) => CUES.indexOf(cue))

const isFurniture = (text: string): boolean => {
  const { opening } = cuesOf(fold(text))
  return COLUMNS.some((column) => (opening[column] ?? 0) >= ALL_OF_LINE)
}

/**
 * Whether a line belongs to no paragraph wherever it stands: an email address, a button or label of a page, "Staff
 * reporter".
 */
export function standsAlone({ text, ends }: PrintLine): boolean {
  if (text.length > LONGEST_LABEL || ends) return false
  if (text.includes('@') && ADDRESS.test(text)) return true
  return opening(text) !== 'small' && (isFurniture(text) || isPhrase(foldPhrase(text), 'house'))
}
