import type { PageNotes } from '../../markup/page-notes.ts'
import type { OfficePictures } from '../pictures.ts'
import { createFonts, type RtfFonts } from './rtf-fonts.ts'
import { type RtfFrame, startFrame } from './rtf-frame.ts'
import { createStyles, type RtfStyles } from './rtf-styles.ts'
import { createRunText, type RunText } from './run-text.ts'
import { createStory, type ParagraphForm, type RtfStory } from './story.ts'

/** The state of reading a document. */
export interface RtfContext {
  readonly notes: PageNotes
  readonly pictures: OfficePictures
  readonly fonts: RtfFonts
  readonly styles: RtfStyles
  readonly run: RunText
  frame: RtfFrame
  /** What held where the open groups began. */
  readonly outer: RtfFrame[]
  story: RtfStory
  /** The texts around the one that is read, and how many groups are around each. */
  readonly stories: { readonly story: RtfStory; readonly depth: number }[]
  /** How many bytes still stand in for a character that was read already. */
  substitutes: number
  /** Whether the next control begins a group that programs may ignore. */
  isStarred: boolean
  /** Whether the open row of a table is a header. */
  isHeader: boolean
}

/** The state at the beginning of a document, whose notes and pictures are collected. */
export function startContext(notes: PageNotes, pictures: OfficePictures): RtfContext {
  const fonts = createFonts()
  return {
    ...{ notes, pictures, fonts, styles: createStyles(), run: createRunText(fonts) },
    ...{ frame: startFrame(), outer: [], story: createStory(), stories: [] },
    ...{ substitutes: 0, isStarred: false, isHeader: false },
  }
}

/** What the open paragraph is. */
export function formOf(
  { styles }: Pick<RtfContext, 'styles'>,
  { style, outline, level, inTable }: RtfFrame,
): ParagraphForm {
  const { kind, outline: ofStyle } = styles.of(style)
  return { kind, outline: outline ?? ofStyle, level, inTable }
}
