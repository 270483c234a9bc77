import { anyOf } from '../languages/patterns.ts'
import { LANGUAGES, phrasesOf } from '../languages/table.ts'
import { labelLength } from '../names/byline-label.ts'
import { knownName, nameLikeness } from '../names/name-like.ts'
import { isOrganization } from '../names/name-words.ts'
import { isAgency, readNames, stripAfter } from '../names/read-names.ts'
import { LIKELY_NAME, SURELY_NAME } from '../thresholds.ts'

/** Han and Katakana, which have no spaces between words. */
export const UNSPACED = /^[\p{Script=Han}\p{Script=Katakana}ー]+$/u
/** A place that a writer in Han reports from: "／台北報導". */
const REPORTED = `\\p{Script=Han}{2,8}(?:${anyOf(LANGUAGES.flatMap((row) => phrasesOf(row.reports)))})`
const REPORTS = new RegExp(`[／/ ]${REPORTED}$`, 'u')

/** Names between the agency in brackets and the text: "– AYŞE YILMAZ –", "김민수 기자 =". */
const NAMED = /^[\s.]*(?:[–—-]\s?)?([^=–—:.()（）]{2,40}?)\s?(?:=|\s[–—-])\s/u

/** The writers named within the brackets: "（记者李明、王芳）", "（中央社記者陳美玲花蓮3日電）", "【済州＝佐伯真】". */
export function namesIn(inside: string): readonly string[] {
  const text = UNSPACED.test(inside.slice(0, 1))
    ? withoutPlaceAndDay(withoutHouse(inside.replace(REPORTS, '')))
    : inside
  const label = labelLength(text)
  if (label === 0) return namesBehindPlace(inside)
  const rest = text.slice(label)
  if (!UNSPACED.test(rest.trim().slice(0, 1))) return readNames(rest)
  const names = rest.split(HAN_LABEL).flatMap((part) => readNames(part.trim().replace(/\s+/gu, '、')))
  return PICTURED.test(rest) || names.some((name) => nameLikeness(name) < LIKELY_NAME) ? [] : names
}

/** What follows a photographer's name. */
const PICTURED = new RegExp(`(?:${anyOf(LANGUAGES.flatMap((row) => phrasesOf(row.creditAfter)))})$`, 'u')

const HAN_LABELS = LANGUAGES.flatMap((row) => phrasesOf(row.byline)).filter((label) =>
  /^\p{Script=Han}{2,}$/u.test(label),
)
const ROLES: ReadonlySet<string> = new Set(LANGUAGES.flatMap((row) => phrasesOf(row.role)))
/** Those that say what the writer is, and stand right before a name. */
const HAN_ROLE = anyOf(HAN_LABELS.filter((label) => ROLES.has(label)))
/** A label of a writer in Han: 记者, 通訊員. */
const HAN_LABEL = new RegExp(anyOf(HAN_LABELS), 'u')
/** Longest name of a newspaper or agency before such a label, in UTF-16 units. */
const LONGEST_HOUSE = 8

/** Text without the newspaper or agency that it begins with: "中央社記者…". */
function withoutHouse(inside: string): string {
  const at = HAN_LABEL.exec(inside)?.index ?? 0
  return at <= LONGEST_HOUSE && UNSPACED.test(inside.slice(0, at)) ? inside.slice(at) : inside
}

/** A place and the writer there: "ワシントン＝佐藤太郎"; a newspaper and its writer: "서울경제=김민수 기자". */
const BEHIND_PLACE = /^[\p{Script=Han}\p{Script=Katakana}ー・]{2,12}[＝=]([\p{Script=Han}\p{Script=Hiragana}々]{2,6})$/u

const BEHIND_HOUSE = /^[^=＝]{2,20}[=＝]([^=＝]{2,40})$/u

function namesBehindPlace(inside: string): readonly string[] {
  const behindHouse = stripAfter(BEHIND_HOUSE.exec(inside)?.[1] ?? '')
  if (behindHouse !== undefined) return readNames(behindHouse)
  const found = BEHIND_PLACE.exec(inside)?.[1] ?? ''
  const name = stripAfter(found) ?? found
  return name === '' || isOrganization(name) || isAgency(name) || nameLikeness(name) < LIKELY_NAME ? [] : [name]
}

/**
 * A writer's name with place and day after it: "記者陳美玲花蓮3日電". The name has three characters if at least five precede the
 * day with the place, else two.
 */
const WITH_PLACE_AND_DAY = new RegExp(
  `^(${HAN_ROLE})(\\p{Script=Han}{3}(?=\\p{Script=Han}{2})|\\p{Script=Han}{2})\\p{Script=Han}{2,6}\\p{Nd}{1,2}(?:${anyOf(LANGUAGES.flatMap((row) => phrasesOf(row.dispatch)))})$`,
  'u',
)
const withoutPlaceAndDay = (text: string): string => text.replace(WITH_PLACE_AND_DAY, '$1$2')

/** Names after the brackets: those with a word that follows names, or in capitals with a frequent given name. */
export function namesAfter(rest: string): readonly string[] {
  const name = NAMED.exec(rest)?.[1]?.trim()
  if (name === undefined) return []
  const stripped = stripAfter(name)
  if (stripped !== undefined) return readNames(stripped)
  return /\p{Ll}/u.test(name) || knownName(name) < 1 ? [] : readNames(name)
}

/** A writer in Han and the place, without brackets: "记者王晓明/台北报导 ". */
const AT_START = new RegExp(`^((?:${HAN_ROLE})\\s?\\p{Script=Han}{2,4}[／/]${REPORTED})[\\s。:：]`, 'u')

/** The writers named at the start of a paragraph without brackets. */
export const namesAtStart = (text: string): readonly string[] => namesIn(AT_START.exec(text)?.[1] ?? '')

const BEFORE_PLACE = /^([^/,(]{4,60})\/\p{Lu}[\p{Lu}\s'’.()-]*,?\s*$/u

/** Names before the place and the agency in brackets: "Elif AYDIN/ANKARA, (DHA)". */
export function namesBefore(text: string): readonly string[] {
  const names = readNames(BEFORE_PLACE.exec(text)?.[1] ?? '')
  return names.every((name) => knownName(name) === 1) ? names : []
}

const BESIDE_AGENCY = /[–—-]\s([^,.–—]{2,30}),\s(\p{Lu}[^,.]{3,40})\.\s/u

/** Names behind the agency and before the text: "— РИА Новости, Мария Белова. ". */
export function namesBesideAgency(text: string): readonly string[] {
  const [, agency = '', names = ''] = BESIDE_AGENCY.exec(text) ?? []
  return isAgency(agency) ? readNames(names).filter((name) => nameLikeness(name) >= SURELY_NAME) : []
}
