import type { PlainKind } from './office-block.ts'

/** What a paragraph is by the names of its style and of those that this is based on. */
export type StyleKind = PlainKind | 'title' | 'contents' | 'unknown' | { readonly heading: number }

// English, as programs write the names of their own styles whatever language they show; other names are authors'.
const KINDS: readonly (readonly [kind: StyleKind, name: RegExp])[] = [
  ['contents', /^(?:toc (?:\d|heading)|contents (?:\d+|heading)|table of figures|index (?:\d|heading))$/],
  ['title', /^title$/],
  // Some are based on that of the title.
  ['paragraph', /^subtitle$/],
  ['quotation', /^(?:(?:intense |block )?quot(?:e|es|ations?)|block text)$/],
  ['code', /^(?:html preformatted|preformatted(?: text)?|source code)$/],
  ['caption', /^(?:caption|(?:image|table) caption)$/],
]
const HEADING = /^heading ([1-9])$/

function kindOf(name: string): StyleKind | undefined {
  const level = HEADING.exec(name)?.[1]
  return level === undefined ? KINDS.find(([, pattern]) => pattern.test(name))?.[0] : { heading: Number(level) }
}

/** What a paragraph is by the names of its styles, from its own to the one that all are based on. */
export function kindByNames(names: readonly string[]): StyleKind {
  return names.map((name) => kindOf(name.trim().toLowerCase())).find((kind) => kind !== undefined) ?? 'unknown'
}

/** Whether a style of characters is that of code. */
export const isCodeName = (name: string): boolean =>
  /^(?:html code|html keyboard|html sample|verbatim char|source text)$/i.test(name.trim())

/** UTF-16 units. A longer paragraph is not a heading, whatever its style. */
export const LONGEST_HEADING = 300
