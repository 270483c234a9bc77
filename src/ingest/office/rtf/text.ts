import { isAscii, isUtf8 } from 'node:buffer'
import { BREAK, type Format } from '../inline-html.ts'
import { shownIn, symbolOf } from '../symbols.ts'
import { decoderOf, UTF_8 } from './code-pages.ts'
import type { RtfFonts } from './fonts.ts'
import type { GroupState } from './group-state.ts'
import { isShown, type RtfWalk, storyOf } from './walk.ts'

/** Codes of fonts of symbols stand in an area for private use, from here on. */
const PRIVATE = 0xf000
const LINE_SEPARATOR = '\u{2028}'
const LONGEST_INSTRUCTION = 10_000

/** The font of text with a state. */
function fontOf({ state, plainFont }: RtfWalk): number | undefined {
  const { isComplex, complexFont, font } = state
  return (isComplex ? complexFont : undefined) ?? font ?? plainFont
}

/** The text that bytes are. */
export function decodeBytes(walk: RtfWalk, bytes: Uint8Array, isEscaped: boolean): string {
  // Programs that know nothing of code pages write UTF-8 as it stands, which is told by its form.
  if (!isEscaped && isUtf8(bytes) && !isAscii(bytes)) return decoderOf(UTF_8)(bytes)
  const font = fontOf(walk)
  const symbols = walk.fonts.symbolFont(font)
  if (symbols === undefined || walk.state.purpose === 'fonts') return walk.fonts.decoder(font)(bytes)
  return [...bytes].map((byte) => (byte < 0x20 ? '' : (symbolOf(symbols, PRIVATE + byte) ?? ''))).join('')
}

/** The character of a number of Unicode, as a file writes it: in 16 bits with a sign. */
export function unicodeText({ fonts, state }: { fonts: RtfFonts; state: GroupState }, value: number): string {
  const code = value < 0 ? value + 0x1_00_00 : value
  if (!(code >= 0 && code <= 0x10_ff_ff)) return ''
  return shownIn(fonts.symbolFont(state.font), String.fromCodePoint(code))
}

function addToStory(walk: RtfWalk, text: string, format: Format): void {
  const story = storyOf(walk)
  text.split(LINE_SEPARATOR).forEach((line, at) => {
    if (at > 0) story.addHtml(BREAK, format)
    if (line !== '') story.addText(line, format)
  })
}

/** Takes text where it stands. */
export function addText(walk: RtfWalk, text: string): void {
  const { purpose, format } = walk.state
  const field = walk.fields.at(-1)
  if (purpose === 'text' && isShown(walk.state)) addToStory(walk, text, format)
  else if (purpose === 'marker') storyOf(walk).mark(text)
  else if (purpose === 'fonts') walk.fonts.text(text)
  else if (purpose === 'styles') walk.styles.text(text)
  else if (purpose === 'value') walk.value += text
  else if (purpose === 'instruction' && field && field.instruction.length < LONGEST_INSTRUCTION)
    field.instruction += text
}
