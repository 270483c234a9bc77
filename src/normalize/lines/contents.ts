import { BODY } from '../thresholds.ts'
import { furnitureShare } from './text-likeness.ts'
import type { LineView } from './view.ts'

/** A table of contents: the indices of its entries, and those of the headings that they list. */
export interface Contents {
  readonly entries: ReadonlySet<number>
  readonly headings: ReadonlySet<number>
}

const NONE: Contents = { entries: new Set(), headings: new Set() }

/** An entry and its heading. */
type Entry = readonly [number, number]

/** Fewest entries that recur as headings, most that do not between two that do, and the longest in UTF-16 units. */
const FEWEST = 3
const MOST_MISSED = 1
const LONGEST = 120
/** Fewest words of the line below a heading, and the share of the headings that have such a line. */
const FEWEST_WORDS = 8
const WITH_TEXT = 0.6
/** Entries from which lines that head no text are a list that stands twice: it is not looked at from each of them. */
const LONG_LIST = 200
/** A line that occurs more often is a button, a label or a speaker. */
const MOST_OCCURRENCES = 3
/** Share of a line that a phrase of page furniture fills: then the line may stand twice on a page by itself. */
const FURNITURE = 0.9

/** The number or time before a heading ("2.1 Routes", "22:15 Second recount"), and the button behind it ("Routes [edit]"). */
const NUMBER = /^(?:\p{Nd}{1,2}(?:[.:]\p{Nd}{1,2})*[.):]?\s+)/u
const TIME = /^\p{Nd}{1,2}[.:h]\p{Nd}{2}\s/u
const BUTTON = /\s?\[[^[\]]{2,40}\]$/u

/** What a table of contents has of a heading: neither its time, nor its number, nor the button behind it. */
function keyOf({ text, folded, date, reading }: LineView): string {
  const own = date > 0 ? (reading?.rest.toLowerCase() ?? folded) : folded
  return text.length > LONGEST ? '' : own.replace(NUMBER, '').replace(BUTTON, '')
}

/** The lines that recur, by index: their keys, and where each key stands. */
function recurring(views: readonly LineView[]): { keys: readonly string[]; places: ReadonlyMap<string, number[]> } {
  const keys = views.map(keyOf)
  const places = Map.groupBy(keys.keys(), (at) => keys[at] ?? '')
  places.delete('')
  for (const [key, at] of places) if (at.length < 2 || at.length > MOST_OCCURRENCES) places.delete(key)
  return { keys, places }
}

/**
 * Whether most headings stand right above text, or above a line that does. Of the text below the times of a live text,
 * which the entries begin with, the model knows too little.
 */
function headText(views: readonly LineView[], body: Float64Array, found: readonly Entry[]): boolean {
  const isTimed = found.every(([entry]) => (views[entry]?.date ?? 0) > 0 || TIME.test(views[entry]?.text ?? ''))
  const headings = found.map(([, heading]) => heading)
  const isText = (at: number) => (views[at]?.measure.words ?? 0) >= FEWEST_WORDS && (isTimed || (body[at] ?? 0) >= BODY)
  const above = headings.filter((at) => isText(at + 1) || isText(at + 2)).length
  return above >= WITH_TEXT * headings.length && headings.every((at, n) => n === 0 || at > (headings[n - 1] ?? 0) + 1)
}

/**
 * Finds a table of contents: lines one below the other that recur further below in the same order, each above a part of
 * the text. The same menu above and below a text is none. `body` is the probability of each line to be body.
 */
export function findContents(views: readonly LineView[], body: Float64Array): Contents {
  const { keys, places } = recurring(views)
  if (places.size < FEWEST) return NONE
  for (let start = 0; start < views.length; start++) {
    const found = contentsFrom(views, keys, places, start)
    if (found.length < FEWEST) continue
    if (headText(views, body, found))
      return { entries: new Set(found.map(([entry]) => entry)), headings: new Set(found.map(([, heading]) => heading)) }
    if (found.length >= LONG_LIST) start += found.length
  }
  return NONE
}

/** The entries from `start` on, each with its heading. */
function contentsFrom(
  views: readonly LineView[],
  keys: readonly string[],
  places: ReadonlyMap<string, readonly number[]>,
  start: number,
): readonly Entry[] {
  const found: Entry[] = []
  let below = start
  for (let at = start, missed = 0; at < views.length && missed <= MOST_MISSED; at++) {
    const first = found[0]?.[1] ?? views.length
    if (at >= first) break
    const heading = places.get(keys[at] ?? '')?.find((place) => place > Math.max(at, below))
    const isEntry = heading !== undefined && furnitureShare(views[at] as LineView) < FURNITURE
    if (isEntry) {
      found.push([at, heading])
      below = heading
      missed = 0
    } else if (found.length === 0) return found
    else missed++
  }
  return found
}
