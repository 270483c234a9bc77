import { readDateLine } from '../dates/date-line.ts'
import { openingLength } from '../languages/cues.ts'
import { BEFORE_NUMBER } from '../languages/issue-words.ts'
import {
  foldLine,
  foldOpening,
  foldPhrase,
  isPhrase,
  openingPhrase,
  withoutAccents,
} from '../languages/newsroom-phrases.ts'
import { anyOf } from '../languages/patterns.ts'
import { opensByline } from '../names/byline-label.ts'
import { knownName, nameLikeness } from '../names/name-like.ts'
import { DATE_LINE, MOSTLY_DATE, SURELY_NAME } from '../thresholds.ts'
import { isSlug, isWireCode } from './codes.ts'
import { anonymousMark, boilerplateMark, KIND, LETTER, type Mark } from './mark.ts'
import { isRunningText } from './running-text.ts'

/** Longest label in UTF-16 units. */
const LONGEST_LABEL = 90
const BETWEEN = /\s*[^\p{L}\p{N}\p{M}\s'.]+\s*/u

/** Whether a line is nothing but labels of one column: "PRESS RELEASE – FOR IMMEDIATE RELEASE". */
function isLabel(line: string, column: 'flash' | 'release'): boolean {
  return isPhrase(line, column) || line.split(BETWEEN).every((part) => isPhrase(part, column))
}

const NUMBERED = new RegExp(`^(?:(?:${anyOf(BEFORE_NUMBER.map(withoutAccents))})\\.?|#)?\\s?\\p{Nd}[\\p{Nd}/-]*$`, 'u')

/** Whether a line is a numbered press release's label: "Pressemitteilung Nr. 12/2023". */
function isNumberedRelease(line: string): boolean {
  const phrase = openingPhrase(line, 'release')
  return phrase !== undefined && NUMBERED.test(line.slice(phrase.length).trim())
}

/** The date that follows a label: "Pressemitteilung vom 20.01.2022". Undefined for any other line. */
export function dateAfterLabel(text: string): string | undefined {
  if (text.length > LONGEST_LABEL || !/\p{Nd}/u.test(text)) return undefined
  const line = text.trim()
  const phrase = openingPhrase(foldLine(line), 'release')
  const rest = phrase && line.slice(phrase.length).replace(/^[^\p{L}\p{N}]+/u, '')
  return rest && readDateLine(rest).share >= DATE_LINE ? rest : undefined
}

/** Whether a line signs for the newsroom as a whole rather than for a person: "Staff reporter", "Reuters Staff". */
const isHouse = (line: string): boolean => isPhrase(line, 'house') || isOfAgency(line)

function isOfAgency(line: string): boolean {
  const space = line.indexOf(' ')
  if (space < 0 || !isPhrase(line.slice(0, space), 'agency')) return false
  const role = line.slice(space + 1)
  return openingLength(role, 'role') === role.length
}

/**
 * The mark of a line above the text that is neither title nor byline: a label, a note from the desk, a notice.
 * Undefined for any other.
 */
export function markAbove(text: string): Mark | undefined {
  if (text.length <= LONGEST_LABEL) {
    const line = foldPhrase(text)
    if (isLabel(line, 'flash')) return boilerplateMark('flash')
    if (isLabel(line, 'release') || isNumberedRelease(line)) return boilerplateMark('release')
  }
  return deskMark(text) ?? noticeMark(text)
}

const QUOTED = /^["“”„«»'‘「『]/u

/** The mark of a notice to readers: "We use cookies …". Undefined for any other line. */
export const noticeMark = (text: string): Mark | undefined =>
  !QUOTED.test(text) && openingPhrase(foldOpening(text), 'notice') ? boilerplateMark('notice') : undefined

/** The mark of a note from one desk to another. Undefined for any other line. */
export const deskMark = (text: string): Mark | undefined =>
  openingPhrase(foldOpening(text), 'desk') ? boilerplateMark('desk') : undefined

/**
 * Whether a label could be a title of one word, such as "Flash" or "Bulletin". One in capitals or between marks cannot.
 */
export const couldBeTitleWord = (text: string, mark: Mark): boolean =>
  mark.rule !== boilerplateMark('desk').rule &&
  mark.rule !== boilerplateMark('notice').rule &&
  /\p{Ll}/u.test(text) &&
  !/^[^\p{L}\p{N}\s]|[:!]$/u.test(text.trim())

/** Whether a line could be the title: it is no sentence, no date and no byline. */
export function couldBeTitle(text: string): boolean {
  if (isRunningText({ text }) || !/\p{L}\P{L}*\p{L}/u.test(text) || readDateLine(text).share > MOSTLY_DATE) return false
  const isName = nameLikeness(text.trim()) === 1 && knownName(text) === 1
  return !opensByline(text) && !isName
}

/**
 * The mark of a kicker: "Opinion", or with the writer's name "La chronique de Denis Roux", which a line of `below` must
 * then have.
 */
function kindOf(text: string, below: readonly string[]): Mark | undefined {
  const line = foldPhrase(text)
  if (isPhrase(line, 'letter')) return LETTER
  const isNamed = () => below.some((name) => nameLikeness(name) >= SURELY_NAME && line.endsWith(` ${foldPhrase(name)}`))
  return isPhrase(line, 'kind') || (openingPhrase(line, 'kind') && isNamed()) ? KIND : undefined
}

/**
 * The mark of the first line, if the next could be the title: a kicker or a slug. Undefined where the first line is
 * itself the title. `below` are the lines below the next.
 */
export function markOfFirst(first: string, next: string | undefined, below: readonly string[]): Mark | undefined {
  if (next === undefined || first.length > LONGEST_LABEL) return undefined
  // "Letters" above "to the Editor" is the beginning of a headline.
  const kind = /^\p{Ll}/u.test(next.trim()) ? undefined : kindOf(first, below)
  const mark = kind ?? (isSlug(first.trim()) || isWireCode(first.trim()) ? boilerplateMark('slug') : undefined)
  return mark && couldBeTitle(next) ? mark : undefined
}

/** The mark of a line below the title that signs for the newsroom as a whole. */
export const markOfHouse = (text: string): Mark | undefined =>
  text.length <= LONGEST_LABEL && isHouse(foldPhrase(text)) ? anonymousMark('house') : undefined
