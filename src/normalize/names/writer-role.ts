import { CUES, type Cue } from '../languages/cue-columns.ts'
import { cuesOf, openingLength, opensWith } from '../languages/cues.ts'
import { anyOf } from '../languages/patterns.ts'
import { LANGUAGES, phrasesOf } from '../languages/table.ts'
import { lastWord } from '../text/last-word.ts'

const ROLE = CUES.indexOf('role')

/**
 * Shares of a text that the word for a role covers where it is a role: at its start, within it, in the few words after
 * a name, alone.
 */
const ROLE_SHARE = { opening: 0.25, inside: 0.3, tail: 0.2, whole: 0.8 }

/** Whether a part of a byline gives the writer's role or place rather than a name. */
export function isRole(part: string): boolean {
  const cues = cuesOf(part.toLowerCase())
  return (cues.opening[ROLE] ?? 0) > ROLE_SHARE.opening || (cues.inside[ROLE] ?? 0) > ROLE_SHARE.inside
}

/** Whether a text is nothing but a role, though it may look like a name: "Staff Writer". */
export const isAllRole = (part: string): boolean =>
  openingLength(part.toLowerCase(), 'role') > ROLE_SHARE.whole * part.length

const addresses = LANGUAGES.flatMap((row) => phrasesOf(row.courtesy))
/** A form of address or a degree before a name, with its full stop or one that may follow: "Prof. Ann Lee". */
const COURTESY = new RegExp(
  `^(?:${anyOf([...addresses, ...addresses.map((word) => word.replace(/\.?$/u, '.'))])})\\s+(?=\\p{Lu})`,
  'iu',
)
/** Academic degrees as they follow a name behind a comma. */
const DEGREES: ReadonlySet<string> = new Set(LANGUAGES.flatMap((row) => phrasesOf(row.degree)))
/** Longest degree in UTF-16 units: "Ph. D.". */
const LONGEST_DEGREE = 6

/** Whether a part of a byline is nothing but an academic degree: "Ph.D.". */
export function isDegree(part: string): boolean {
  if (part.length > LONGEST_DEGREE) return false
  const plain = part.toLowerCase().replaceAll('. ', '.')
  return DEGREES.has(plain) || DEGREES.has(`${plain}.`)
}
const TAILS: ReadonlySet<Cue> = new Set(['role', 'share', 'comments', 'tags', 'newsletter', 'tools', 'related'])
const SECTIONS: ReadonlySet<string> = new Set(LANGUAGES.flatMap((row) => phrasesOf(row.section)))

/** Whether a word is the name of a section. */
export const isSection = (word: string): boolean => SECTIONS.has(word.toLowerCase())

const BUTTON_COLUMNS = ['share', 'comments', 'newsletter', 'tools'] as const
const BUTTONS: ReadonlySet<Cue> = new Set(BUTTON_COLUMNS)
/** The last words of buttons: a quick test for one. */
const BUTTON_ENDS: ReadonlySet<string> = new Set(
  LANGUAGES.flatMap((row) => BUTTON_COLUMNS.flatMap((column) => phrasesOf(row[column]))).map(lastWord),
)
/** Words of a button behind a name; a single one may be a name's last. */
const BUTTON_WORDS = { fewest: 2, most: 5 } as const

/** A name without the button that follows it: "Ann Lee Leave a Comment". */
export function withoutButton(part: string): string {
  if (!BUTTON_ENDS.has(lastWord(part).toLowerCase())) return part
  const words = part.split(' ')
  const from = Math.max(2, words.length - BUTTON_WORDS.most)
  for (let keep = from; keep <= words.length - BUTTON_WORDS.fewest; keep++) {
    const rest = words.slice(keep).join(' ').toLowerCase()
    if (opensWith(rest, BUTTONS, rest.length - 1)) return words.slice(0, keep).join(' ')
  }
  return part
}

const ROLES: ReadonlySet<Cue> = new Set(['role'])
/** Shortest phrase after a name, in UTF-16 units. */
const SHORTEST_TAIL = 4

/** The end of a name that a number follows without a space: "Ann Lee4 Comments". */
const GLUED_NUMBER = /^(\p{Lu}\p{L}+)\p{Nd}+$/u

/** A name without what follows it: "Angus Thompson Staff Writer 2 months". */
export function stripRole(part: string): string {
  const words = part.replace(COURTESY, '').split(' ')
  const digit = words.findIndex((word) => /\p{Nd}/u.test(word))
  const glued = GLUED_NUMBER.exec(words[digit] ?? '')?.[1]
  const named = digit > 0 ? [...words.slice(0, digit), ...(glued === undefined ? [] : [glued])] : words
  for (let keep = 2; keep < named.length; keep++) if (isTail(named.slice(keep))) return named.slice(0, keep).join(' ')
  for (let keep = 2; keep < named.length; keep++) if (hasRole(named.slice(keep))) return named.slice(0, keep).join(' ')
  const isShorter = digit > 0 && named.length > 1
  return isShorter || words.length !== part.split(' ').length ? named.join(' ') : part
}

/** Words that begin roles of several words: "senior", "deputy". */
const RANKS: ReadonlySet<string> = new Set(
  LANGUAGES.flatMap((row) => phrasesOf(row.role)).flatMap((role) =>
    role.includes(' ') ? [role.split(' ')[0] ?? ''] : [],
  ),
)

/**
 * Whether words that follow a name begin with a phrase that follows names, or with the section of a role, of any rank:
 * "Entertainment Reporter", "Senior Politics Editor".
 */
function isTail([first = '', ...rest]: readonly string[]): boolean {
  if (opensWith([first, ...rest].join(' ').toLowerCase(), TAILS, SHORTEST_TAIL - 1)) return true
  if (rest.length > 1 && RANKS.has(first.toLowerCase()) && isTail(rest)) return true
  return isSection(first) && opensWith(rest.join(' ').toLowerCase(), ROLES, SHORTEST_TAIL - 1)
}

/** Most words of a role after a name. */
const MOST_ROLE_WORDS = 4

/** Whether the words that follow a name give a role. */
const hasRole = (words: readonly string[]): boolean =>
  words.length <= MOST_ROLE_WORDS && (cuesOf(words.join(' ').toLowerCase()).inside[ROLE] ?? 0) > ROLE_SHARE.tail
