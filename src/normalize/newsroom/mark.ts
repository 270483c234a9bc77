import type { Role } from '../../domain/article.ts'
import type { SourceLine } from '../../domain/document.ts'

/** A line of newsroom furniture that is set aside: the role it gets, and the rule that found it. */
export interface Mark {
  readonly role: Role
  readonly rule: string
}

/** A marked line. */
export interface MarkedLine {
  readonly line: SourceLine
  readonly mark: Mark
}

/**
 * The mark of a line that is not published; `what` is the column of the language table, or the pattern, that found it.
 */
export const boilerplateMark = (what: string): Mark => ({ role: 'boilerplate', rule: `copy:${what}` })
/** The mark of a line in the place of a byline that names nobody. */
export const anonymousMark = (how: string): Mark => ({ role: 'byline', rule: `byline:${how}` })
/** The mark of a kicker above the title. */
export const KIND: Mark = { role: 'section', rule: 'section:kind' }
/** The mark of a kicker over letters from readers. */
export const LETTER: Mark = { role: 'section', rule: 'section:letter' }

/**
 * Forms of text that are signed differently from news: a letter at its end, a press release not at all, a piece (an
 * opinion or report under a kicker) below its title.
 */
export type Form = 'letter' | 'piece' | 'release'
