import { noteId, noteReferenceId } from '../../content/note-anchors.ts'
import { textOfHtml } from '../../content/plain-text.ts'
import { sanitizeHtml } from '../../content/sanitize.ts'
import type { Inline } from '../../domain/block.ts'
import { cleanText } from '../text/clean-text.ts'
import { toInline } from './inline.ts'
import type { PageLine } from './line-writer.ts'

/** The footnotes and endnotes of a document, in the order in which its text refers to them. */
export interface PageNotes {
  /** Adds a note and returns the HTML of its reference. */
  refer(content: string): string
  /** The lines of the notes. */
  lines(): readonly PageLine[]
}

// The number of a note is no word of the text. Characters for private use mark it until the lines are made.
const [BEGIN, END] = ['\u{e000}', '\u{e001}']
const MARKED = new RegExp(`${BEGIN}\\d+${END}`, 'gu')
const MARKS = new RegExp(`[${BEGIN}${END}]`, 'gu')

/** A text without the characters that mark the numbers of notes. */
export const withoutMarks = (text: string): string => text.replace(MARKS, '')

function withoutNumbers<Content extends Inline>(content: Content): Content {
  if (!content.text.includes(BEGIN)) return content
  const { text, html } = content
  return { ...content, text: text.replace(MARKED, '').trim(), ...(html && { html: html.replace(MARKS, '') }) }
}

/** The HTML of a further reference to a note; an id is that of one element only. */
export const furtherReference = (reference: string): string => reference.replace(/ id="[^"]*"/, '')

/** Takes the numbers of notes out of the texts of lines, so that they are only in their HTML. */
export function withoutNoteNumbers(line: PageLine): PageLine {
  const { markup } = line
  const bare = withoutNumbers(line)
  if (markup?.kind !== 'row') return bare
  return { ...bare, markup: { ...markup, cells: markup.cells.map(withoutNumbers) } }
}

/** Creates an empty collection of notes; `mark` distinguishes those of different documents. */
export function createPageNotes(mark: string): PageNotes {
  const contents: string[] = []
  return {
    refer(content) {
      const number = contents.push(content)
      const link = `href="#${noteId(mark, number)}" id="${noteReferenceId(mark, number, 1)}"`
      return `<sup><a ${link}>${BEGIN}${number}${END}</a></sup>`
    },
    lines: () =>
      contents.map((content, at) => {
        const number = at + 1
        const html = sanitizeHtml(cleanText(withoutMarks(content)))
        const [id, references] = [noteId(mark, number), [noteReferenceId(mark, number, 1)]]
        return { text: toInline(textOfHtml(html)).text, html, markup: { kind: 'note', number, id, references } }
      }),
  }
}
