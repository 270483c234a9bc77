import { openingLength } from '../languages/cues.ts'
import { foldPhrase, isPhrase } from '../languages/newsroom-phrases.ts'
import { LANGUAGES, phrasesOf } from '../languages/table.ts'
import { lastWord } from '../text/last-word.ts'
import { lowerInPlace } from '../text/lower.ts'
import { SURELY_NAME } from '../thresholds.ts'
import { knownName, nameLikeness, PARTICLES } from './name-like.ts'
import { withoutPlace } from './name-places.ts'
import { isOrganization, isPlace } from './name-words.ts'
import { isPublicationBehind } from './publication-behind.ts'
import { splitNames } from './split-names.ts'
import { unglue } from './unglue.ts'
import { isAllRole, isDegree, isRole, stripRole, withoutButton } from './writer-role.ts'

const EDGES = /^[\s|·・•:：＝ـ,;.\-–—/@()[\]<>*"“”«»【】]+|[\s|·•:：,;\-–—/@()[\]<>*"“”«»【】]+$/gu
const HANDLE = /\s*[(|]?@\w+\)?|\s*\S+@\S+\.\w+/g

const FOOTNOTE = /(?<=\p{Ll}{2})\p{Nd}{1,2}$|(?<=\p{L}{2})[\p{No}*†‡]+$/u

/** A name without the marks, handles, email addresses and footnote number on it. */
export const trimName = (text: string): string =>
  (text.includes('@') ? text.replace(HANDLE, '') : text).replace(EDGES, '').replace(FOOTNOTE, '').replace(/\s+/g, ' ')

const lastOf = (text: string): number => text.charCodeAt(text.length - 1)
/** Words that follow names, by their last UTF-16 unit, the longest first. */
const AFTER: ReadonlyMap<number, readonly string[]> = Map.groupBy(
  [...new Set(LANGUAGES.flatMap((row) => phrasesOf(row.bylineAfter)))].sort((a, b) => b.length - a.length),
  lastOf,
)

/** `text` without a final word that follows names, such as 기자; undefined where it ends with none. */
export function stripAfter(text: string, lower = lowerInPlace(text)): string | undefined {
  const suffix = AFTER.get(lastOf(lower))?.find((word) => lower.endsWith(word) && lower.length > word.length)
  return suffix && text.slice(0, -suffix.length).trim()
}

const AGENCIES: ReadonlySet<string> = new Set(LANGUAGES.flatMap((row) => phrasesOf(row.agency)))

/** Whether a name is that of a news agency. */
export const isAgency = (name: string): boolean => AGENCIES.has(name.toLowerCase())

/** The last words of agencies: a quick test for one. */
const AGENCY_ENDS: ReadonlySet<string> = new Set(Array.from(AGENCIES, lastWord))
/** Most words of an agency behind a name. */
const AGENCY_WORDS = 3

/**
 * A name without the agency behind it that a slash or nothing separates: "Bo Ek The Associated Press", "Bo Ek/TT".
 */
function withoutAgency(part: string): string {
  const slash = part.indexOf('/')
  if (slash > 0 && isAgency(part.slice(slash + 1)) && nameLikeness(part.slice(0, slash)) >= SURELY_NAME)
    return part.slice(0, slash)
  if (!AGENCY_ENDS.has(lastWord(part).toLowerCase())) return part
  const words = part.split(' ')
  for (let keep = Math.max(2, words.length - AGENCY_WORDS); keep < words.length; keep++) {
    const name = words.slice(0, keep).join(' ')
    // "Ann Lee. Reuters" is a caption.
    if (isAgency(words.slice(keep).join(' ')) && !name.endsWith('.') && nameLikeness(name) >= SURELY_NAME) return name
  }
  return part
}

/** The address of a site, which is no name: "harbour.example". */
const SITE = /^[\p{Ll}\p{Nd}-]+(?:\.[\p{Ll}\p{Nd}-]{2,})+$/u

/** The name of a station or a site, whose first word has a number: "g7 Serra", "TV4 Nord". No person's has one. */
const NUMBERED = /^\p{L}+\p{Nd}+\s/u

const TOWN = /^(.*\p{Ll}{2})\.\s(\p{Lu}[^.]*)$/u

/** A name without the town behind a full stop: "Lucía Herrero. Madrid". With an agency there it is a caption. */
function withoutTown(part: string): string {
  const [, name = '', town = ''] = TOWN.exec(part) ?? []
  return nameLikeness(name) >= SURELY_NAME && !isAgency(town) ? name : part
}

const STOP = /(?<=\p{Ll}{2})\.$/u

/** Names are shorter than this, in UTF-16 units. */
const LONGEST_NAME = 60

const OURS: ReadonlySet<string> = new Set(LANGUAGES.flatMap((row) => phrasesOf(row.our)))

/**
 * The name in "our London correspondent Ann Lee"; empty where such a phrase names nobody. Any other text is returned as
 * it is.
 */
function nameOfOurs(part: string): string {
  const words = part.split(' ')
  if (!OURS.has((words[0] ?? '').toLowerCase())) return part
  const rests = words.map((_, at) => words.slice(at).join(' ')).slice(1)
  const named = rests.map((rest) => rest.slice(openingLength(lowerInPlace(rest), 'role') || rest.length).trim())
  return named.find((name) => name.includes(' ') && nameLikeness(name) >= SURELY_NAME) ?? ''
}

const YOURS: ReadonlySet<string> = new Set(LANGUAGES.flatMap((row) => phrasesOf(row.yours)))

/** The name in "Your vicar Ann Lee" or "Ihre Anna Weber", as letters are signed. Any other text is returned as it is. */
function nameOfYours(part: string): string {
  const space = part.indexOf(' ')
  if (space < 0 || !YOURS.has(part.slice(0, space).toLowerCase())) return part
  const rest = part.slice(space + 1)
  const named = rest.slice(openingLength(lowerInPlace(rest), 'role')).trim()
  return [named, rest].find((name) => nameLikeness(name) >= SURELY_NAME) ?? part
}

/**
 * The names in the text of a byline after its label: of people, else of an agency. Empty where nothing looks like a
 * name.
 */
export function readNames(text: string): string[] {
  const names: string[] = []
  const parts = splitNames(unglue(withoutButton(text))).map((raw) => withoutPlace(trimName(stripAfter(raw) ?? raw)))
  for (const whole of parts) {
    const part = withoutTown(withoutAgency(nameOfYours(nameOfOurs(whole))))
    if (names.length > 0 && (isOthersWork(part) || openingLength(lowerInPlace(part), 'credit') > 0)) break
    if (names.length > 0 && isPublicationBehind(part, names)) break
    if (names.length > 0 && isOrganization(part) && !isAgency(part)) break
    if (isDegree(part) || SITE.test(part)) continue
    if (names.length > 0 && NUMBERED.test(part)) break
    if (names.length > 0 && isPhrase(foldPhrase(part), 'house')) break
    if (names.length > 0 && endsInRole(part) && knownName(firstWord(part)) === 0) break
    const name = stripRole(part)
    const isName = name !== part && nameLikeness(name) >= SURELY_NAME
    if (
      part === '' ||
      isPlace(part) ||
      isAllRole(part) ||
      (!isName && isRole(part) && nameLikeness(part) < SURELY_NAME)
    ) {
      if (names.length > 0) break
      continue
    }
    names.push(...separate(name.replace(STOP, '')))
  }
  const writers = names.length > 1 ? withoutPublication(names) : names
  return (writers.length > 0 ? writers : parts.filter(isAgency)).filter(
    (name) => name.length > 1 && name.length < LONGEST_NAME,
  )
}

const firstWord = (part: string): string => part.slice(0, `${part} `.indexOf(' '))

/** Whether a part of several words ends in the word for a role, such as "Local Government Reporter". */
const endsInRole = (part: string): boolean => part.includes(' ') && isAllRole(lastWord(part))

/** Names without the publication or agency before them: "Atlas News - Ann Lee", "ČTK, Jana Nováková". */
function withoutPublication(names: readonly string[]): readonly string[] {
  const [first = '', ...others] = names
  const isBefore = isAgency(first)
    ? others.every((name) => nameLikeness(name) >= SURELY_NAME && !isAgency(name))
    : isOrganization(first) && others.every((name) => nameLikeness(name) > 0)
  return isBefore ? others : names
}

/**
 * Whether the byline goes on with the work of somebody else: "Editing by Peter Hill", where a label begins with the
 * second word. In "Anna von Bayern", the same word is part of a name.
 */
function isOthersWork(part: string): boolean {
  const [, second = ''] = part.split(' ')
  if (PARTICLES.has(second.toLowerCase()) && nameLikeness(part) >= SURELY_NAME) return false
  const space = part.indexOf(' ')
  return space > 0 && openingLength(lowerInPlace(part.slice(space + 1)), 'byline') > 0
}

/** Fewest words of two names that nothing separates. */
const FEWEST_TO_SEPARATE = 4

/** Splits names that nothing separates: after two words, a frequent given name begins the next name. */
function separate(part: string): string[] {
  const words = part.split(' ')
  if (words.length < FEWEST_TO_SEPARATE || words.some((word) => !/^\p{Lu}/u.test(word))) return [part]
  const names: string[][] = [[]]
  for (const word of words) {
    const last = names.at(-1)
    if (last && last.length > 1 && knownName(word) === 1) names.push([word])
    else last?.push(word)
  }
  return names.every((name) => name.length > 1) ? names.map((name) => name.join(' ')) : [part]
}
