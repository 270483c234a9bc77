import { endsInColon, openingLength } from '../languages/cues.ts'
import { localBylineLabels } from '../languages/local-byline-labels.ts'
import { LANGUAGES, phrasesOf } from '../languages/table.ts'
import { fold } from '../lines/fold.ts'
import { lowerInPlace } from '../lines/lower.ts'
import { nameLikeness } from '../lines/name-like.ts'
import { endsAsSentence } from '../lines/text-likeness.ts'
import type { LineView } from '../lines/view.ts'
import { isGreeting } from '../newsroom/greeting.ts'
import { foldPhrase, isPhrase } from '../newsroom/phrases.ts'
import { LIKELY_NAME, LONGEST_BYLINE, LONGEST_LABELLED_BYLINE, PARAGRAPH_WORDS } from '../thresholds.ts'
import { authorLabelLength } from './author-label.ts'
import { splitAtLabels } from './label-breaks.ts'
import {
  isRole,
  labelLength,
  readNames,
  splitNames,
  stripAfter,
  trimName,
  withoutPlaces,
  withoutPlacesIn,
} from './names.ts'
import { readParenthesis, withoutParenthesis } from './source.ts'

/**
 * How a name was recognised as a byline: after a label, below a label, before a role, by itself, or after the label of
 * a source.
 */
export type BylineKind = 'labelled' | 'below-label' | 'after' | 'bare' | 'source'

/** A name that may be an author's. */
export interface NameCandidate {
  /** Index of its line among the lines that are not blank. */
  readonly at: number
  readonly kind: BylineKind
  readonly name: string
  /** The name as it is compared with others. */
  readonly key: string
  /** The number of names in its byline, and its index among them. */
  readonly count: number
  readonly place: number
  /** What the byline has in parentheses after the name. */
  readonly parenthesis?: string
  /** Share of the line that the byline takes. */
  readonly share: number
  /** Whether its label always names the author. */
  readonly isStated?: boolean
  /** Whether its label names the editor. */
  readonly isEditor?: boolean
}

/** Most names of one byline. */
const MOST_NAMES = 8
/** Separators between the segments of a line. */
const SEGMENTS = /\s+[|•·–—-]\s+|\s*[|•·｜]\s*|\s{2,}|\t|\s+\/\s+|[()（）【】[\]]/u
const OPENING_MARKS = /^[\s(（【[<"'|•·*—–-]+/u

/** All names in the lines that stand in the place or the form of a byline, in a text of `language`. */
export function findNames(views: readonly LineView[], language?: string): NameCandidate[] {
  return views.flatMap((view, at) => (view.text.length <= LONGEST_BYLINE ? namesOf(views, view, at, language) : []))
}

/** A quick test for such a separator. */
const APART = /[|•·｜–—/\t()（）【】[\]-]|\s{2}/u

/** The segments of a line that may each be a byline, the whole line first. */
function segmentsOf(rest: string, parenthesis: string | undefined): readonly string[] {
  if (!APART.test(rest)) return splitAtLabels(rest)
  const whole = beforeBar(parenthesis === undefined ? rest : withoutParenthesis(rest))
  return [...new Set([whole, ...rest.split(SEGMENTS)].flatMap(splitAtLabels))]
}

/**
 * Whether a label stands in a sentence, long enough for a paragraph, that is no byline for all its label: "By any
 * measure, …", "Por su parte, …", "Written by …, the film …". A colon after the label makes it one.
 */
function isInProse(view: LineView, { kind, hasColon, isStated }: Segment): boolean {
  const { text, measure } = view
  const isSentence = endsAsSentence(view) && measure.words >= PARAGRAPH_WORDS && text.length > LONGEST_LABELLED_BYLINE
  return kind === 'labelled' && isSentence && !hasColon && !isStated && !/^[(（[]/u.test(text)
}

function namesOf(views: readonly LineView[], view: LineView, at: number, language?: string): NameCandidate[] {
  const rest = (view.date > 0 ? view.reading?.rest : undefined) ?? view.text
  const parenthesis = readParenthesis(rest)
  const found = segmentsOf(rest, parenthesis).flatMap((segment) =>
    readSegment(segment, previous(views, at), view, language),
  )
  const best = found
    .map(withoutHouses)
    .reduce<Segment | undefined>((a, b) => (a && worth(a) >= worth(b) ? a : b), undefined)
  if (!best || best.names.length === 0 || isInProse(view, best)) return []
  return best.names.slice(0, MOST_NAMES).map((name, place) => ({
    at,
    kind: best.kind,
    name,
    key: sameName(name),
    count: best.names.length,
    place,
    ...(parenthesis !== undefined && !best.text.includes(parenthesis) && { parenthesis }),
    share: best.text.length / Math.max(1, view.text.length),
    ...(best.isStated && { isStated: true }),
    ...(best.isEditor && { isEditor: true }),
  }))
}

const isHouse = (text: string): boolean => {
  const phrase = foldPhrase(text)
  return isPhrase(phrase, 'house') || isPhrase(phrase, 'release')
}

/** What signs for a whole house ("By our correspondent", "संवाद सहयोगी, पटना") names nobody, nor where it writes. */
function withoutHouses(segment: Segment): Segment {
  const { text, names } = segment
  if (names.length === 0) return segment
  const label = labelLength(text)
  return isHouse(names[0] ?? '') || (label > 0 && isHouse(text.slice(label))) ? { ...segment, names: [] } : segment
}

/** How much each kind of byline adds to the worth of a reading: a label of authors more than one of a source. */
const WORTH: Readonly<Record<BylineKind, number>> = {
  labelled: 0.5,
  'below-label': 0.5,
  after: 0.5,
  source: 0.2,
  bare: 0,
}

/** The worth of a reading of a line: how much its names look like names, and the kind of byline. -1 without names. */
function worth({ kind, names }: Segment): number {
  if (names.length === 0) return -1
  return WORTH[kind] + names.reduce((sum, name) => sum + nameLikeness(name), 0) / names.length
}

/** The line up to a vertical bar. */
const beforeBar = (rest: string): string => rest.split(' | ')[0] ?? rest

interface Segment {
  readonly kind: BylineKind
  readonly text: string
  readonly names: readonly string[]
  readonly isStated?: boolean
  readonly isEditor?: boolean
  readonly hasColon?: boolean
}

const EDITORS: ReadonlySet<string> = new Set(LANGUAGES.flatMap((row) => phrasesOf(row.editor)))
const isEditorLabel = (label: string): boolean => EDITORS.has(label.replace(/[\s:：/／]+$/u, ''))

function readSegment(raw: string, before: LineView | undefined, view: LineView, language?: string): Segment[] {
  const text = raw.replace(OPENING_MARKS, '').trim()
  if (text === '') return []
  const here = localBylineLabels(language)
  const local = here.length > 0 ? namesAfter(here, text) : undefined
  if (local) return [{ kind: 'labelled', text, names: local, isStated: true }]
  const stated = authorLabelLength(text)
  if (stated > 0) return [{ kind: 'labelled', text, names: readNames(text.slice(stated)), isStated: true }]
  const lower = lowerInPlace(text)
  const label = labelLength(text, lower)
  if (label > 0) {
    const isEditor = isEditorLabel(lower.slice(0, label))
    const hasColon = endsInColon(text, label)
    const names = namesAfterLabel(text.slice(label))
    return [{ kind: 'labelled', text, names, ...(isEditor && { isEditor }), ...(hasColon && { hasColon }) }]
  }
  const source = openingLength(lower, 'source')
  if (endsInColon(text, source)) return [{ kind: 'source', text, names: readNames(text.slice(source)) }]
  const named = text.includes('@') ? stripAfter(trimName(text)) : stripAfter(text, lower)
  if (named !== undefined) return [{ kind: 'after', text, names: readNames(named) }]
  if (before && endsWithLabel(before)) return [{ kind: 'below-label', text, names: readNames(text) }]
  return bareSegment(text, view, language)
}

/**
 * The names after a label that counts only in the text's own language, if everything after it looks like a name: "Na
 * Asha Juma".
 */
function namesAfter(labels: readonly string[], text: string): string[] | undefined {
  const space = text.indexOf(' ')
  if (space < 0 || !labels.includes(text.slice(0, space).toLowerCase())) return undefined
  const names = readNames(withoutPlaces(text.slice(space + 1)))
  return names.length > 0 && names.every((name) => nameLikeness(name) >= LIKELY_NAME) ? names : undefined
}

/** The names after a label, which may be doubled: "Text: By Ann Lee". */
function namesAfterLabel(rest: string): string[] {
  const text = rest.replace(/^[\s:：=/／●.-]+/u, '')
  const again = labelLength(text)
  return readNames(withoutPlaces(again > 0 ? text.slice(again).replace(/^[\s:：]+/u, '') : text))
}

/**
 * Limits of a byline without any label: UTF-16 units, names, likeness of each name, parts that may be no names, and from
 * so many words on the share of it that is names or a role.
 */
const BARE = { longest: 120, mostNames: 5, leastLike: 0.3, otherParts: 2, manyWords: 8, leastNames: 0.4 }

/** A line of nothing but names. */
function bareSegment(text: string, view: LineView, language?: string): Segment[] {
  if (text.length > BARE.longest || view.measure.ends) return []
  const names = withoutSeat(readNames(withoutPlacesIn(language, text)))
  const likely =
    names.length > 0 && names.length <= BARE.mostNames && names.every((name) => nameLikeness(name) >= BARE.leastLike)
  const isAll = names.length >= splitNames(text).length - BARE.otherParts
  return likely && isAll && !isLabel(text) && !namesInPassing(text, names) && !isShareBar(text) && !saysOther(text)
    ? [{ kind: 'bare', text, names }]
    : []
}

/** "Hà Nội:" or "See also:" are labels of what follows. */
const isLabel = (text: string): boolean => /[:：]\s*$/u.test(text)

/** Whether names are a small part of many words that give no role: a heading or a caption names somebody. */
function namesInPassing(text: string, names: readonly string[]): boolean {
  const length = names.reduce((sum, name) => sum + name.length, 0)
  return text.split(' ').length >= BARE.manyWords && length < BARE.leastNames * text.length && !isRole(text)
}

const SHARED: ReadonlySet<string> = new Set(LANGUAGES.flatMap((row) => phrasesOf(row.share)))
/** Fewest words of a line that name networks or ways to share. */
const FEWEST_SHARED = 2

/** Whether a line that may look like names is a row of share buttons: "Facebook Twitter Email". */
const isShareBar = (text: string): boolean =>
  text.split(' ').filter((word) => SHARED.has(word.toLowerCase())).length >= FEWEST_SHARED

/** Whether a line that may look like names is a salutation, or says that the text ends. */
const saysOther = (text: string): boolean => isGreeting(text) || isPhrase(foldPhrase(text), 'ends')

/**
 * The names of a byline without the place after a name, which in scripts without capitals is a single word: "राकेश
 * वर्मा, पटना".
 */
function withoutSeat(names: string[]): string[] {
  const [name = '', seat = ''] = names
  const isSeat = names.length === 2 && !seat.includes(' ') && nameLikeness(seat) === 0 && !/\p{Lu}/u.test(name)
  return isSeat && nameLikeness(name) > 0 ? [name] : names
}

function previous(views: readonly LineView[], at: number): LineView | undefined {
  return at > 0 ? views[at - 1] : undefined
}

/** Longest line, in UTF-16 units, that is a label alone; and that gives a role. */
const LONGEST_LABEL = 40
const LONGEST_ROLE = 60

/** Whether a line is the label of a byline alone: "Author of the article:". */
function endsWithLabel(view: LineView): boolean {
  if (view.text.length > LONGEST_LABEL) return false
  const lower = lowerInPlace(view.text.replace(OPENING_MARKS, ''))
  const length = openingLength(lower, 'byline')
  return length > 0 && trimName(lower.slice(length)) === ''
}

/** Whether a line gives a role, as lines below bylines do. */
export const tellsRole = (view: LineView): boolean => view.text.length < LONGEST_ROLE && isRole(view.text)

/** The form of a name in which two are compared. */
export const sameName = (name: string): string =>
  fold(name)
    .replace(/[.\s]+/g, ' ')
    .trim()
