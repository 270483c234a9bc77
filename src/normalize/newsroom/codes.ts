import { isCommon } from '../languages/frequent-words.ts'
import { foldPhrase, isPhrase } from '../languages/newsroom-phrases.ts'
import { anyOf } from '../languages/patterns.ts'
import { LANGUAGES, phrasesOf } from '../languages/table.ts'

/** Longest line, in UTF-16 units, of initials, of an agency's code, and with a slug. */
const LONGEST_INITIALS = 30
const LONGEST_CODE = 60
const LONGEST_SLUG = 100

/** Initials of those who wrote, edited and sent a text: "(hs)", "mf/pr", "MPE // JLG", "RED-ABC". */
const INITIALS =
  /^(?:[([](?:\p{Ll}{2,4}|\p{Lu}{2,5}|\p{L}{2,4}(?:\s?\/{1,2}\s?\p{L}{2,4}){1,3})[)\]]|(?:\p{Ll}{2,4}(?:\s?\/{1,2}\s?\p{Ll}{2,4}){1,3}|\p{Lu}{2,4}(?:\s?(?:\/{1,2}|-)\s?\p{Lu}{2,4}){1,3}))$/u

/** Initials with a full stop after each: "L.M.". */
const EACH_WITH_A_STOP = /^(?:\p{Lu}\.\s?){2,3}$/u

/** Initials with a slash after each: "jkos/ abc/". */
const EACH_WITH_A_SLASH = /^(?:\p{Ll}{2,5}\/\s?){1,4}$/u

/** Whether a line is nothing but initials. */
export const isInitials = (text: string): boolean =>
  text.length <= LONGEST_INITIALS &&
  (INITIALS.test(text) || EACH_WITH_A_SLASH.test(text) || EACH_WITH_A_STOP.test(text)) &&
  !isPhrase(foldPhrase(text), 'agency')

/** An agency's number of the text at the end of a line: "dpa:220217-99-160232/3". */
const NUMBERED = /(?:^|\s)\p{L}{2,5}:\p{Nd}{6}-\p{Nd}{1,4}-\p{Nd}{1,8}\/\p{Nd}{1,4}$/u
/** A code of capitals with at least one digit: "YR8-GAL". */
const CODE = /^(?=\S*\p{Nd})[\p{Lu}\p{Nd}]{2,6}(?:-[\p{Lu}\p{Nd}]{2,6}){1,3}$/u
/** What sets a code apart from a date in digits. */
const CAPITAL = /\p{Lu}/u
/** The writer's address: "((ann.lee@paper.example))". */
const IN_BRACKETS = /^\({2}[^()]*@[^()]*\){2}$/u
/** The agency and the initials of those who worked on the text: "dpa bsm yymv n1 hoe", "PTI ABC DEF". */
const SIGNED =
  /^([\p{L}\p{M}]{2,8})(?:(?:\s[\p{Ll}\p{Nd}]{1,5}){2,8}|(?:\s\p{Lu}{2,4}){1,5}|(?:\s[\p{Lo}\p{M}]{1,6}){1,4})$/u

/** Whether a line is the code by which an agency identifies its text. */
export function isAgencyCode(text: string): boolean {
  if (text.length > LONGEST_CODE) return false
  if ((CODE.test(text) && CAPITAL.test(text)) || (text.includes('/') && (NUMBERED.test(text) || isAgencyEnd(text))))
    return true
  if (text.includes('@'))
    return IN_BRACKETS.test(text) || text.split(' ').some((word) => isPhrase(foldPhrase(word), 'agency'))
  const signed = SIGNED.exec(text)?.[1]
  return signed !== undefined && isPhrase(signed.toLowerCase(), 'agency')
}

/** Whether a line names the agency and says that its text ends: "Lusa/Fim". */
function isAgencyEnd(text: string): boolean {
  const [agency, end, ...others] = text.split('/').map(foldPhrase)
  return others.length === 0 && isPhrase(agency ?? '', 'agency') && isPhrase(end ?? '', 'ends')
}

/** "US--Budget-Vote, 2nd Ld", "EU--Summit,450". */
const OF_AGENCY = /^(?:\p{Lu}{2}-\S{1,40}--\S.{0,80}|\S{1,40}--\S.{0,80},\p{Nd}{2,4})$/u
const TAKES = LANGUAGES.flatMap((row) => phrasesOf(row.takes))
const takes = anyOf(TAKES.map((word) => word.charAt(0).toUpperCase() + word.slice(1)))
const takesInCapitals = anyOf(TAKES.map((word) => word.toUpperCase()))
/** "BC-SPACE-LAUNCH-DELAY, 1st Ld-Writethru,450", "BC-SPACE-LAUNCH/2NDLD". */
const OF_VERSION = new RegExp(
  `^\\p{Lu}{2}(?:-\\p{Lu}[\\p{L}'’]{1,20}){1,6}(?:/\\p{Nd}\\p{Lu}{2}(?:${takesInCapitals})|,\\s?(?:\\p{Nd}\\p{Ll}{2}\\s)?(?:${takes})[-\\p{L}]{0,20})?(?:,\\s?\\p{Nd}{2,4})?$`,
  'u',
)
/** "FISHING TALKS, 2nd Ld". */
const OF_TAKE = new RegExp(`^[\\p{Lu}\\s'’-]{3,40},\\s?\\p{Nd}\\p{Ll}{2}\\s(?:${takes})[-\\p{L}]{0,20}$`, 'u')
/** "EU-BUDGET/ (UPDATE 2)", "IRAN/NUCLEAR". */
const OF_CAPITALS = /^\p{Lu}{3,16}(?:[-/]\p{Lu}{3,16}){1,4}\/?(?:\s\([^()]{1,60}\))?$/u
/** "EBN0215 3 XNA  /EU-BUDGET (UPDATE 2)": the number of a message before its slug. */
const OF_MESSAGE =
  /^[\p{Lu}\p{Nd}]*\p{Nd}[\p{Lu}\p{Nd}]*(?:\s[\p{Lu}\p{Nd}]{1,6}){0,4}\s{1,4}\/\p{Lu}{2,16}(?:-\p{Lu}{2,16}){0,4}(?:\s\([^()]{1,60}\))?$/u
/** The number of a message and the words of its topic: "AME1023 ECO LITIO PRODUCCIÓN". */
const OF_NUMBER = /^(?=\S*\p{Lu}\S*\p{Nd}{4})[\p{Lu}\p{Nd}]{5,9}(?:\s[\p{Lu}\p{Nd}]{1,16}){2,6}$/u
/** "BUDGET/", "EU/". */
const OPEN = /^\p{Lu}{2,16}(?:-\p{Lu}{2,16}){0,3}\/(?:\p{Lu}{2,16})?(?:\s\([^()]{1,60}\))?$/u
/**
 * "Election-Night-Results", and what such a slug has that a compound word has not: capitals, a comma, or three hyphens.
 */
const OF_TOPICS = /^\p{L}{2,20}(?:-\p{L}{2,20}){2,6}(?:,\s?[\p{Lu}\p{Nd}]{2,12})?$/u
const TOPIC = /^\p{Lu}{2,}-|,|(?:-.*){3}/u

/**
 * Whether a line is a slug, the desk's name of a text: "BC-EU--Budget, 2nd Ld-Writethru,450", "EU-BUDGET/ (UPDATE 2)".
 */
export function isSlug(text: string): boolean {
  if (text.length > LONGEST_SLUG) return false
  if (!/[-/]/.test(text)) return OF_NUMBER.test(text) || OF_TAKE.test(text)
  if (OF_AGENCY.test(text) || OF_VERSION.test(text) || OF_CAPITALS.test(text) || OPEN.test(text)) return true
  if (text.includes(' /') && OF_MESSAGE.test(text)) return true
  return OF_TOPICS.test(text) && TOPIC.test(text) && !text.toLowerCase().split('-').some(isCommon)
}

/** Length in words of the header of a wire message, and the least share of its words that hold a digit. */
const WIRE = { fewest: 4, most: 10, share: 0.5 }

/** Whether a line is the header of a wire message, with codes, numbers and the agency: "bdt0345 3 vm 280 dpa 0712". */
export function isWireCode(text: string): boolean {
  const words = text.split(' ')
  if (words.length < WIRE.fewest || words.length > WIRE.most) return false
  const counted = words.filter((word) => /\p{Nd}/u.test(word)).length
  return counted >= WIRE.share * words.length && words.some((word) => isPhrase(foldPhrase(word), 'agency'))
}
