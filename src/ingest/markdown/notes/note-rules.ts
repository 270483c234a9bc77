import type * as MarkdownIt from 'markdown-it'
import { labelOf, type NoteTexts } from './note-texts.ts'

type Parser = ReturnType<typeof MarkdownIt.default>
type StateBlock = MarkdownIt.StateBlock
type StateInline = MarkdownIt.StateInline

/** What the rules need to know about a document; without it there are no notes. */
export type NoteEnvironment = {
  readonly notes?: NoteTexts
  /** Whether the text is that of a note, which may refer to notes but not define any. */
  readonly isNote?: boolean
}

const DEFINITION = /^\[\^([^\s[\]]{1,100})\]:[ \t]*/
const REFERENCE = /^\[\^([^\s[\]]{1,100})\]/
/** Longest label including brackets. */
const LONGEST = 110
/** Indentation, in columns, of the later paragraphs of a note. */
const INDENT = 4

/** Adds `[^1]` and `[^1]: text` to a parser, as in GitHub, Pandoc and others. */
export function teachNotes(parser: Parser): void {
  parser.block.ruler.before('reference', 'note', readDefinition, { alt: ['paragraph', 'reference'] })
  parser.inline.ruler.before('link', 'note', readReference)
  parser.renderer.rules.note_reference = (tokens, at) => String(tokens[at]?.meta?.html ?? '')
}

/** Removes a note from the text, leaving an empty token in its place. */
function readDefinition(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  const { notes, isNote } = state.env as NoteEnvironment
  if (!notes || isNote || columns(state, start) >= INDENT) return false
  const from = (state.bMarks[start] ?? 0) + (state.tShift[start] ?? 0)
  const to = state.eMarks[start] ?? 0
  const opening = DEFINITION.exec(state.src.slice(from, Math.min(to, from + LONGEST)))
  if (!opening) return false
  if (silent) return true
  const next = endOfNote(state, start, end)
  const rest = state.getLines(start + 1, next, state.blkIndent + INDENT, false)
  const text = `${state.src.slice(from + opening[0].length, to)}\n${rest}`
  const token = state.push('note', '', 0)
  token.map = [start, next]
  token.meta = { label: notes.add(labelOf(opening[1] ?? ''), text) }
  state.line = next
  return true
}

const columns = (state: StateBlock, line: number): number => (state.sCount[line] ?? 0) - state.blkIndent

/** A note continues in indented lines, with blank lines between them, and in lines that continue its paragraph. */
function endOfNote(state: StateBlock, start: number, end: number): number {
  const terminators = state.md.block.ruler.getRules('paragraph')
  let [next, isParagraph] = [start + 1, true]
  while (next < end) {
    let after = next
    while (after < end && state.isEmpty(after)) after++
    if (after === end) return next
    const isIndented = columns(state, after) >= INDENT
    if (!isIndented && (after > next || !isParagraph)) return next
    if (!isIndented && terminators.some((rule) => rule(state, after, end, true))) return next
    isParagraph = true
    next = after + 1
  }
  return next
}

function readReference(state: StateInline, silent: boolean): boolean {
  const { notes } = state.env as NoteEnvironment
  if (!notes || !state.src.startsWith('[^', state.pos)) return false
  const found = REFERENCE.exec(state.src.slice(state.pos, state.pos + LONGEST))
  const label = labelOf(found?.[1] ?? '')
  if (!found || !notes.has(label)) return false
  if (!silent) state.push('note_reference', '', 0).meta = { label }
  state.pos += found[0].length
  return true
}
