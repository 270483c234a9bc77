import type { PageNotes } from '../../markup/page-notes.ts'
import { blocksHtml } from '../block-html.ts'
import type { OfficeBlock } from '../office-block.ts'
import type { OfficePictures } from '../pictures.ts'
import { createFonts } from './fonts.ts'
import { START } from './group-state.ts'
import { createLists } from './lists.ts'
import { TITLE_LEVEL } from './paragraph.ts'
import { newPicture } from './picture-data.ts'
import { newRow } from './row-definition.ts'
import { createSink, type RtfGroups } from './sink.ts'
import { createStory } from './story.ts'
import { createStyles } from './styles.ts'
import { readTokens } from './tokens.ts'
import type { RtfWalk } from './walk.ts'

const BEGINNING = /^(?:\xef\xbb\xbf)?\s{0,16}\{\\rtf/

/** Whether bytes begin as RTF does. */
export function isRtf(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 32)).toString('latin1')
  return BEGINNING.test(start)
}

/** Headings are below the title, if a paragraph has the style of one. */
function belowTitle(blocks: readonly OfficeBlock[]): readonly OfficeBlock[] {
  const hasTitle = blocks.some((block) => block.kind === 'heading' && block.level === TITLE_LEVEL)
  if (!hasTitle) return blocks
  return blocks.map((block) => (block.kind === 'heading' ? { ...block, level: block.level + 1 } : block))
}

/** What a file in the Rich Text Format contains. */
export interface RtfContent {
  readonly html: string
  /** Whether the file ends before its outermost group does. */
  readonly isCut: boolean
}

/**
 * The HTML of a document in the Rich Text Format 1.9.1, whose notes and pictures are collected. Total: any bytes give
 * some text, however damaged they are.
 */
export function readRtf(bytes: Uint8Array, notes: PageNotes, pictures: OfficePictures): RtfContent {
  const tables = { styles: createStyles(), lists: createLists() }
  const groups: RtfGroups = { around: [], ends: [] }
  const story = createStory(tables)
  const walk: RtfWalk = {
    ...tables,
    fonts: createFonts(),
    notes,
    pictures,
    stories: [story],
    fields: [],
    row: newRow(),
    state: START,
    plainFont: undefined,
    picture: newPicture(),
    value: '',
    property: '',
    description: '',
    atEnd: (act) => void groups.ends.push({ depth: groups.around.length, act }),
  }
  let last = START
  groups.ends.push({
    depth: 1,
    act: (inner) => {
      last = inner
    },
  })
  const sink = createSink(walk, groups)
  readTokens(bytes.subarray(Math.max(0, bytes.indexOf(0x7b))), sink)
  const isCut = groups.around.length > 0
  while (groups.around.length > 0) sink.close()
  return { html: blocksHtml(belowTitle(story.finish(last.paragraph))), isCut }
}
