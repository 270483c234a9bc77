import { translateNoteApps } from './note-apps.ts'
import { partsOf } from './prose-parts.ts'
import { expressionIn, translateSiteGenerators } from './site-generators.ts'

/** Every text that needs translating contains one of these. */
const SIGNS = /\[\[|%%|==|[ \t]\^|\[!|\{[%{:#]|^[ \t]*:::|^[ \t]*\[_?toc_?\]/im

/** A text in CommonMark, with the same line numbers. */
export interface Translation {
  readonly text: string
  readonly remarks: readonly string[]
}

/** Converts the extensions of note apps and site generators to Markdown; code stays as it is. */
export function translateDialects(text: string): Translation {
  if (!SIGNS.test(text)) return { text, remarks: [] }
  const parts = partsOf(text).map(({ text: part, isCode }) => ({
    part: isCode ? part : translateSiteGenerators(translateNoteApps(part)),
    isCode,
  }))
  const left = parts
    .map(({ part, isCode }) => (isCode ? undefined : expressionIn(part)))
    .find((one) => one !== undefined)
  return {
    text: parts.map(({ part }) => part).join(''),
    remarks:
      left === undefined
        ? []
        : [`holds ${left}, which only its site generator can evaluate: it is published unchanged`],
  }
}
