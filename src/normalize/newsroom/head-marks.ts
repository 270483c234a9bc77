import { readDateLine } from '../dates/date-line.ts'
import { opensByline } from '../fields/names.ts'
import { openingLength } from '../languages/cues.ts'
import { knownName, nameLikeness } from '../lines/name-like.ts'
import { isSlug, isWireCode } from './codes.ts'
import { gone, KIND, LETTER, type Mark, unnamed } from './mark.ts'
import { bare, isPhrase, opened, openingPhrase, plain } from './phrases.ts'
import { isRunningText } from './running-text.ts'

/** Longer lines (UTF-16 units) are no labels. */
const LONGEST_LABEL = 90
const BETWEEN = /\s*[^\p{L}\p{N}\p{M}\s'.]+\s*/u

/** "PRESS RELEASE – FOR IMMEDIATE RELEASE": nothing but labels of one column. */
function isLabel(line: string, column: 'flash' | 'release'): boolean {
  return isPhrase(line, column) || line.split(BETWEEN).every((part) => isPhrase(part, column))
}

const NUMBERED = /^(?:n\p{L}{0,2}[.°º]?|№|#)?\s?\p{Nd}[\p{Nd}/-]*$/u

/** "Pressemitteilung Nr. 12/2023". */
function isNumberedRelease(line: string): boolean {
  const phrase = openingPhrase(line, 'release')
  return phrase !== undefined && NUMBERED.test(line.slice(phrase.length).trim())
}

/** Share of what follows a label that a date takes where it is a line of dates. */
const DATED = 0.6

/** The date that a label is followed by: "Pressemitteilung vom 20.01.2022"; undefined in any other line. */
export function dateAfterLabel(text: string): string | undefined {
  if (text.length > LONGEST_LABEL || !/\p{Nd}/u.test(text)) return undefined
  const line = text.trim()
  const phrase = openingPhrase(plain(line), 'release')
  const rest = phrase && line.slice(phrase.length).replace(/^[^\p{L}\p{N}]+/u, '')
  return rest && readDateLine(rest).share >= DATED ? rest : undefined
}

/** "Staff reporter", "Reuters Staff": signed by a house, not by anyone. */
const isHouse = (line: string): boolean => isPhrase(line, 'house') || isOfAgency(line)

function isOfAgency(line: string): boolean {
  const space = line.indexOf(' ')
  if (space < 0 || !isPhrase(line.slice(0, space), 'agency')) return false
  const role = line.slice(space + 1)
  return openingLength(role, 'role') === role.length
}

/** What a line above the text is that is neither title nor byline of anyone; undefined for any other. */
export function markAbove(text: string): Mark | undefined {
  if (text.length <= LONGEST_LABEL) {
    const line = bare(text)
    if (isLabel(line, 'flash')) return gone('flash')
    if (isLabel(line, 'release') || isNumberedRelease(line)) return gone('release')
  }
  return deskMark(text) ?? noticeMark(text)
}

const QUOTED = /^["“”„«»'‘「『]/u

/** What a line is that a house tells its readers of itself: "We use cookies …"; undefined for any other. */
export const noticeMark = (text: string): Mark | undefined =>
  !QUOTED.test(text) && openingPhrase(opened(text), 'notice') ? gone('notice') : undefined

/** What a line is that one desk writes to another; undefined for any other. */
export const deskMark = (text: string): Mark | undefined =>
  openingPhrase(opened(text), 'desk') ? gone('desk') : undefined

/** Whether a label could be a title of one word, "Flash" or "Bulletin": one in capitals or in marks is set as a label. */
export const couldBeWord = (text: string, mark: Mark): boolean =>
  mark.rule !== gone('desk').rule &&
  mark.rule !== gone('notice').rule &&
  /\p{Ll}/u.test(text) &&
  !/^[^\p{L}\p{N}\s]|[:!]$/u.test(text.trim())

/** Whether a line could be the title: no sentence, no date, no byline. */
export function couldBeTitle(text: string): boolean {
  if (isRunningText({ text }) || !/\p{L}\P{L}*\p{L}/u.test(text) || readDateLine(text).share > 0.5) return false
  const isName = nameLikeness(text.trim()) === 1 && knownName(text) === 1
  return !opensByline(text) && !isName
}

/** What kind of text a line says it is: "Opinion", or with the name of its writer, "La chronique de Denis Roux". */
function kindOf(text: string, below: readonly string[]): Mark | undefined {
  const line = bare(text)
  if (isPhrase(line, 'letter')) return LETTER
  const isNamed = () => below.some((name) => nameLikeness(name) >= SURELY_NAME && line.endsWith(` ${bare(name)}`))
  return isPhrase(line, 'kind') || (openingPhrase(line, 'kind') && isNamed()) ? KIND : undefined
}

const SURELY_NAME = 0.9

/**
 * What the first line is, where the next is the title: what kind of text it is, or its slug; undefined for a title. `below` is what
 * stands below the title.
 */
export function markOfFirst(first: string, next: string | undefined, below: readonly string[]): Mark | undefined {
  if (next === undefined || first.length > LONGEST_LABEL) return undefined
  const kind = kindOf(first, below)
  const mark = kind ?? (isSlug(first.trim()) || isWireCode(first.trim()) ? gone('slug') : undefined)
  return mark && couldBeTitle(next) ? mark : undefined
}

/** What a line below the title is that signs for a whole house. */
export const markOfHouse = (text: string): Mark | undefined =>
  text.length <= LONGEST_LABEL && isHouse(bare(text)) ? unnamed('house') : undefined
