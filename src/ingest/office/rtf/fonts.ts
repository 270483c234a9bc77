import { codePageOfCharset, type Decode, decoderOf, WESTERN } from './code-pages.ts'

/** A font as the table of fonts describes it. */
interface Font {
  name: string
  charset: number | undefined
  page: number | undefined
}

/** The fonts of a document, which say what its bytes mean. */
export interface RtfFonts {
  /** Takes a word of the table of fonts. */
  word(name: string, value: number | undefined): void
  /** Takes text of the table of fonts: the name of the font that is being described. */
  text(text: string): void
  /** The code page of the document. */
  usePage(page: number): void
  decoder(font: number | undefined): Decode
  /** The name of a font that shows symbols for letters; undefined for any other. */
  symbolFont(font: number | undefined): string | undefined
}

const SYMBOL_FONT = /^(?:symbol|wingdings(?: [23])?|webdings)$/i

/** Creates the fonts of a document, of which nothing is known yet. */
export function createFonts(): RtfFonts {
  const fonts = new Map<number, Font>()
  let current: Font | undefined
  let page = WESTERN
  /**
   * The fonts of Word with character set 0 are Western whatever the document is, those of other programs are like it.
   * Word names the character set of the document's code page in one of the fonts.
   */
  const namesPage = (): boolean => [...fonts.values()].some(({ charset }) => codePageOfCharset(charset ?? 0) === page)
  let western: number | undefined
  const pageOf = (font: Font | undefined): number => {
    if (font?.page !== undefined) return font.page
    if (font?.charset === 0) {
      western ??= namesPage() ? WESTERN : page
      return western
    }
    return codePageOfCharset(font?.charset ?? 1) ?? page
  }
  return {
    word(name, value = 0) {
      western = undefined
      if (name === 'f') {
        current = { name: '', charset: undefined, page: undefined }
        fonts.set(value, current)
      } else if (current && name === 'fcharset') current.charset = value
      else if (current && name === 'cpg') current.page = value
    },
    text(text) {
      if (current && current.name.length < 100) current.name = `${current.name}${text}`.replace(/;.*/s, '').trim()
    },
    usePage(value) {
      western = undefined
      page = value
    },
    decoder: (font) => decoderOf(pageOf(fonts.get(font ?? -1))),
    symbolFont(font) {
      const name = fonts.get(font ?? -1)?.name ?? ''
      return SYMBOL_FONT.test(name) ? name : undefined
    },
  }
}
