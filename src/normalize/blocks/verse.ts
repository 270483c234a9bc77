import { element, joinHtml } from '../../content/element.ts'
import { escapeText } from '../../content/escape.ts'
import type { Block } from '../../domain/block.ts'
import type { BlockReader } from './block-reader.ts'
import { isBrokenOff, isBulleted } from './list.ts'
import type { Unit } from './units.ts'

/** Fewest lines of verse, and most words of one. */
const FEWEST_LINES = 3
const LONGEST_LINE = 12
/**
 * Most lines of one block of verse; a longer poem is read as several, which bounds the time spent on looking for one.
 */
const MOST_LINES = 300

const isLine = ({ role, view }: Unit, place: number): boolean =>
  role === 'body' &&
  view.source.markup === undefined &&
  view.measure.words <= LONGEST_LINE &&
  (place === 0 || view.gap === 0) &&
  !isBulleted(view)

/** Whether the sentence continues on the next line, which begins in lower case. */
const goesOn = ({ measure }: Unit['view'], next: Unit | undefined): boolean =>
  !measure.ends && next !== undefined && /^\p{Ll}/u.test(next.view.text)

/**
 * Reads verse: short lines directly below each other, of which some, but not all, break off within a sentence. They
 * become one paragraph with line breaks.
 */
export const readVerse: BlockReader = (units, at) => {
  let end = at
  for (let unit = units[end]; unit && isLine(unit, end - at) && end - at < MOST_LINES; unit = units[end]) end++
  const run = units.slice(at, end)
  const upper = run.slice(0, -1)
  const torn = upper.filter(({ view }) => isBrokenOff(view)).length
  const isVerse = torn > 0 || upper.some(({ view }, n) => goesOn(view, run[n + 1]))
  // If every line ends with a comma, it is a list.
  if (run.length < FEWEST_LINES || !isVerse || torn === upper.length) return undefined
  const lines = run.map(({ view }) => view.text)
  const html = joinHtml(
    lines.map((line) => escapeText(line)).flatMap((line, n) => (n > 0 ? [element('br', {}), line] : [line])),
  )
  return {
    block: { kind: 'paragraph', content: { text: lines.join('\n'), html } } satisfies Block,
    taken: lines.length,
  }
}
