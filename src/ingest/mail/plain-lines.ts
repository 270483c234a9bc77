import type { PageLine } from '../markup/line-writer.ts'
import type { MessagePart } from '../mime/message-part.ts'
import { cleanText } from '../text/clean-text.ts'
import { decodeLeftovers } from '../text/leftover-entities.ts'
import { withoutClearSignature } from './clear-signed.ts'
import { joinFlowed } from './flowed-text.ts'

/** The lines of a part of plain text, with the paragraphs that its format marks. */
export function plainLines(text: string, { header }: MessagePart): readonly PageLine[] {
  const { parameters } = header.structured('content-type')
  const isFlowed = parameters.get('format')?.toLowerCase() === 'flowed'
  const whole = isFlowed ? joinFlowed(text, parameters.get('delsp')?.toLowerCase() === 'yes') : text
  const lines = cleanText(decodeLeftovers(withoutClearSignature(whole))).split('\n')
  return lines.map((line) => ({ text: line.trimEnd() }))
}
