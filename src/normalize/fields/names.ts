import { openingLength } from '../languages/cues.ts'
import { isOrganization, isPlace } from '../languages/name-words.ts'
import { LANGUAGES, phrasesOf } from '../languages/table.ts'
import { lowerInPlace } from '../lines/lower.ts'
import { knownName, nameLikeness, PARTICLES } from '../lines/name-like.ts'
import { SURELY_NAME } from '../thresholds.ts'
import { withoutPlace } from './name-places.ts'
import { splitNames } from './split-names.ts'
import { isAllRole, isDegree, isRole, isSection, stripRole } from './writer-role.ts'

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

const GLUED = /^(.*\p{Ll})(\p{Lu}.*)$/u

/** The beginning of a name that goes on with a capital: McDonald, MacKenzie, DeShawn. */
const NAME_PREFIX = /(?:^|[\s-])(?:Mac|Mc|\p{Lu}\p{Ll}?)$/u

/** Fewest UTF-16 units before the seam. */
const SHORTEST_GLUED = 3

/** A name without the section, role or button that was run together with it: "NewsEmma MackenzieLifestyle Writer". */
const unglue = (text: string): string => withoutSection(withoutGluedRole(text))

const GLUED_SECTION = /^(\p{Lu}\p{Ll}{2,})(?=\p{Lu}\p{Ll}+[\s-]\p{Lu})/u

function withoutSection(text: string): string {
  const section = GLUED_SECTION.exec(text)?.[1]
  return section !== undefined && isSection(section) ? text.slice(section.length) : text
}

/** A name without the role or button at its end that follows without a space. */
function withoutGluedRole(text: string): string {
  for (let at = text.length - 1; at >= SHORTEST_GLUED; at--) {
    const match = GLUED.exec(text.slice(0, at + 1))
    if (!match) return text
    at = match[1]?.length ?? 0
    if (nameLikeness(text.slice(0, at)) >= SURELY_NAME && !NAME_PREFIX.test(text.slice(0, at))) return text.slice(0, at)
    if (isRole(text.slice(at)) || openingLength(lowerInPlace(text.slice(at)), 'share') > 0) return text.slice(0, at)
  }
  return text
}

const AGENCIES: ReadonlySet<string> = new Set(LANGUAGES.flatMap((row) => phrasesOf(row.agency)))

/** Whether a name is that of a news agency. */
export const isAgency = (name: string): boolean => AGENCIES.has(name.toLowerCase())

const STOP = /(?<=\p{Ll}{3})\.$/u

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
  const parts = splitNames(unglue(text)).map((raw) => withoutPlace(trimName(stripAfter(raw) ?? raw)))
  for (const whole of parts) {
    const part = nameOfYours(nameOfOurs(whole))
    if (names.length > 0 && (isOthersWork(part) || openingLength(lowerInPlace(part), 'credit') > 0)) break
    if (names.length > 0 && isOrganization(part) && !isAgency(part)) break
    if (isDegree(part)) continue
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

/** Names without the publication before them: "Atlas News - Ann Lee". */
function withoutPublication(names: readonly string[]): readonly string[] {
  const [first = '', ...others] = names
  const isBefore = isOrganization(first) && !isAgency(first) && others.every((name) => nameLikeness(name) > 0)
  return isBefore ? others : names
}

/**
 * Whether the byline goes on with the work of somebody else: "Editing by Peter Hill", where a label begins with the
 * second word. In "Anna von Bayern", the same word is part of a name.
 */
function isOthersWork(part: string): boolean {
  const [, second = ''] = part.split(' ')
  if (PARTICLES.has(second) && nameLikeness(part) >= SURELY_NAME) return false
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
