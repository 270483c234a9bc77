import { BREAK } from '../inline-html.ts'
import { CHARACTERS } from './characters.ts'
import { destinationOf } from './destinations.ts'
import { formatted } from './format-words.ts'
import { defineRow } from './row-definition.ts'
import { addText } from './text.ts'
import { isShown, type RtfWalk, storyOf } from './walk.ts'

type Act = (walk: RtfWalk, value: number | undefined) => void

const endParagraph: Act = (walk) => {
  // Where the end of a paragraph was deleted, the next one continues it.
  if (!walk.state.isDeleted) storyOf(walk).endParagraph(walk.state.paragraph)
}

const breakLine =
  (html: string): Act =>
  (walk) => {
    if (isShown(walk.state)) storyOf(walk).addHtml(html, walk.state.format)
  }

/** What words do to the text that they stand in. */
const IN_TEXT: Readonly<Record<string, Act>> = {
  par: endParagraph,
  sect: endParagraph,
  line: breakLine(BREAK),
  lbr: breakLine(BREAK),
  page: breakLine(BREAK + BREAK),
  column: breakLine(BREAK + BREAK),
  cell: (walk) => storyOf(walk).endCell(walk.state.paragraph, false),
  nestcell: (walk) => storyOf(walk).endCell(walk.state.paragraph, true),
  row: (walk) => storyOf(walk).endRow(walk.row, false),
  nestrow: (walk) => storyOf(walk).endRow(walk.row, true),
}

/** Words that say how the whole document is to be read. */
const OF_DOCUMENT: Readonly<Record<string, Act>> = {
  mac: ({ fonts }) => fonts.usePage(10_000),
  pc: ({ fonts }) => fonts.usePage(437),
  pca: ({ fonts }) => fonts.usePage(850),
  ansicpg: ({ fonts }, value) => fonts.usePage(value || 1252),
  deff: (walk, value) => {
    walk.plainFont = value
  },
}

function readPictureWord({ picture }: RtfWalk, name: string): void {
  if (name === 'pngblip' || name === 'jpegblip') picture.isShown = true
}

/** Takes a word where it describes fonts, styles, lists or a picture; returns whether it does. */
function describes(walk: RtfWalk, name: string, value: number | undefined): boolean {
  const { purpose } = walk.state
  if (purpose === 'fonts') walk.fonts.word(name, value)
  else if (purpose === 'styles') walk.styles.word(name, value)
  else if (purpose === 'lists') walk.lists.word(name, value)
  else if (purpose === 'picture') readPictureWord(walk, name)
  else return false
  return true
}

/** Text in Unicode in the place of that in a code page (RTF 1.9.1, "Unicode Destinations"). */
function reviveText(walk: RtfWalk, name: string): void {
  const { replaced } = walk.state
  if (name === 'ud' && replaced !== undefined) walk.state = { ...walk.state, purpose: replaced, replaced: undefined }
}

function readTextWord(walk: RtfWalk, name: string, value: number | undefined): void {
  const state = formatted(walk.state, name, value, walk.plainFont)
  if (state !== undefined) walk.state = state
  else if (Object.hasOwn(CHARACTERS, name)) addText(walk, CHARACTERS[name] ?? '')
  else if (walk.state.purpose === 'text' && Object.hasOwn(IN_TEXT, name)) IN_TEXT[name]?.(walk, value)
  else if (Object.hasOwn(OF_DOCUMENT, name)) OF_DOCUMENT[name]?.(walk, value)
  else if (name === 'cs' && walk.styles.isCode(value ?? 0)) {
    const { format } = walk.state
    walk.state = { ...walk.state, format: { ...format, elements: new Set([...format.elements, 'code' as const]) } }
  } else defineRow(walk.row, name)
}

/** Takes a control word; `isStarred` if programs that do not know it leave out its group. */
export function readWord(walk: RtfWalk, name: string, value: number | undefined, isStarred: boolean): void {
  if (walk.state.purpose === 'nothing') {
    reviveText(walk, name)
    return
  }
  const begin = destinationOf(name)
  const isStyle = walk.state.purpose === 'styles' && /^[cdt]?s$/.test(name)
  if (begin !== undefined) begin(walk)
  else if (isStarred && !isStyle) walk.state = { ...walk.state, purpose: 'nothing' }
  else if (!describes(walk, name, value)) readTextWord(walk, name, value)
}

/** Whether a word stands for a character. */
export const isCharacter = (name: string): boolean => Object.hasOwn(CHARACTERS, name)

/** The end of a paragraph that is written as the end of a line behind a backslash. */
export function endLine(walk: RtfWalk): void {
  if (walk.state.purpose === 'text') endParagraph(walk, undefined)
}
