import { isOrganization } from '../languages/name-words.ts'
import { anyOf } from '../languages/patterns.ts'
import { LANGUAGES, phrasesOf } from '../languages/table.ts'
import { knownName, nameLikeness } from '../lines/name-like.ts'
import { foldPhrase, isPhrase } from '../newsroom/phrases.ts'
import { LIKELY_NAME } from '../thresholds.ts'
import { labelLength } from './byline-label.ts'
import type { Layout } from './layout.ts'
import { readNames, stripAfter, trimName } from './names.ts'

/** The dateline of a text: "BRUSSELS, 3 May (AFP) –". */
export interface Dateline {
  /** The agency that sent the text, as written. */
  readonly agency?: string
  /** Names of the writers. */
  readonly names: readonly string[]
}

/** A dateline, and the index of its line. */
export interface PlacedDateline extends Dateline {
  readonly at: number
}

/** The dateline is among so many first paragraphs; a caption may look like the first. */
const FIRST_PARAGRAPHS = 3

/** Finds the dateline of a text: that of the first paragraph, or of one near it, that names an agency or a writer. */
export function findDateline({ views, first }: Layout): PlacedDateline {
  if (first < 0) return { at: first, names: [] }
  const read = views
    .slice(first, first + FIRST_PARAGRAPHS)
    .map(({ text }, n) => ({ at: first + n, ...readDateline(text) }))
  const isRead = ({ agency, names }: PlacedDateline) => agency !== undefined || names.length > 0
  return read.find(isRead) ?? { at: first, names: [] }
}

/** Longest dateline with names, and the furthest that its agency or its writer may begin, in UTF-16 units. */
const LONGEST_DATELINE = 140
const AGENCY_BY = 60
const NAMES_BY = 20
const BREAK = /\s[–—-]\s|[.:]\s/u
const IN_BRACKETS = /[(（【［[]([^()（）【】［］[\]]{2,40})[)）】］\]]/u
const IN_SLASHES = /(?:^|[\s.,])\/\s?([^/]{2,30}?)\s?\//u
const PARTS = /[=＝／/,、·]|\s[–—-]\s|\s{2,}/u
/** Names between the agency in brackets and the text: "– AYŞE YILMAZ –", "김민수 기자 =". */
const NAMED = /^[\s.]*(?:[–—-]\s?)?([^=–—:.()（）]{2,40}?)\s?(?:=|\s[–—-])\s/u

/** Reads the dateline that a paragraph begins with. */
export function readDateline(paragraph: string): Dateline {
  const text = paragraph.slice(0, LONGEST_DATELINE)
  const found = IN_BRACKETS.exec(text) ?? IN_SLASHES.exec(text)
  const opening = agencyAtStart(text) ?? agencyBeforeText(text.slice(0, AGENCY_BY))
  if (!found || found.index > AGENCY_BY) return opening === undefined ? { names: [] } : { agency: opening, names: [] }
  const [whole, inside = ''] = found
  const agency = opening ?? agencyIn(inside)
  if (agency === undefined) return { names: found.index <= NAMES_BY ? namesIn(inside) : [] }
  return { agency, names: [...namesIn(inside), ...namesAfter(text.slice(found.index + whole.length))] }
}

const UNSPACED = /^[\p{Script=Han}\p{Script=Katakana}ー]+$/u
/** Length of an agency's name in Han or Katakana, in UTF-16 units. */
const SHORTEST_UNSPACED = 2
const LONGEST_UNSPACED = 6

/** The agency within the brackets of a dateline: "dpa/lno", "강릉=연합뉴스", "ワシントン共同". */
function agencyIn(inside: string): string | undefined {
  const parts = inside.split(PARTS).map((part) => part.trim())
  const whole = parts.find((part) => isPhrase(foldPhrase(part), 'agency'))
  const [first = '', last = ''] = [parts[0], parts.at(-1)]
  if (whole !== undefined || !UNSPACED.test(last.slice(-1))) return whole
  for (let length = LONGEST_UNSPACED; length >= SHORTEST_UNSPACED; length--) {
    const found = [last.slice(-length), first.slice(0, length)].find((part) => isPhrase(foldPhrase(part), 'agency'))
    if (found !== undefined) return found.trim()
  }
  return undefined
}

/** The agency between the place and the text: "کرمان - ایرنا - ", "ИРКУТСК, 2 фев — РИА Новости. ". */
function agencyBeforeText(text: string): string | undefined {
  const parts = text.split(BREAK).slice(0, -1)
  return parts.map(trimName).find((part) => isPhrase(foldPhrase(part), 'agency'))
}

const DATED = /^\P{P}{0,16}\p{Nd}/u

/** The agency before a place and a date, in scripts without spaces: "新华社西宁3月14日电". */
function agencyAtStart(text: string): string | undefined {
  for (let length = LONGEST_UNSPACED; length >= SHORTEST_UNSPACED; length--) {
    const start = text.slice(0, length)
    if (UNSPACED.test(start) && isPhrase(start, 'agency')) return DATED.test(text.slice(length)) ? start : undefined
  }
  return undefined
}

/** The writers named within the brackets: "（记者李明、王芳）", "（中央社記者陳美玲花蓮3日電）", "【済州＝佐伯真】". */
function namesIn(inside: string): readonly string[] {
  const text = UNSPACED.test(inside.slice(0, 1)) ? withoutPlaceAndDay(withoutHouse(inside)) : inside
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
/** A label of a writer in Han: 记者, 通訊員. */
const HAN_LABEL = new RegExp(anyOf(HAN_LABELS), 'u')
/** Longest name of a newspaper or agency before such a label, in UTF-16 units. */
const LONGEST_HOUSE = 8

/** Text without the newspaper or agency that it begins with: "中央社記者…". */
function withoutHouse(inside: string): string {
  const at = HAN_LABEL.exec(inside)?.index ?? 0
  return at <= LONGEST_HOUSE && UNSPACED.test(inside.slice(0, at)) ? inside.slice(at) : inside
}

/** A place and the writer there: "ワシントン＝佐藤太郎". */
const BEHIND_PLACE = /^[\p{Script=Han}\p{Script=Katakana}ー・]{2,12}[＝=]([\p{Script=Han}\p{Script=Hiragana}々]{2,6})$/u

function namesBehindPlace(inside: string): readonly string[] {
  const found = BEHIND_PLACE.exec(inside)?.[1] ?? ''
  const name = stripAfter(found) ?? found
  return name === '' || isOrganization(name) || nameLikeness(name) < LIKELY_NAME ? [] : [name]
}

/**
 * A writer's name with place and day after it: "記者陳美玲花蓮3日電". The name has three characters if at least five precede the
 * day with the place, else two.
 */
const WITH_PLACE_AND_DAY =
  /^(記者|记者)(\p{Script=Han}{3}(?=\p{Script=Han}{2})|\p{Script=Han}{2})\p{Script=Han}{2,6}\p{Nd}{1,2}日(?:專|专)?[電电]$/u
const withoutPlaceAndDay = (text: string): string => text.replace(WITH_PLACE_AND_DAY, '$1$2')

/** Names after the brackets: those with a word that follows names, or in capitals with a frequent given name. */
function namesAfter(rest: string): readonly string[] {
  const name = NAMED.exec(rest)?.[1]?.trim()
  if (name === undefined) return []
  const stripped = stripAfter(name)
  if (stripped !== undefined) return readNames(stripped)
  return /\p{Ll}/u.test(name) || knownName(name) < 1 ? [] : readNames(name)
}

/** A place in capitals before the text: "QUẢNG NAM – ", "LISBOA (Lusa) - ", "PORT TARN, Maine (AP) — ". */
const CAPITALS =
  /^\p{Lu}[\p{Lu}\p{M}\s.,'’-]{2,40}(?:,\s\p{Lu}\p{Ll}[\p{L}.]{1,14}(?:\s\p{Lu}\p{Ll}{1,14})?)?(?:\s\([^()]{2,40}\))?(?:\s[–—-]\s|\s?\.\s?[–—-]\s?)\p{L}/u

/** A place and whoever sent the text, in brackets and lower case: "Lindenau (ots) - ". */
const SENT = /^\p{Lu}[\p{L}\p{M}\s./'’-]{1,40}\s\(\p{Ll}{2,5}(?:\/\p{Ll}{2,5})?\)\s[–—-]\s/u

/** Whether a paragraph begins like a report: with an agency's dateline, or a place in capitals. */
export const opensReport = (paragraph: string): boolean =>
  SENT.test(paragraph.slice(0, LONGEST_DATELINE)) ||
  CAPITALS.test(paragraph.slice(0, LONGEST_DATELINE)) ||
  readDateline(paragraph).agency !== undefined
