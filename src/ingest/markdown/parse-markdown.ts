import type * as MarkdownIt from 'markdown-it'
import { late, loadPackage } from '../../content/late-package.ts'
import { type NoteEnvironment, teachNotes } from './notes/note-rules.ts'
import { createNoteTexts } from './notes/note-texts.ts'
import { type NumberedNote, numberNotes } from './notes/number-notes.ts'

// URLs become links only where the author made them links; quotation marks and dashes stay as written.
function createParser(): ReturnType<typeof MarkdownIt.default> {
  const { default: markdownIt } = loadPackage<typeof MarkdownIt>('markdown-it')
  const made = markdownIt({ html: true, linkify: false, typographer: false })
  teachNotes(made)
  return made
}

const parser = late(createParser)
/** Within a block of HTML no other begins, so a line that begins with a tag is a line of text. */
const parserInHtml = late(() => createParser().disable('html_block'))

/** A parsed Markdown text, with a token `note` where each note was defined. */
export interface ParsedMarkdown {
  readonly tokens: readonly MarkdownIt.Token[]
  /** By the label in the token. */
  readonly notes: ReadonlyMap<string, NumberedNote>
}

/**
 * Parses CommonMark with GitHub's tables, strikethrough and notes. `mark` distinguishes the ids of its notes from those
 * of other texts.
 */
export function parseMarkdown(text: string, mark: string): ParsedMarkdown {
  const notes = createNoteTexts()
  const parse = (some: string, environment: NoteEnvironment) => parser().parse(some, environment)
  const tokens = parse(text, { notes })
  return { tokens, notes: numberNotes(tokens, notes, mark, (note) => parse(note, { notes, isNote: true })) }
}

/** Parses what is between the tags of a block of HTML; notes are not read. */
export function parseInHtml(text: string): readonly MarkdownIt.Token[] {
  return parserInHtml().parse(text, {})
}

/** Renders inline tokens as unsafe HTML. */
export function renderInline(tokens: readonly MarkdownIt.Token[]): string {
  const { renderer, options } = parser()
  return renderer.renderInline([...tokens], options, {})
}

/** Renders blocks as unsafe HTML. */
export function renderTokens(tokens: readonly MarkdownIt.Token[]): string {
  const { renderer, options } = parser()
  return renderer.render([...tokens], options, {})
}
