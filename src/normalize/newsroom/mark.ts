import type { Role } from '../../domain/article.ts'
import type { SourceLine } from '../../domain/document.ts'

/** What a line is that newsrooms put around a text: its role, and the rule that says so. */
export interface Mark {
  readonly role: Role
  readonly rule: string
}

/** A line that is a mark. */
export interface MarkedLine {
  readonly line: SourceLine
  readonly mark: Mark
}

/** A mark that is not published, by the column of the language table or the pattern that knows it. */
export const gone = (what: string): Mark => ({ role: 'boilerplate', rule: `copy:${what}` })
/** A line that stands where a byline does, and names nobody. */
export const unnamed = (how: string): Mark => ({ role: 'byline', rule: `byline:${how}` })
/** What kind of text it is, above its title. */
export const KIND: Mark = { role: 'section', rule: 'section:kind' }
/** What a text is that a reader wrote to the paper. */
export const LETTER: Mark = { role: 'section', rule: 'section:letter' }

/** Kinds of text that are signed otherwise than news: a letter at its end, a press release nowhere, an opinion or report below its title. */
export type Form = 'letter' | 'piece' | 'release'
