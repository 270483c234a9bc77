import type { Cue } from '../languages/cue-columns.ts'
import { openingLength } from '../languages/cues.ts'
import { foldPhrase, isPhrase } from '../languages/newsroom-phrases.ts'
import { LANGUAGES, phrasesOf } from '../languages/table.ts'
import type { LineView } from '../lines/view.ts'
import { nameLikeness } from '../names/name-like.ts'
import { withoutPlacesIn } from '../names/name-places.ts'
import { isOrganization } from '../names/name-words.ts'
import { isAgency, readNames } from '../names/read-names.ts'
import { splitNames } from '../names/split-names.ts'
import { isRole } from '../names/writer-role.ts'
import { isGreeting } from '../newsroom/greeting.ts'
import { lastWord } from '../text/last-word.ts'
import { lowerInPlace } from '../text/lower.ts'
import { agencyAlone } from './agency-bylines.ts'

/**
 * Limits of a byline without any label: UTF-16 units, names, likeness of each name, parts that may be no names, and
 * from so many words on the share of it that is names or a role.
 */
const BARE = { longest: 120, mostNames: 5, leastLike: 0.3, otherParts: 2, manyWords: 8, leastNames: 0.4 }
/** The same number of words in Hangul, where a headline has few words, and its first is as short as a name. */
const MANY_HANGUL_WORDS = 4

const UNCASED = /^\P{Lu}*$/u

const GENERATIONS: ReadonlySet<string> = new Set(LANGUAGES.flatMap((row) => phrasesOf(row.generation)))

/** Whether a text ends with the end of a name whose full stop ends no sentence. */
const endsInGeneration = (text: string): boolean => GENERATIONS.has(lastWord(text).toLowerCase())

/** Whether a text credits a picture: "Ann Lee/AP". */
const creditsPicture = (text: string): boolean =>
  /\S\/\S/u.test(text) && isAgency(text.slice(text.lastIndexOf('/') + 1))

/** The agencies of each language but those of all, whose photographers are credited in every one. */
const OWN_AGENCIES = new Map(
  LANGUAGES.flatMap(({ code, agency }) =>
    code === 'und' || code === 'en' ? [] : [[code, new Set(phrasesOf(agency))] as const],
  ),
)

/** Whether a text names somebody and an agency of its own language: "Karin Ek/TT", "Anna Weber/dpa". */
const isSignedFor = (text: string, language: string | undefined): boolean =>
  OWN_AGENCIES.get(language?.split('-')[0] ?? '')?.has(text.slice(text.lastIndexOf('/') + 1).toLowerCase()) === true

/** The names of a text that is nothing but names; none of any other text. */
export function bareNames(text: string, view: LineView, language?: string): readonly string[] {
  const agency = text === view.text ? agencyAlone(text) : undefined
  if (agency !== undefined) return [agency]
  if (
    text.length > BARE.longest ||
    (creditsPicture(text) && !(view.gap > 0 && isSignedFor(text, language))) ||
    (view.measure.ends && !endsInGeneration(text))
  )
    return []
  const names = withoutLastPlace(readNames(withoutPlacesIn(language, text)))
  const likely =
    names.length > 0 && names.length <= BARE.mostNames && names.every((name) => nameLikeness(name) >= BARE.leastLike)
  const isAll = names.length >= splitNames(text).length - BARE.otherParts
  return likely &&
    isAll &&
    !(UNCASED.test(text) && names.every(isOrganization)) &&
    !isLabel(text) &&
    !namesInPassing(text, names) &&
    !isShareBar(text) &&
    !names.some(isWrittenAbout) &&
    !names.some(isKind) &&
    !isFurniture(text) &&
    !isGreetingOrEnd(text)
    ? names
    : []
}

/** Whether a text is the label of what follows: "Hà Nội:", "See also:". */
const isLabel = (text: string): boolean => /[:：]\s*$/u.test(text)

/** Whether names are a small part of many words without a role: then a heading or caption only mentions somebody. */
function namesInPassing(text: string, names: readonly string[]): boolean {
  const length = names.reduce((sum, name) => sum + name.length, 0)
  const many = /^\p{Script=Hangul}/u.test(text) ? MANY_HANGUL_WORDS : BARE.manyWords
  return text.split(' ').length >= many && length < BARE.leastNames * text.length && !text.split(', ').some(isRole)
}

const SHARED: ReadonlySet<string> = new Set(LANGUAGES.flatMap((row) => phrasesOf(row.share)))
/** Fewest words of a line that name networks or ways to share. */
const FEWEST_SHARED = 2

/** Whether a line that may look like names is a row of share buttons: "Facebook Twitter Email". */
const isShareBar = (text: string): boolean =>
  text.split(' ').filter((word) => SHARED.has(word.toLowerCase())).length >= FEWEST_SHARED

/** Whether a name is that of a kind of text: "Research Article". */
const isKind = (name: string): boolean => isPhrase(foldPhrase(name), 'kind')

const HONORIFICS = LANGUAGES.flatMap((row) => phrasesOf(row.honorific))

/** Whether a name is that of somebody who is written about: 田中さん. */
const isWrittenAbout = (name: string): boolean => HONORIFICS.some((word) => name.endsWith(word))

/**
 * Whether a text is a phrase of page furniture and nothing else: "All Columns". In a script without case, where many
 * words look like names, also of any kind of furniture, or beginning with the label of a picture: 関連記事, 资料图.
 */
function isFurniture(text: string): boolean {
  const lower = lowerInPlace(text)
  const fills = (cue: Cue) => openingLength(lower, cue) === text.length
  if (/\p{Lu}/u.test(text)) return text.includes(' ') && NEVER_NAMES.some(fills)
  const isCredit = openingLength(lower, 'credit') > 0
  return (isCredit || NO_NAMES.some(fills)) && !isAgency(text)
}
const NEVER_NAMES: readonly Cue[] = ['related', 'copyright', 'navigation', 'advertising', 'tools']
const NO_NAMES: readonly Cue[] = [
  ...NEVER_NAMES,
  'tags',
  'section',
  'credit',
  'share',
  'comments',
  'newsletter',
  'paywall',
]

/** Whether a line that may look like names is a salutation, or says that the text ends. */
const isGreetingOrEnd = (text: string): boolean => isGreeting(text) || isPhrase(foldPhrase(text), 'ends')

/**
 * The names of a byline without the place after a name, which in scripts without capitals is a single word: "राकेश
 * वर्मा, पटना".
 */
function withoutLastPlace(names: string[]): string[] {
  const [name = '', place = ''] = names
  const isPlace = names.length === 2 && !place.includes(' ') && nameLikeness(place) === 0 && !/\p{Lu}/u.test(name)
  return isPlace && nameLikeness(name) > 0 ? [name] : names
}
