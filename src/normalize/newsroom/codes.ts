import { isCommon } from '../languages/frequent-words.ts'
import { bare, isPhrase } from './phrases.ts'

/** "(hs)", "mf/pr", "MPE // JLG": who wrote, edited and sent a text, as their desk knows them. */
const INITIALS =
  /^(?:[([](?:\p{Ll}{2,4}|\p{L}{2,4}(?:\s?\/{1,2}\s?\p{L}{2,4}){1,3})[)\]]|(?:\p{Ll}{2,4}(?:\s?\/{1,2}\s?\p{Ll}{2,4}){1,3}|\p{Lu}{2,4}(?:\s?\/{1,2}\s?\p{Lu}{2,4}){1,3}))$/u

/** "jkos/ abc/". */
const EACH_WITH_A_SLASH = /^(?:\p{Ll}{2,5}\/\s?){1,4}$/u

/** Whether a line is initials alone. */
export const isInitials = (text: string): boolean =>
  text.length <= 30 && (INITIALS.test(text) || EACH_WITH_A_SLASH.test(text))

/** "dpa:220217-99-160232/3", at the end of a line. */
const NUMBERED = /(?:^|\s)\p{L}{2,5}:\p{Nd}{6}-\p{Nd}{1,4}-\p{Nd}{1,8}\/\p{Nd}{1,4}$/u
/** "YR8-GAL": capitals and a digit. */
const CODE = /^(?=\S*\p{Nd})[\p{Lu}\p{Nd}]{2,6}(?:-[\p{Lu}\p{Nd}]{2,6}){1,3}$/u
/** A date has no capitals. */
const CAPITAL = /\p{Lu}/u
/** The address of who wrote it. */
const IN_BRACKETS = /^\({2}[^()]*@[^()]*\){2}$/u
/** "dpa bsm yymv n1 hoe", "PTI ABC DEF": the agency, and who worked on it. */
const SIGNED =
  /^([\p{L}\p{M}]{2,8})(?:(?:\s[\p{Ll}\p{Nd}]{1,5}){2,8}|(?:\s\p{Lu}{2,4}){1,5}|(?:\s[\p{Lo}\p{M}]{1,6}){1,4})$/u

/** Whether a line is a code that an agency knows its text by. */
export function isAgencyCode(text: string): boolean {
  if (text.length > 60) return false
  if ((CODE.test(text) && CAPITAL.test(text)) || (text.includes('/') && (NUMBERED.test(text) || isEndOf(text))))
    return true
  if (text.includes('@'))
    return IN_BRACKETS.test(text) || text.split(' ').some((word) => isPhrase(bare(word), 'agency'))
  const signed = SIGNED.exec(text)?.[1]
  return signed !== undefined && isPhrase(signed.toLowerCase(), 'agency')
}

/** "Lusa/Fim": the agency, and that its text ends. */
function isEndOf(text: string): boolean {
  const [agency, end, ...others] = text.split('/').map(bare)
  return others.length === 0 && isPhrase(agency ?? '', 'agency') && isPhrase(end ?? '', 'ends')
}

const OF_AGENCY = /^(?:\p{Lu}{2}-\S{1,40}--\S.{0,80}|\S{1,40}--\S.{0,80},\p{Nd}{2,4})$/u
/** "BC-SPACE-LAUNCH-DELAY, 1st Ld-Writethru,450". */
const OF_VERSION =
  /^\p{Lu}{2}(?:-\p{Lu}[\p{L}'’]{1,20}){1,6}(?:,\s?(?:\p{Nd}(?:st|nd|rd|th)\s)?(?:Ld|Lead|Sub|Bjt|Insert|Take|Adv)[-\p{L}]{0,20})?(?:,\s?\p{Nd}{2,4})?$/u
const OF_CAPITALS = /^\p{Lu}{3,16}(?:[-/]\p{Lu}{3,16}){1,4}\/?(?:\s\([^()]{1,60}\))?$/u
const OPEN = /^\p{Lu}{2,16}(?:-\p{Lu}{2,16}){0,3}\/(?:\p{Lu}{2,16})?(?:\s\([^()]{1,60}\))?$/u
const OF_TOPICS = /^\p{L}{2,20}(?:-\p{L}{2,20}){2,6}(?:,\s?[\p{Lu}\p{Nd}]{2,12})?$/u
const TOPIC = /^\p{Lu}{2,}-|,|(?:-.*){3}/u

/** Whether a line is the slug that a desk knows a text by: "BC-EU--Budget, 2nd Ld-Writethru,450", "EU-BUDGET/ (UPDATE 2)". */
export function isSlug(text: string): boolean {
  if (text.length > 100 || !/[-/]/.test(text)) return false
  if (OF_AGENCY.test(text) || OF_VERSION.test(text) || OF_CAPITALS.test(text) || OPEN.test(text)) return true
  return OF_TOPICS.test(text) && TOPIC.test(text) && !text.toLowerCase().split('-').some(isCommon)
}

/** Words of the line that a wire opens its text with, and the share of them that hold a digit at least. */
const WIRE = { fewest: 4, most: 10, share: 0.5 }

/** Whether a line is what a wire opens its text with: codes, numbers and the agency, "bdt0345 3 vm 280 dpa 0712". */
export function isWireCode(text: string): boolean {
  const words = text.split(' ')
  if (words.length < WIRE.fewest || words.length > WIRE.most) return false
  const counted = words.filter((word) => /\p{Nd}/u.test(word)).length
  return counted >= WIRE.share * words.length && words.some((word) => isPhrase(bare(word), 'agency'))
}
