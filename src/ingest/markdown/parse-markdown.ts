import type * as MarkdownIt from 'markdown-it'
import { late, loadPackage } from '../../content/late-package.ts'
import { type NoteEnvironment, teachNotes } from './notes/note-rules.ts'
import { createNoteTexts } from './notes/note-texts.ts'
import { type NumberedNote, numberNotes } from './notes/number-notes.ts'

// Addresses become links only where the author made them links; quotes and dashes stay as written.
const parser = late(() => {
  const { default: markdownIt } = loadPackage<typeof MarkdownIt>('markdown-it')
  const made = markdownIt({ html: true, linkify: false, typographer: false })
  teachNotes(made)
  return made
})

/** A Markdown text, parsed: a token `note` stands where each note was written. */
export interface ParsedMarkdown {
  readonly tokens: readonly MarkdownIt.Token[]
  /** By the label of the token. */
  readonly notes: ReadonlyMap<string, NumberedNote>
}

/** Parses CommonMark with GitHub's tables, strikethrough and notes; `mark` sets the ids of its notes apart from those of others. */
export function parseMarkdown(text: string, mark: string): ParsedMarkdown {
  const notes = createNoteTexts()
  const parse = (some: string, environment: NoteEnvironment) => parser().parse(some, environment)
  const tokens = parse(text, { notes })
  return { tokens, notes: numberNotes(tokens, notes, mark, (note) => parse(note, { notes, isNote: true })) }
}

/** The HTML of a run of inline tokens; not yet safe. */
export function renderInline(tokens: readonly MarkdownIt.Token[]): string {
  const { renderer, options } = parser()
  return renderer.renderInline([...tokens], options, {})
}

/** The HTML of whole blocks; not yet safe. */
export function renderTokens(tokens: readonly MarkdownIt.Token[]): string {
  const { renderer, options } = parser()
  return renderer.render([...tokens], options, {})
}
