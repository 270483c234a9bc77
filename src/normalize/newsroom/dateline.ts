import { foldPhrase, isPhrase } from '../languages/newsroom-phrases.ts'
import { trimName } from '../names/read-names.ts'
import { namesAfter, namesAtStart, namesBefore, namesBesideAgency, namesIn, UNSPACED } from './dateline-writers.ts'

/** The dateline of a text: "BRUSSELS, 3 May (AFP) –". */
export interface Dateline {
  /** The agency that sent the text, as written. */
  readonly agency?: string
  /** Names of the writers. */
  readonly names: readonly string[]
}

/** Longest dateline with names, and the furthest that its agency or its writer may begin, in UTF-16 units. */
const LONGEST_DATELINE = 140
const AGENCY_BY = 60
const NAMES_BY = 20
const BREAK = /\s[–—-]\s|[.:]\s/u
const IN_BRACKETS = /[(（【〔［[]([^()（）【】〔〕［］[\]]{2,40})[)）】〕］\]]/gu
const IN_SLASHES = /(?:^|[\s.,])\/\s?([^/]{2,30}?)\s?\//u
const PARTS = /[=＝／/,、·]|\s[–—-]\s|\s{2,}/u

/** Reads the dateline that a paragraph begins with. */
export function readDateline(paragraph: string): Dateline {
  const text = paragraph.slice(0, LONGEST_DATELINE)
  const found = bracketsIn(text) ?? IN_SLASHES.exec(text)
  const opening = agencyAtStart(text) ?? agencyBeforeText(text.slice(0, AGENCY_BY))
  if (!found || found.index > AGENCY_BY)
    return opening === undefined ? { names: namesAtStart(text) } : { agency: opening, names: namesBesideAgency(text) }
  const [whole, inside = ''] = found
  const agency = opening ?? agencyIn(inside)
  if (agency === undefined) return { names: found.index <= NAMES_BY ? namesIn(inside) : [] }
  const [before, after] = [text.slice(0, found.index), text.slice(found.index + whole.length)]
  return { agency, names: [...namesBefore(before), ...namesIn(inside), ...namesAfter(after)] }
}

/** The first brackets of a dateline; or those with the agency, if it follows the country: "Antofagasta (Chile), 2 ago (EFE).-". */
function bracketsIn(text: string): RegExpExecArray | undefined {
  const [first, second] = text.matchAll(IN_BRACKETS)
  const isAgency = second && second.index <= AGENCY_BY && agencyIn(second[1] ?? '') !== undefined
  return isAgency && agencyIn(first?.[1] ?? '') === undefined ? second : first
}

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
  return parts.map((part) => trimName(part.split(', ')[0] ?? '')).find((part) => isPhrase(foldPhrase(part), 'agency'))
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
