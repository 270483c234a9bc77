import type { PageNotes } from '../../markup/page-notes.ts'
import { blocksHtml } from '../block-html.ts'
import type { OfficeBlock } from '../office-block.ts'
import type { OfficePictures } from '../pictures.ts'
import { readControl, readSymbol } from './controls.ts'
import { closeGroup, openGroup } from './groups.ts'
import { formOf, type RtfContext, startContext } from './rtf-context.ts'
import { type RtfToken, rtfTokens } from './rtf-tokens.ts'
import { flush, readBytes } from './write-text.ts'

function readBinary({ frame }: RtfContext, data: string): void {
  if (frame.destination === 'picture' && frame.sink) frame.sink.text += Buffer.from(data, 'latin1').toString('hex')
}

function readBrace(context: RtfContext, kind: 'open' | 'close'): void {
  flush(context)
  context.substitutes = 0
  if (kind === 'open') openGroup(context)
  else closeGroup(context)
}

function readToken(context: RtfContext, token: RtfToken): void {
  if (token.kind === 'bytes') readBytes(context, token.bytes, token.isEscaped)
  else if (token.kind === 'symbol') readSymbol(context, token.symbol)
  else if (token.kind === 'control') readControl(context, token.word, token.value)
  else if (token.kind === 'binary') readBinary(context, token.data)
  else readBrace(context, token.kind)
}

/** The blocks of the text, though the file may end within it. */
function endText(context: RtfContext): readonly OfficeBlock[] {
  flush(context)
  while (context.outer.length > 0) closeGroup(context)
  return context.story.end(formOf(context, context.frame))
}

/** Where a paragraph has the style of a title, the headings are below it. */
function belowTitle(blocks: readonly OfficeBlock[]): readonly OfficeBlock[] {
  const hasTitle = blocks.some((block) => block.kind === 'heading' && block.level === 0)
  return hasTitle ? blocks.map((one) => (one.kind === 'heading' ? { ...one, level: one.level + 1 } : one)) : blocks
}

/**
 * The HTML of an RTF document (RTF Specification 1.9.1), whose notes and pictures are collected. Throws RangeError if its
 * groups are nested deeper than those of any document.
 */
export function readRtf(bytes: Uint8Array, notes: PageNotes, pictures: OfficePictures): string {
  const context = startContext(notes, pictures)
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  for (const token of rtfTokens(text)) readToken(context, token)
  return blocksHtml(belowTitle(endText(context)))
}
