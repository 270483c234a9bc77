import type { PageNotes } from '../../markup/page-notes.ts'
import { blocksHtml } from '../block-html.ts'
import type { OfficeBlock } from '../office-block.ts'
import type { OfficePictures } from '../pictures.ts'
import { createRtfReader } from './rtf-reader.ts'
import { rtfTokens } from './rtf-tokens.ts'

/** Where a paragraph has the style of a title, the headings are below it. */
function belowTitle(blocks: readonly OfficeBlock[]): readonly OfficeBlock[] {
  const hasTitle = blocks.some((block) => block.kind === 'heading' && block.level === 0)
  return hasTitle ? blocks.map((one) => (one.kind === 'heading' ? { ...one, level: one.level + 1 } : one)) : blocks
}

/** The HTML of an RTF document, whose notes and pictures are collected. */
export function readRtf(bytes: Uint8Array, notes: PageNotes, pictures: OfficePictures): string {
  const reader = createRtfReader(notes, pictures)
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  for (const token of rtfTokens(text)) reader.take(token)
  return blocksHtml(belowTitle(reader.end()))
}
