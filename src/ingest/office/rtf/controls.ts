import { BREAK } from '../inline-html.ts'
import { applyControl } from './apply-control.ts'
import { enterDestination, openNote } from './groups.ts'
import { formOf, type RtfContext } from './rtf-context.ts'
import type { RtfSink } from './rtf-frame.ts'
import { CHARACTERS, DESTINATIONS, ENDS, REVIVED, SYMBOLS } from './rtf-words.ts'
import { flush, pushHtml, readUnicode } from './write-text.ts'

const MACINTOSH = 10_000

/** Ends the open paragraph. */
export function endParagraph(context: RtfContext): void {
  context.story.endParagraph(formOf(context, context.frame))
}

/** What ends or divides paragraphs, cells and rows of the text. Returns whether a control is one of these. */
function divide(context: RtfContext, word: string): boolean {
  const { story, frame } = context
  if (ENDS.has(word)) endParagraph(context)
  else if (word === 'line' || word === 'nestcell' || word === 'nestrow') pushHtml(context, BREAK)
  else if (word === 'cell') story.endCell(formOf(context, frame))
  else if (word === 'row') story.endRow(context.isHeader)
  else if (word === 'trowd' || word === 'trhdr') context.isHeader = word === 'trhdr'
  else return false
  return true
}

function describeStyle(sink: RtfSink | undefined, word: string, value = 0): void {
  if (sink && word === 's') sink.style = value
  if (sink && word === 'outlinelevel') sink.outline = value + 1
}

/** Applies a control that is no character, once the text before it is written. */
function applyWord(context: RtfContext, word: string, value: number | undefined): void {
  const { frame, run, fonts } = context
  if (word === 'ansicpg' && value !== undefined) run.usePage(value)
  else if (word === 'mac') run.usePage(MACINTOSH)
  else if (frame.destination === 'fonts') fonts.control(word, value ?? 0)
  else if (frame.destination === 'styles') describeStyle(frame.sink, word, value)
  else if (frame.destination !== 'text' || !divide(context, word)) applyControl(frame, word, value)
}

/** Reads a control. What begins a group that is unknown, and may be ignored, is skipped with the group. */
export function readControl(context: RtfContext, word: string, value: number | undefined): void {
  const { frame, isStarred } = context
  context.isStarred = false
  if (word === 'u' && value !== undefined) {
    readUnicode(context, value)
    context.substitutes = frame.substitutes
    return
  }
  const character = CHARACTERS[word]
  if (character !== undefined) {
    context.run.character(character)
    return
  }
  flush(context)
  const destination = DESTINATIONS[word]
  if (word === 'footnote') openNote(context)
  else if (destination === undefined && !isStarred) applyWord(context, word, value)
  else if (frame.destination !== 'skipped' || REVIVED.has(word)) enterDestination(context, destination ?? 'skipped')
}

/** Reads a control of one character; a line end ends a paragraph, as TextEdit writes it. */
export function readSymbol(context: RtfContext, symbol: string): void {
  const shown = SYMBOLS[symbol]
  if (symbol === '*') context.isStarred = true
  else if (shown !== undefined) context.run.character(shown)
  else if ((symbol === '\n' || symbol === '\r') && context.frame.destination === 'text') {
    flush(context)
    endParagraph(context)
  }
}
