import { translateNoteApps } from './note-apps.ts'
import { partsOf } from './prose-parts.ts'
import { expressionIn, translateSiteGenerators } from './site-generators.ts'

/** One of these is in every text that needs translating. */
const SIGNS = /\[\[|%%|==|[ \t]\^|\[!|\{[%{:#]|^[ \t]*:::|^[ \t]*\[_?toc_?\]/im

/** A text in CommonMark, line by line where it was. */
export interface Translation {
  readonly text: string
  readonly remarks: readonly string[]
}

/** Translates what apps for notes and site generators add to Markdown; code stays as it is. */
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
        : [`holds ${left}, which only its site generator can fill in: it is published as it stands`],
  }
}
