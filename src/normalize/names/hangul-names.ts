import { LANGUAGES, phrasesOf } from '../languages/table.ts'
import { knownName } from './name-like.ts'
import { isOrganization } from './name-words.ts'
import { isAllRole, isSection } from './writer-role.ts'

/** A name in Hangul, by itself and beside another name: most have three syllables, the first of them the family's. */
const NAME = /^\p{Script=Hangul}{2,4}$/u
const FULL_NAME = /^\p{Script=Hangul}{3}$/u
const BETWEEN = /[\s/=·,ㆍ|ㅣ]+/u
const TEAMS = LANGUAGES.flatMap((row) => phrasesOf(row.team))

/** Whether a word is the name of a desk or a team. */
const isTeam = (word: string): boolean => TEAMS.some((end) => word.endsWith(end))

/**
 * The writers before the word 기자: the name at the end, with the names before it, without the newspaper and the desk
 * ("하늘일보 사회팀 김민수", "강병철 김보경"). Undefined where no Korean name stands there.
 */
export function hangulNames(text: string): string[] | undefined {
  const words = text.split(BETWEEN).filter(Boolean)
  const last = words.at(-1) ?? ''
  if (!NAME.test(last) || knownName(last) === 0 || isOrganization(last)) return undefined
  const others = words.slice(0, -1)
  const from = others.findLastIndex((word) => !isFullName(word)) + 1
  return [...others.slice(from), last]
}

const isFullName = (word: string): boolean =>
  FULL_NAME.test(word) &&
  knownName(word) > 0 &&
  !isTeam(word) &&
  !isOrganization(word) &&
  !isAllRole(word) &&
  !isSection(word)
