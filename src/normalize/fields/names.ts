import { CUES, type Cue, cuesOf, endsInColon, openingLength, opensWith } from '../languages/cues.ts'
import { escapePattern } from '../languages/patterns.ts'
import { LANGUAGES, phrasesOf } from '../languages/table.ts'
import { lowerInPlace } from '../lines/lower.ts'
import { knownName, nameLikeness, PARTICLES } from '../lines/name-like.ts'

const connectors = [...new Set(LANGUAGES.flatMap((row) => phrasesOf(row.and)))]
const words = connectors.filter((word) => /^\p{L}+\.?$/u.test(word) && !/^[与與和及와과と]$/u.test(word))
const anyWord = `(?:${words.map(escapePattern).join('|')})`
/** What stands between two names of a list. */
const BETWEEN = new RegExp(
  `\\s*[,;]\\s*${anyWord}\\s+|\\s*[,;、，・／&ㆍ·|•]\\s*|\\s+[/+–—-]\\s+|\\s+${anyWord}\\s+`,
  'iu',
)
const HAN_BETWEEN = /\s*[,;、，／&ㆍ|•/与與和及]\s*/u
const JAPANESE_NAME = /^\p{Script=Katakana}+[・＝]\p{Script=Katakana}/u

/** The parts of a list of names, in their order. */
export function splitNames(text: string): string[] {
  if (JAPANESE_NAME.test(text)) return [text.trim()]
  const pattern = /\p{Script=Han}/u.test(text) && !/\p{Lu}/u.test(text) ? HAN_BETWEEN : BETWEEN
  return text
    .split(pattern)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

const ROLE = CUES.indexOf('role')

/** Whether a part of a byline says what the writer is, or where, rather than who. */
export function isRole(part: string): boolean {
  const cues = cuesOf(part.toLowerCase())
  return (cues.opening[ROLE] ?? 0) > 0.25 || (cues.inside[ROLE] ?? 0) > 0.3
}

/** "Staff Writer": nothing but a role, for all that it looks like a name. */
const isAllRole = (part: string): boolean => openingLength(part.toLowerCase(), 'role') > 0.8 * part.length

const EDGES = /^[\s|·・•:：,;.\-–—/@()[\]<>*"“”«»【】]+|[\s|·•:：,;\-–—/@()[\]<>*"“”«»【】]+$/gu
const HONORIFIC = /^(?:prof|mr|mrs|ms|ing|mag)\.?\s+(?=\p{Lu})/iu
const HANDLE = /\s*[(|]?@\w+\)?|\s*\S+@\S+\.\w+/g

const FOOTNOTE = /(?<=\p{Ll}{2})\p{Nd}{1,2}$/u

/** A name without the marks, handles and addresses around it and the number of a footnote on it. */
export const trimName = (text: string): string =>
  (text.includes('@') ? text.replace(HANDLE, '') : text).replace(EDGES, '').replace(FOOTNOTE, '').replace(/\s+/g, ' ')

const lastOf = (text: string): number => text.charCodeAt(text.length - 1)
/** By their last unit, the longest first. */
const AFTER: ReadonlyMap<number, readonly string[]> = Map.groupBy(
  [...new Set(LANGUAGES.flatMap((row) => phrasesOf(row.bylineAfter)))].sort((a, b) => b.length - a.length),
  lastOf,
)

/** `text` without a word that follows names, such as 기자; undefined where it ends with none. */
export function stripAfter(text: string, lower = lowerInPlace(text)): string | undefined {
  const suffix = AFTER.get(lastOf(lower))?.find((word) => lower.endsWith(word) && lower.length > word.length)
  return suffix && text.slice(0, -suffix.length).trim()
}

const GLUED = /^(.*\p{Ll})(\p{Lu}.*)$/u

/** What stands before a capital inside one name: McDonald, MacKenzie, DeShawn. */
const NAME_PREFIX = /(?:^|[\s-])(?:Mac|Mc|\p{Lu}\p{Ll}?)$/u

/** A name whose role is glued to it: "Emma MackenzieLifestyle Writer". */
function unglue(text: string): string {
  for (let at = text.length - 1; at > 2; at--) {
    const match = GLUED.exec(text.slice(0, at + 1))
    if (!match) return text
    at = match[1]?.length ?? 0
    if (nameLikeness(text.slice(0, at)) >= 0.9 && !NAME_PREFIX.test(text.slice(0, at))) return text.slice(0, at)
    if (isRole(text.slice(at)) || openingLength(lowerInPlace(text.slice(at)), 'share') > 0) return text.slice(0, at)
  }
  return text
}

const AGENCIES: ReadonlySet<string> = new Set(LANGUAGES.flatMap((row) => phrasesOf(row.agency)))

/** Whether a name is that of a news agency. */
export const isAgency = (name: string): boolean => AGENCIES.has(name.toLowerCase())

const STOP = /(?<=\p{Ll}{3})\.$/u

const OURS: ReadonlySet<string> = new Set(LANGUAGES.flatMap((row) => phrasesOf(row.our)))

/** Of "our London correspondent Ann Lee" the name after what she is; empty where nobody is named. Any other part as it is. */
function whoIsOurs(part: string): string {
  const words = part.split(' ')
  if (!OURS.has((words[0] ?? '').toLowerCase())) return part
  const rests = words.map((_, at) => words.slice(at).join(' ')).slice(1)
  const named = rests.map((rest) => rest.slice(openingLength(lowerInPlace(rest), 'role') || rest.length).trim())
  return named.find((name) => name.includes(' ') && nameLikeness(name) >= 0.9) ?? ''
}

/** The names in what a byline says after its label: those of people, else of the agency; empty where nothing looks like one. */
export function readNames(text: string): string[] {
  const names: string[] = []
  const parts = splitNames(unglue(text)).map((raw) => withoutPlace(trimName(stripAfter(raw) ?? raw)))
  for (const whole of parts) {
    const part = whoIsOurs(whole)
    if (names.length > 0 && (isOthersWork(part) || openingLength(lowerInPlace(part), 'credit') > 0)) break
    const name = stripRole(part)
    const isName = name !== part && nameLikeness(name) >= 0.9
    if (part === '' || isAllRole(part) || (!isName && isRole(part) && nameLikeness(part) < 0.9)) {
      if (names.length > 0) break
      continue
    }
    names.push(...separate(name.replace(STOP, '')))
  }
  return (names.length > 0 ? names : parts.filter(isAgency)).filter((name) => name.length > 1 && name.length < 60)
}

/** "Editing by Peter Hill", after those who wrote: another label begins with the second word. */
function isOthersWork(part: string): boolean {
  const space = part.indexOf(' ')
  return space > 0 && openingLength(lowerInPlace(part.slice(space + 1)), 'byline') > 0
}

const BEFORE_PLACE: ReadonlySet<string> = new Set(LANGUAGES.flatMap((row) => phrasesOf(row.place)))
/** Words that stand between two names in one language and before a place in another: "Ann Lee in Lower Ashby". */
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

/** A list of names without the places after such words, where they are nobody's name. */
export const withoutPlaces = (text: string): string => cutPlaces(text, PLACE_AFTER)

/** The same where nothing but its language tells what such a word is there. */
export function withoutPlacesIn(language: string | undefined, text: string): string {
  const pattern = language === undefined ? undefined : BY_LANGUAGE.get(language)
  return pattern ? cutPlaces(text, pattern) : text
}

const BUREAUS = LANGUAGES.flatMap((row) => phrasesOf(row.bureau))

const isBeforePlace = (word: string): boolean => BEFORE_PLACE.has(word) && !PARTICLES.has(word)

/** A name without the bureau before it, or the place after it: "札幌支局 田中一郎", "Ana Kovac in Split"; nothing of a place alone. */
function withoutPlace(part: string): string {
  const space = part.indexOf(' ')
  if (space < 0) return part
  if (isBeforePlace(part.slice(0, space))) return ''
  if (BUREAUS.some((bureau) => part.endsWith(bureau, space))) return part.slice(space + 1)
  const words = part.split(' ')
  const at = words.findIndex((word, i) => i > 1 && isBeforePlace(word))
  const name = words.slice(0, at).join(' ')
  return at > 0 && /^\p{Lu}/u.test(words[at + 1] ?? '') && nameLikeness(name) >= 0.9 ? name : part
}

const FEWEST_TO_SEPARATE = 4

/** Names that nothing stands between: a frequent given name after two words begins the next. */
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
const SHORTEST_TAIL = 3

/** "Angus Thompson Staff Writer 2 months" without what follows the name. */
function stripRole(part: string): string {
  const words = part.replace(HONORIFIC, '').split(' ')
  const digit = words.findIndex((word) => /\p{Nd}/u.test(word))
  const named = digit > 0 ? words.slice(0, digit) : words
  for (let keep = 2; keep < named.length; keep++) if (isTail(named.slice(keep))) return named.slice(0, keep).join(' ')
  for (let keep = 2; keep < named.length; keep++) if (hasRole(named.slice(keep))) return named.slice(0, keep).join(' ')
  return digit > 1 || words.length !== part.split(' ').length ? named.join(' ') : part
}

function isTail(words: readonly string[]): boolean {
  return opensWith(words.join(' ').toLowerCase(), TAILS, SHORTEST_TAIL - 1)
}

const hasRole = (words: readonly string[]): boolean =>
  words.length <= 4 && (cuesOf(words.join(' ').toLowerCase()).inside[ROLE] ?? 0) > 0.2

const GLUED_LABEL = /^(\p{L}\p{Ll}{1,14}(?: \p{Ll}{1,6})?)(?=\p{Lu})/u

/** Length of a byline's label at the start of `text`, glued to the name or not: "By Ann", "ByAnn"; 0 without one. */
export function labelLength(text: string, lower = lowerInPlace(text)): number {
  const length = openingLength(lower, 'byline')
  if (length > 0) return length
  const glued = GLUED_LABEL.exec(text)?.[1]
  return glued && openingLength(lowerInPlace(glued), 'byline') === glued.length ? glued.length : 0
}

/** Whether a line opens as bylines do: with a label, and a colon or what may be a name after it. "De burgemeester" opens with one too. */
export function opensByline(text: string, lower = lowerInPlace(text)): boolean {
  const length = labelLength(text, lower)
  if (length === 0) return false
  if (endsInColon(text, length) || !/\p{Lu}/u.test(text)) return true
  const rest = text.slice(length, length + LONGEST_BYLINE)
  return isRole(rest) || readNames(rest).some((name) => nameLikeness(name) >= LEAST_NAME)
}
const LEAST_NAME = 0.3
/** UTF-16 units after a label: what a line of text goes on with says no more of who wrote it. */
const LONGEST_BYLINE = 180

const TURKISH = /^(?:tr|az)\b/

/** A name written in capitals, as it is written elsewhere: particles small, Turkish dots kept. */
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
