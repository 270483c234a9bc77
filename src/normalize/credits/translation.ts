import type { TranslationNote } from '../../domain/article.ts'
import { LANGUAGES, phrasesOf } from '../languages/table.ts'
import { knownName, nameLikeness } from '../names/name-like.ts'
import { columnsOf } from '../printed-pages/print-line.ts'
import { lowerInPlace } from '../text/lower.ts'
import { endsSentence } from '../text/measure.ts'

/** A phrase of the language table that tells of a translation. */
interface Wording {
  readonly language: string
  readonly before: string
  /** The part of the phrase after the name of the original's language; undefined where the phrase names none. */
  readonly after?: string
}

const WORDINGS: readonly Wording[] = LANGUAGES.flatMap((row) =>
  phrasesOf(row.translation).map((phrase): Wording => {
    const [before = '', after] = phrase.split('…')
    return { language: row.code, before: before.trim(), ...(after !== undefined && { after: after.trim() }) }
  }),
).sort((a, b) => weigh(b) - weigh(a))

/** Phrases that name a language come before those that do not, and longer ones before shorter. */
function weigh({ before, after }: Wording): number {
  return before.length + (after?.length ?? 0) + (after === undefined ? 0 : 100)
}

/** The phrases by their first UTF-16 unit. */
const BY_FIRST: ReadonlyMap<number, readonly Wording[]> = Map.groupBy(
  WORDINGS.filter(({ before }) => before !== ''),
  ({ before }) => before.charCodeAt(0),
)
/** Longest note on a translation, in columns of print: an ideograph takes two. */
const LONGEST_NOTE = 160
/** Letters of a language's name that must agree, since names are inflected. */
const STEM = 5
const CODES = LANGUAGES.map((row) => row.code).filter((code) => code !== 'und')
const namesIn = new Map<string, readonly (readonly [string, string])[]>()

/** The names of all languages in `language`, in lower case, with their tags. */
function languageNames(language: string): readonly (readonly [string, string])[] {
  const known = namesIn.get(language)
  if (known) return known
  const display = new Intl.DisplayNames([language], { type: 'language' })
  const names = CODES.map((code) => [(display.of(code) ?? code).toLowerCase(), code] as const)
  namesIn.set(language, names)
  return names
}

/** The tag of the first language that a text in `language` names. */
function languageNamed(text: string, language: string): string | undefined {
  const words = text
    .toLowerCase()
    .split(/[^\p{L}\p{M}]+/u)
    .filter((word) => word.length > 1)
  const isNamed = (word: string, name: string) => {
    const last = name.split(/\s/).at(-1) ?? name
    return word.startsWith(last.slice(0, Math.max(2, Math.min(STEM, last.length))))
  }
  for (const word of words) {
    const named = languageNames(language).find(([name]) => isNamed(word, name))
    if (named) return named[1]
  }
  return undefined
}

/**
 * Reads a line that says that the article is a translation: "Original vietnamien Traduit par Lao Dong AI". Undefined
 * for any other line.
 */
export function readTranslation(text: string): TranslationNote | undefined {
  if (text.length > LONGEST_NOTE) return undefined
  const lower = lowerInPlace(text)
  const found = wordingsIn(lower)
  if (found.length === 0 || columnsOf(text) > LONGEST_NOTE) return undefined
  const from = found.map((wording) => originOf(wording, text, lower)).find((code) => code !== undefined)
  const by = found.map((wording) => translatorOf(wording, text, lower)).find((name) => name !== undefined)
  if (from === undefined && by === undefined) return undefined
  return { ...(from !== undefined && { from }), ...(by !== undefined && { by }), text: text.replace(/\s+/g, ' ') }
}

const ORIGINALS: ReadonlyMap<number, readonly string[]> = Map.groupBy(
  LANGUAGES.flatMap((row) => phrasesOf(row.original)),
  (phrase) => phrase.charCodeAt(0),
)

/** How much longer than its phrase such a link may be: times, and UTF-16 units on top. */
const LONGER = { times: 3, units: 20 }

/** Whether a line is a link to the original of a translation: "Le texte original est disponible ici". */
export function linksToOriginal(text: string): boolean {
  const phrases = text.length > LONGEST_NOTE ? undefined : ORIGINALS.get(text.charAt(0).toLowerCase().charCodeAt(0))
  if (!phrases) return false
  const lower = lowerInPlace(text)
  return phrases.some(
    (phrase) => lower.startsWith(phrase) && lower.length <= LONGER.times * phrase.length + LONGER.units,
  )
}

/** Separators between the parts of a line: two spaces, or a mark. */
const APART = /(?:\s{2,}|[|·•(,.\-–—])\s*/gu

/** Indices where the line and each of its parts begin. */
function beginnings(lower: string): number[] {
  const found = [0]
  APART.lastIndex = 0
  while (APART.test(lower)) found.push(APART.lastIndex)
  return found
}

/** The phrases that occur first where the line or a part of it begins, the weightiest first. */
function wordingsIn(lower: string): readonly Wording[] {
  const found = beginnings(lower).flatMap((at) =>
    (BY_FIRST.get(lower.charCodeAt(at)) ?? []).filter(
      ({ before }) => lower.startsWith(before, at) && lower.indexOf(before) === at,
    ),
  )
  return found.length < 2 ? found : WORDINGS.filter((wording) => found.includes(wording))
}

/** Longest name of a language and of a translator, in UTF-16 units. */
const LONGEST_LANGUAGE = 40
const LONGEST_NAME = 60

/** The language of the original that a note names. */
function originOf({ language, before, after }: Wording, text: string, lower: string): string | undefined {
  if (after === undefined) return undefined
  const start = lower.indexOf(before) + before.length
  const end = after === '' ? text.length : lower.indexOf(after, start)
  return end < 0 ? undefined : languageNamed(text.slice(start, Math.min(end, start + LONGEST_LANGUAGE)), language)
}

/** The translator that a note names. */
function translatorOf({ before, after }: Wording, text: string, lower: string): string | undefined {
  if (after === '') return undefined
  const label = after ?? before
  const at = after === undefined ? lower.indexOf(before) : lower.indexOf(after, lower.indexOf(before) + before.length)
  if (at < 0) return undefined
  const rest = text.slice(at + label.length)
  const name = rest
    .replace(/^[\s:：=]+/u, '')
    .split(/\s{2,}|[|•]|\.\s/u)[0]
    ?.trim()
  return name && /^[\p{Lu}\p{Lo}]/u.test(name) && name.length <= LONGEST_NAME && couldBeTranslator(name, rest)
    ? name.replace(/[.)]+$/, '')
    : undefined
}

/** What sets a name apart from the label before it. */
const SET_APART = /^\s*[:：=＝/／|｜丨(（-]/u
/** A name in Chinese characters or Katakana that directly follows a label. */
const UNSPACED_NAME = /^[\p{Script=Han}\p{Script=Katakana}ー・·]{2,12}$/u

/**
 * Whether what follows a label is a name rather than the rest of a sentence or heading. In scripts without case only a
 * mark between the two, or the likeness to a name, tells; in a sentence, only a frequent name.
 */
function couldBeTranslator(name: string, rest: string): boolean {
  if (/^\p{Lu}/u.test(name) || SET_APART.test(rest)) return true
  if (endsSentence(name)) return knownName(name) === 1
  return nameLikeness(name) > 0 || UNSPACED_NAME.test(name)
}
