import { CUES, type Cue, cuesOf, endsInColon, openingLength, opensWith } from '../languages/cues.ts'
import { escapePattern } from '../languages/patterns.ts'
import { LANGUAGES, phrasesOf } from '../languages/table.ts'
import { lowerInPlace } from '../lines/lower.ts'
import { knownName, nameLikeness, PARTICLES } from '../lines/name-like.ts'
import { LONGEST_BYLINE, SURELY_NAME } from '../thresholds.ts'

const connectors = [...new Set(LANGUAGES.flatMap((row) => phrasesOf(row.and)))]
const words = connectors.filter((word) => /^\p{L}+\.?$/u.test(word) && !/^[与與和及와과と]$/u.test(word))
const anyWord = `(?:${words.map(escapePattern).join('|')})`
/** Separators between two names. */
const BETWEEN = new RegExp(
  `\\s*[,;]\\s*${anyWord}\\s+|\\s*[,;、，・／&ㆍ·|•]\\s*|\\s+[/+–—-]\\s+|\\s+${anyWord}\\s+`,
  'iu',
)
const HAN_BETWEEN = /\s*[,;、，／&ㆍ|•/与與和及]\s*/u
const JAPANESE_NAME = /^\p{Script=Katakana}+[・＝]\p{Script=Katakana}/u

/** Splits a list of names. */
export function splitNames(text: string): string[] {
  if (JAPANESE_NAME.test(text)) return [text.trim()]
  const pattern = /\p{Script=Han}/u.test(text) && !/\p{Lu}/u.test(text) ? HAN_BETWEEN : BETWEEN
  return text
    .split(pattern)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

const ROLE = CUES.indexOf('role')

/** Shares of a text that the word for a role covers where it is a role: at its start, within it, in the few words after a name, alone. */
const ROLE_SHARE = { opening: 0.25, inside: 0.3, tail: 0.2, whole: 0.8 }

/** Whether a part of a byline gives the writer's role or place rather than a name. */
export function isRole(part: string): boolean {
  const cues = cuesOf(part.toLowerCase())
  return (cues.opening[ROLE] ?? 0) > ROLE_SHARE.opening || (cues.inside[ROLE] ?? 0) > ROLE_SHARE.inside
}

/** Whether a text is nothing but a role, though it may look like a name: "Staff Writer". */
const isAllRole = (part: string): boolean => openingLength(part.toLowerCase(), 'role') > ROLE_SHARE.whole * part.length

const EDGES = /^[\s|·・•:：,;.\-–—/@()[\]<>*"“”«»【】]+|[\s|·•:：,;\-–—/@()[\]<>*"“”«»【】]+$/gu
const HONORIFIC = /^(?:prof|mr|mrs|ms|ing|mag)\.?\s+(?=\p{Lu})/iu
const HANDLE = /\s*[(|]?@\w+\)?|\s*\S+@\S+\.\w+/g

const FOOTNOTE = /(?<=\p{Ll}{2})\p{Nd}{1,2}$/u

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
  const isOne = section !== undefined && openingLength(section.toLowerCase(), 'section') === section.length
  return isOne ? text.slice(section.length) : text
}

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

/**
 * The names in the text of a byline after its label: of people, else of an agency. Empty where nothing looks like a
 * name.
 */
export function readNames(text: string): string[] {
  const names: string[] = []
  const parts = splitNames(unglue(text)).map((raw) => withoutPlace(trimName(stripAfter(raw) ?? raw)))
  for (const whole of parts) {
    const part = nameOfOurs(whole)
    if (names.length > 0 && (isOthersWork(part) || openingLength(lowerInPlace(part), 'credit') > 0)) break
    const name = stripRole(part)
    const isName = name !== part && nameLikeness(name) >= SURELY_NAME
    if (part === '' || isAllRole(part) || (!isName && isRole(part) && nameLikeness(part) < SURELY_NAME)) {
      if (names.length > 0) break
      continue
    }
    names.push(...separate(name.replace(STOP, '')))
  }
  return (names.length > 0 ? names : parts.filter(isAgency)).filter(
    (name) => name.length > 1 && name.length < LONGEST_NAME,
  )
}

/**
 * Whether the byline goes on with the work of somebody else: "Editing by Peter Hill", where a label begins with the
 * second word.
 */
function isOthersWork(part: string): boolean {
  const space = part.indexOf(' ')
  return space > 0 && openingLength(lowerInPlace(part.slice(space + 1)), 'byline') > 0
}

const BEFORE_PLACE: ReadonlySet<string> = new Set(LANGUAGES.flatMap((row) => phrasesOf(row.place)))
/** Words that join two names in one language and precede a place in another: "Ann Lee in Lower Ashby". */
const AMBIGUOUS = words.filter((word) => word.length > 1 && BEFORE_PLACE.has(word))
const placeAfter = (before: readonly string[]): RegExp =>
  new RegExp(
    `\\s(?:${before.map(escapePattern).join('|') || '(?!)'})\\s+(\\p{Lu}[\\p{L}'’-]*(?:\\s\\p{Lu}[\\p{L}'’-]*){0,2})`,
    'gu',
  )
const PLACE_AFTER = placeAfter(AMBIGUOUS)
const BY_LANGUAGE: ReadonlyMap<string, RegExp> = new Map(
  LANGUAGES.flatMap((row): [string, RegExp][] => {
    const [own, between] = [phrasesOf(row.place), phrasesOf(row.and)]
    const words = AMBIGUOUS.filter((word) => own.includes(word) && !between.includes(word))
    return words.length > 0 ? [[row.code, placeAfter(words)]] : []
  }),
)

const cutPlaces = (text: string, pattern: RegExp): string =>
  text.replace(pattern, (whole, place: string) => (knownName(place) === 1 ? whole : ''))

/** A list of names without the places after such words, unless the place is a frequent name. */
export const withoutPlaces = (text: string): string => cutPlaces(text, PLACE_AFTER)

/** The same for words that only the language of the text marks as preceding a place. */
export function withoutPlacesIn(language: string | undefined, text: string): string {
  const pattern = language === undefined ? undefined : BY_LANGUAGE.get(language)
  return pattern ? cutPlaces(text, pattern) : text
}

const BUREAUS = LANGUAGES.flatMap((row) => phrasesOf(row.bureau))

const isBeforePlace = (word: string): boolean => BEFORE_PLACE.has(word) && !PARTICLES.has(word)

/**
 * A name without the bureau before it or the place after it: "札幌支局 田中一郎", "Ana Kovac in Split". Empty where only a
 * place is named.
 */
function withoutPlace(part: string): string {
  const space = part.indexOf(' ')
  if (space < 0) return part
  if (isBeforePlace(part.slice(0, space))) return ''
  const rest = part.slice(space + 1)
  if (BUREAUS.some((bureau) => part.endsWith(bureau, space))) return rest
  // "島嶼新聞 記者王小明": a label between a house and a name.
  const label = /^\p{Script=Han}/u.test(rest) ? openingLength(rest, 'byline') : 0
  if (label > 0 && label < rest.length) return rest.slice(label)
  const words = part.split(' ')
  const at = words.findIndex((word, i) => i > 1 && isBeforePlace(word))
  const name = words.slice(0, at).join(' ')
  return at > 0 && /^\p{Lu}/u.test(words[at + 1] ?? '') && nameLikeness(name) >= SURELY_NAME ? name : part
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

const TAILS: ReadonlySet<Cue> = new Set(['role', 'share', 'comments', 'tags', 'newsletter', 'tools', 'related'])
const ROLES: ReadonlySet<Cue> = new Set(['role'])
/** Shortest phrase after a name, in UTF-16 units. */
const SHORTEST_TAIL = 3

/** A name without what follows it: "Angus Thompson Staff Writer 2 months". */
function stripRole(part: string): string {
  const words = part.replace(HONORIFIC, '').split(' ')
  const digit = words.findIndex((word) => /\p{Nd}/u.test(word))
  const named = digit > 0 ? words.slice(0, digit) : words
  for (let keep = 2; keep < named.length; keep++) if (isTail(named.slice(keep))) return named.slice(0, keep).join(' ')
  for (let keep = 2; keep < named.length; keep++) if (hasRole(named.slice(keep))) return named.slice(0, keep).join(' ')
  return digit > 1 || words.length !== part.split(' ').length ? named.join(' ') : part
}

/** Whether words that follow a name begin with a phrase that follows names, or with the section of a role: "Entertainment Reporter". */
function isTail([first = '', ...rest]: readonly string[]): boolean {
  const words = [first, ...rest]
  const isSection = rest.length > 0 && openingLength(first.toLowerCase(), 'section') === first.length
  if (isSection && opensWith(rest.join(' ').toLowerCase(), ROLES, SHORTEST_TAIL - 1)) return true
  return opensWith(words.join(' ').toLowerCase(), TAILS, SHORTEST_TAIL - 1)
}

/** Most words of a role after a name. */
const MOST_ROLE_WORDS = 4

/** Whether the words that follow a name give a role. */
const hasRole = (words: readonly string[]): boolean =>
  words.length <= MOST_ROLE_WORDS && (cuesOf(words.join(' ').toLowerCase()).inside[ROLE] ?? 0) > ROLE_SHARE.tail

const GLUED_LABEL = /^(\p{L}\p{Ll}{1,14}(?: \p{Ll}{1,6})?)(?=\p{Lu})/u

/**
 * Length in UTF-16 units of the label of a byline at the start of `text`, with or without a space after it: "By Ann",
 * "ByAnn". 0 without one.
 */
export function labelLength(text: string, lower = lowerInPlace(text)): number {
  const length = openingLength(lower, 'byline')
  if (length > 0) return length
  const glued = GLUED_LABEL.exec(text)?.[1]
  return glued && openingLength(lowerInPlace(glued), 'byline') === glued.length ? glued.length : 0
}

/**
 * Whether a line begins like a byline: with a label, and then a colon or what may be a name. "De burgemeester" also
 * begins with a label.
 */
export function opensByline(text: string, lower = lowerInPlace(text)): boolean {
  const length = labelLength(text, lower)
  if (length === 0) return false
  if (endsInColon(text, length) || !/\p{Lu}/u.test(text)) return true
  const rest = text.slice(length, length + LONGEST_BYLINE)
  return isRole(rest) || readNames(rest).some((name) => nameLikeness(name) >= LEAST_NAME)
}
/** Least likeness to a name of what follows such a label. */
const LEAST_NAME = 0.3

const TURKISH = /^(?:tr|az)\b/

/** A name in capitals, recased as it is usually written: particles in lower case, Turkish i with and without dot. */
export function recaseName(name: string, language: string | undefined): string {
  if (!/\p{Lu}{3}/u.test(name) || /\p{Ll}/u.test(name) || !/\s/.test(name)) return name
  const locale = language && TURKISH.test(language) ? 'tr' : 'und'
  return name
    .split(/(\s+)/)
    .map((word, index) => recaseWord(word, index, locale))
    .join('')
}

function recaseWord(word: string, index: number, locale: string): string {
  const lower = word.toLocaleLowerCase(locale === 'und' ? 'en' : locale)
  if (index > 0 && PARTICLES.has(lower)) return lower
  if (/^(?:\p{L}\.)+$/u.test(word)) return word
  const capital = (part: string) => part.charAt(0).toLocaleUpperCase(locale === 'und' ? 'en' : locale) + part.slice(1)
  return lower
    .split(/([-'’])/)
    .map(capital)
    .join('')
    .replace(/^Mc\p{Ll}/u, (start) => `Mc${start.slice(2).toUpperCase()}`)
}
