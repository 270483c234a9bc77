import { CUES } from '../languages/cue-columns.ts'
import { isCommon } from '../languages/frequent-words.ts'
import { foldPhrase, isPhrase } from '../languages/newsroom-phrases.ts'
import { hasBullet } from '../lines/bullet.ts'
import { endsAsSentence } from '../lines/text-likeness.ts'
import type { LineView } from '../lines/view.ts'
import { labelLength } from '../names/byline-label.ts'
import { LONGEST_LABELLED_BYLINE, PARAGRAPH_WORDS } from '../thresholds.ts'
import type { Segment } from './read-segment.ts'

/** Share of a sentence that the names of a byline take at least. */
const LEAST_NAMED = 0.2

/**
 * Whether a label begins a sentence as long as a paragraph, so that it is no byline: "By any measure, …", "Por su
 * parte, …", "Written by …, the film …". With a colon after the label it would be one. Nor is it a byline where a word
 * that follows names stands in such a sentence: 美江さん（39歳）も….
 */
function isInProse(view: LineView, { kind, names, hasColon, isStated }: Segment): boolean {
  const { text, measure } = view
  const named = names.reduce((sum, name) => sum + name.length, 0)
  const isLong = measure.unspaced || text.length > LONGEST_LABELLED_BYLINE || named < LEAST_NAMED * text.length
  const isSentence = endsAsSentence(view) && measure.words >= PARAGRAPH_WORDS && isLong
  const isLabelled = kind === 'labelled' || kind === 'after' || kind === 'below-label'
  return isLabelled && isSentence && !hasColon && !isStated && !/^[(（[]/u.test(text)
}

const CLAUSE = /\p{L}{2}[，。]/u

/**
 * Whether a name stands within a sentence of a script without spaces, with words on both sides or after a label
 * without a colon: 珍·古道尔（Jane Goodall）在北京…， 作者徐宥（Eric Xu）回忆….
 */
function isWithin({ text, measure }: LineView, { kind, names, hasColon }: Segment): boolean {
  if (!measure.unspaced || measure.words < PARAGRAPH_WORDS || hasColon || !CLAUSE.test(text)) return false
  const [first = '', last = first] = [names[0], names.at(-1)]
  const [before, after] = [text.slice(0, text.indexOf(first)), text.slice(text.lastIndexOf(last) + last.length)]
  return CLAUSE.test(after) && (kind === 'labelled' || (kind === 'bare' && /\p{L}{2}/u.test(before)))
}

const LABELLED_DATE = /^\s*[:：]/u

const RELATED = CUES.indexOf('related')

/**
 * Whether names without a label are an item of a list, in a reference to another article, or themselves the label of a
 * date: "Opening: 5 March 2021".
 */
function isListed({ text, date, cues }: LineView, { kind, text: names }: Segment): boolean {
  if (kind !== 'bare') return false
  if ((cues.opening[RELATED] ?? 0) > 0 && !text.startsWith(names)) return true
  return hasBullet(text) || (date > 0 && LABELLED_DATE.test(text.slice(text.indexOf(names) + names.length)))
}

/** Whether what follows a label says something of the author rather than names them: "Autor je spisovatel". */
const isPredicate = ({ kind, names: [name = ''] }: Segment): boolean =>
  kind === 'labelled' && /^\p{Ll}/u.test(name) && isCommon(name.slice(0, name.indexOf(' ')))

const COMMA = /[,،、，]/u

const isHouse = (text: string): boolean => {
  const phrase = foldPhrase(text)
  return isPhrase(phrase, 'house') || isPhrase(phrase, 'release')
}

/**
 * Whether a segment signs for the newsroom as a whole: "By our correspondent", "संवाद सहयोगी, पटना". The place beside is
 * no name either.
 */
function signsForHouse({ kind, text, names }: Segment): boolean {
  const [house = '', place = ''] = text.split(COMMA)
  if (isHouse(names[0] ?? '') || (isHouse(house) && !/\S\s\S/u.test(place))) return true
  return kind === 'labelled' && isHouse(text.slice(labelLength(text)))
}

/**
 * Whether a reading of a line as a byline names none of the article's authors: it is prose, an item of a list, or the
 * newsroom as a whole.
 */
export const namesNoAuthor = (view: LineView, read: Segment): boolean =>
  isInProse(view, read) || isWithin(view, read) || signsForHouse(read) || isPredicate(read) || isListed(view, read)
