import { encodingOfCharset, encodingOfPage } from './code-pages.ts'

/** The fonts of a document, by their numbers. */
export interface RtfFonts {
  /** What a control in the table says of the font that it has come to. */
  control(word: string, value: number): void
  /** A part of the name of that font. */
  text(part: string): void
  /** The encoding of texts in a font; undefined for that of the document. */
  encodingOf(font: number): string | undefined
  /** The name of a font for symbols, in which letters are none. */
  symbolFont(font: number): string | undefined
}

/** The character set of fonts for symbols. */
const SYMBOLS = 2

/** Creates a table of fonts, which is empty. */
export function createFonts(): RtfFonts {
  const [encodings, names] = [new Map<number, string>(), new Map<number, string>()]
  const symbols = new Set<number>()
  let current = -1
  return {
    control(word, value) {
      if (word === 'f') current = value
      if (word === 'fcharset' && value === SYMBOLS) symbols.add(current)
      const encoding =
        word === 'fcharset' ? encodingOfCharset(value) : word === 'cpg' ? encodingOfPage(value) : undefined
      if (encoding !== undefined) encodings.set(current, encoding)
    },
    text(part) {
      const [name = ''] = ((names.get(current) ?? '') + part).split(';')
      names.set(current, name)
    },
    encodingOf: (font) => encodings.get(font),
    symbolFont: (font) => (symbols.has(font) ? names.get(font)?.trim() : undefined),
  }
}
