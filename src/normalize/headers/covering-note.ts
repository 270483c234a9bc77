import type { SourceLine } from '../../domain/document.ts'
import { isBlank } from '../lines/blank.ts'
import { endsSentence } from '../text/measure.ts'
import { closes } from './mail-ending.ts'

/** Most lines and UTF-16 units above the headline of a text that a mail brings. */
const MOST_LINES = 10
const LONGEST = 500
/** Shortest sentence of a note, and longest name below its closing phrase, in UTF-16 units. */
const SENTENCE = 30
const NAME = 30

const isOfNote = (line: SourceLine): boolean =>
  closes(line) || (endsSentence(line.text.trim()) && line.text.trim().length >= SENTENCE)

/** Index after the last line of a note; 0 if there is none. */
function endOfNote(above: readonly SourceLine[]): number {
  const last = above.findLastIndex(isOfNote)
  const line = above[last]
  if (line === undefined) return 0
  const name = above.findIndex((one, at) => at > last && !isBlank(one))
  return closes(line) && name > 0 && (above[name]?.text.length ?? 0) <= NAME ? name + 1 : last + 1
}

/** The note to the recipient with which a mail begins, above the headline of the text that it brings. */
export function coveringNote(lines: readonly SourceLine[], headline: SourceLine): readonly SourceLine[] {
  const above = lines.slice(0, Math.max(0, lines.indexOf(headline)))
  const worded = above.filter((line) => !isBlank(line))
  const length = worded.reduce((sum, { text }) => sum + text.length, 0)
  return worded.length > MOST_LINES || length > LONGEST ? [] : above.slice(0, endOfNote(above))
}
