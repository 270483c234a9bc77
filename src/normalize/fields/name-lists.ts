import { readCredit } from '../credits/read-credit.ts'
import { furnitureShare } from '../lines/text-likeness.ts'
import type { LineView } from '../lines/view.ts'
import { knownName } from '../names/name-like.ts'
import { isRole } from '../names/writer-role.ts'
import { BODY, FURNITURE_PHRASE, HAS_DATE, NAME_ALONE, PARAGRAPH_WORDS } from '../thresholds.ts'
import type { NameCandidate } from './byline-candidates.ts'
import type { Layout } from './layout.ts'
import { isBylineLabel } from './read-segment.ts'

/** Most words of an entry of a list, and fewest entries. */
const ENTRY_WORDS = 8
const FEWEST_ENTRIES = 3
/** Paragraphs above a list that is surely within the text; a single one may be a standfirst. */
const WITHIN = 2

/** Whether a line is a sentence; in scripts without spaces, some of which have no full stop, also by its length. */
const isSentence = (view: LineView | undefined): boolean =>
  view !== undefined && (view.measure.ends || (view.measure.unspaced && view.measure.words >= PARAGRAPH_WORDS))

const isEntry = (view: LineView): boolean =>
  !view.measure.ends &&
  view.measure.words <= ENTRY_WORDS &&
  view.date < HAS_DATE &&
  furnitureShare(view) < FURNITURE_PHRASE &&
  !isBylineLabel(view) &&
  !isRole(view.text) &&
  readCredit(view.text) === undefined

/** The index after the entries that begin at `start`, none of which is a `labelled` byline. */
function endOfEntries(views: readonly LineView[], start: number, labelled: ReadonlySet<number>): number {
  let end = start
  for (let view = views[end]; view && isEntry(view) && !labelled.has(end); view = views[end]) end++
  return end
}

/** Whether the first of the entries is a heading between a sentence and so many names: "The winners". */
function headsNames({ views, titleAt }: Layout, start: number, names: ReadonlySet<number>): boolean {
  if (start - 1 <= titleAt || !isSentence(views[start - 1])) return false
  if (names.has(start) && knownName(views[start]?.text ?? '') > 0) return false
  return Array.from({ length: FEWEST_ENTRIES }, (_, i) => start + 1 + i).every((at) => names.has(at))
}

/** Fewest entries of a list below a single paragraph, where the entries are no frequent names. */
const LONG_LIST = 5

/** Whether a line has no capital and no frequent name, as the ingredients of a recipe. */
const isThing = ({ text }: LineView): boolean => !/\p{Lu}/u.test(text) && knownName(text) < 1

const NUMBERED = /^\p{Nd}{1,3}[.)]\s/u

/** Whether a line is an item of a numbered list: the line above or below it has a number too. */
const isNumbered = (views: readonly LineView[], at: number): boolean =>
  NUMBERED.test(views[at]?.text ?? '') && [at - 1, at + 1].some((line) => NUMBERED.test(views[line]?.text ?? ''))

/**
 * The lines of lists within the text, such as teams, casts and winners. Names alone on these lines sign nothing. Such a
 * list has a paragraph below it, and paragraphs or a heading above it.
 */
export function linesOfLists(layout: Layout, candidates: readonly NameCandidate[]): ReadonlySet<number> {
  const { views, body, titleAt, last } = layout
  const bare = candidates.filter(({ kind }) => kind === 'bare')
  const names = new Set(bare.filter(({ share }) => share >= NAME_ALONE).map(({ at }) => at))
  const labelled = new Set(candidates.filter(({ kind }) => kind !== 'bare').map(({ at }) => at))
  const listed = new Set(bare.map(({ at }) => at).filter((at) => isNumbered(views, at)))
  if (titleAt < 0 || names.size === 0) return listed
  let paragraphs = 0
  for (let at = titleAt + 1; at < last; ) {
    const end = endOfEntries(views, at, labelled)
    const isList = end - at >= FEWEST_ENTRIES && end <= last && isSentence(views[end])
    if (isList && (paragraphs >= WITHIN || headsNames(layout, at, names)))
      for (let line = at; line < end; line++) listed.add(line)
    else if (isList && end - at >= LONG_LIST && at - 1 > titleAt && isSentence(views[at - 1]))
      for (let line = at; line < end; line++) if (isThing(views[line] as LineView)) listed.add(line)
    if (end === at && isSentence(views[at]) && (body[at] ?? 0) >= BODY) paragraphs++
    at = Math.max(end, at + 1)
  }
  return listed
}
