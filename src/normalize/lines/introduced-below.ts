import { nameLikeness } from '../names/name-like.ts'
import type { LineView } from './view.ts'

/** Most words of a name alone on its line. */
const MOST_WORDS = 4
/** Longest note about its bearer, and fewest UTF-16 units that it adds to the name. */
const LONGEST_NOTE = 500
const ADDED = 10
/** Fewest sentences between the name and the note. */
const FEWEST_BETWEEN = 3

/**
 * Whether a line is nothing but a name, and the last paragraph of the text opens with that name, which stands nowhere
 * between them: a writer is named above a text and introduced below it.
 */
export function isIntroducedBelow(views: readonly LineView[], at: number): boolean {
  const { text = '', folded = '', measure } = views[at] ?? {}
  if (!measure || measure.ends || measure.digits > 0 || !text.includes(' ')) return false
  if (text.split(' ').length > MOST_WORDS || nameLikeness(text) === 0) return false
  const note = views.findLastIndex((view, line) => line > at && view.folded.includes(folded))
  const line = views[note]
  if (!line?.folded.startsWith(folded) || line.text.length > LONGEST_NOTE) return false
  if (line.folded.length < folded.length + ADDED || /^\p{L}/u.test(line.folded.slice(folded.length))) return false
  const between = views.slice(at + 1, note)
  return (
    between.filter((view) => view.measure.ends).length >= FEWEST_BETWEEN &&
    !between.some((view) => view.folded.includes(folded)) &&
    !views.slice(note + 1).some((view) => view.measure.ends)
  )
}
