import type { Format } from '../inline-html.ts'
import type { RtfContext } from './rtf-context.ts'
import type { RtfFrame } from './rtf-frame.ts'

function formatOf({ bold, italic, struck, raised, link }: RtfFrame): Format {
  const elements = [
    ...(bold ? (['strong'] as const) : []),
    ...(italic ? (['em'] as const) : []),
    ...(struck ? (['s'] as const) : []),
    ...(raised ? [raised] : []),
  ]
  return { link, elements: new Set(elements) }
}

const isShown = ({ hidden, deleted }: RtfFrame): boolean => !hidden && !deleted

/** Brings the text read so far to where it belongs, before anything changes. */
export function flush({ run, frame, fonts, story }: RtfContext): void {
  const text = run.take()
  if (text === '') return
  if (frame.destination === 'fonts') fonts.text(text)
  else if (frame.sink) frame.sink.text += text
  else if (frame.destination === 'text' && isShown(frame)) story.pieces.push({ text, format: formatOf(frame) })
}

/** Adds HTML that stands for itself to the text: a line break, a picture, the reference to a note. */
export function pushHtml({ frame, story }: RtfContext, html: string): void {
  if (html !== '' && isShown(frame)) story.pieces.push({ html, format: formatOf(frame) })
}

/** Reads bytes of text, unless they stand in for a character that was read already. */
export function readBytes(context: RtfContext, bytes: string, isEscaped: boolean): void {
  const { frame, run, substitutes } = context
  const shown = bytes.slice(substitutes)
  context.substitutes = Math.max(0, substitutes - bytes.length)
  if (shown === '' || frame.destination === 'skipped') return
  if (frame.destination === 'picture' && frame.sink) frame.sink.text += shown
  else run.bytes(shown, frame.font, isEscaped)
}

/** Reads a unit of UTF-16, which negative numbers stand for too. */
export function readUnicode({ frame, run }: RtfContext, value: number): void {
  if (frame.destination === 'skipped' || frame.destination === 'picture') return
  run.character(String.fromCharCode(value < 0 ? value + 0x1_0000 : value))
}
