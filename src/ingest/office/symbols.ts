import tables from './symbols.json' with { type: 'json' }

/** By the name of a font, runs of characters, each from a code in hexadecimal on. */
const FONTS: Readonly<Record<string, Readonly<Record<string, string>>>> = tables

// Codes of such fonts stand in an area for private use, from here on.
const PRIVATE = 0xf000
const PRIVATE_USE = /[\u{f020}-\u{f0ff}]/gu
/** The font that has no letters, so that a letter in it is a symbol too. */
const [LETTERLESS, ITS_CODES] = ['wingdings', /[\u{21}-\u{ff}\u{f020}-\u{f0ff}]/gu]
/** Other codes are those of Unicode, whatever the font, as far as they are characters of a text. */
const [FIRST, FIRST_PRIVATE] = [0x20, 0xe000]

/** The character that a font shows for a code; undefined if that is not known. */
export function symbolOf(font: string, code: number): string | undefined {
  const runs = FONTS[font.trim().toLowerCase()] ?? {}
  const low = code >= PRIVATE ? code - PRIVATE : code
  for (const [start, shown] of Object.entries(runs)) {
    const character = [...shown][low - Number.parseInt(start, 16)]
    if (character !== undefined) return character
  }
  return code >= FIRST && code < FIRST_PRIVATE ? String.fromCharCode(code) : undefined
}

/** A text in a font, with the symbols that it shows. */
export function shownIn(font: string | undefined, text: string): string {
  if (font === undefined) return text
  const codes = font.trim().toLowerCase() === LETTERLESS ? ITS_CODES : PRIVATE_USE
  return text.replace(codes, (character) => symbolOf(font, character.charCodeAt(0)) ?? '')
}
