import { symbolOf } from '../symbols.ts'
import { decodeBytes, encodingOfPage } from './code-pages.ts'
import type { RtfFonts } from './rtf-fonts.ts'

/** The text of a run, from bytes in the encodings of its fonts and characters of Unicode. */
export interface RunText {
  /** The code page of the document (`\ansicpg`). */
  usePage(number: number): void
  bytes(bytes: string, font: number, isEscaped: boolean): void
  character(character: string): void
  /** The text so far, which is then empty. */
  take(): string
}

const WESTERN = 'windows-1252'

/** Creates a text, which is empty. Bytes are decoded together, since a character may have two. */
export function createRunText(fonts: RtfFonts): RunText {
  let encoding = WESTERN
  let text = ''
  let open: { bytes: string; readonly font: number; isEscaped: boolean } | undefined
  const decode = () => {
    if (open === undefined) return
    const { bytes, font, isEscaped } = open
    const symbols = fonts.symbolFont(font)
    text +=
      symbols === undefined
        ? decodeBytes(bytes, fonts.encodingOf(font) ?? encoding, isEscaped)
        : Array.from(bytes, (byte) => symbolOf(symbols, byte.charCodeAt(0)) ?? '').join('')
    open = undefined
  }
  return {
    usePage(number) {
      encoding = encodingOfPage(number) ?? encoding
    },
    bytes(bytes, font, isEscaped) {
      if (open?.font !== font) decode()
      open ??= { bytes: '', font, isEscaped: false }
      open.bytes += bytes
      open.isEscaped ||= isEscaped
    },
    character(character) {
      decode()
      text += character
    },
    take() {
      decode()
      const taken = text
      text = ''
      return taken
    },
  }
}
