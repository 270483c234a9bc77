import { textOfHtml } from '../../content/plain-text.ts'
import type { Entry } from '../../domain/entry.ts'
import type { SafeHtml } from '../../domain/html.ts'
import { namesAndNumbers } from './shared-names.ts'

/** Where a text first mentions each name and number, in characters, and the length of the text. */
interface Outline {
  readonly places: ReadonlyMap<string, number>
  readonly length: number
}

/** Names within this many characters of each other count as one place. */
const ONE_PLACE = 40
/**
 * What two texts must share at least: number of places, share of the names of the text that has fewer, and share of the
 * text that they span.
 */
const LEAST = { places: 4, share: 0.25, span: 0.4 }
/** Largest mean distance between matching places, as a share of the text. */
const DRIFT = 0.08

/** The published translation notice, which names the translator. */
const NOTE = /<p class="translation-note"[^>]*>.*?<\/p>/s

function outlineOf({ content }: Entry): Outline {
  const text = textOfHtml(content.replace(NOTE, '') as SafeHtml)
  const places = new Map<string, number>()
  for (const { what, at } of namesAndNumbers(text)) if (!places.has(what)) places.set(what, at)
  return { places, length: Math.max(1, text.length) }
}

type Place = readonly [inOne: number, inOther: number]

function sharedPlaces(one: Outline, other: Outline): readonly Place[] {
  const shared: Place[] = []
  let end = -ONE_PLACE
  for (const [what, at] of [...one.places].sort(([, a], [, b]) => a - b)) {
    const there = other.places.get(what)
    if (there === undefined) continue
    if (at - end >= ONE_PLACE) shared.push([at / one.length, there / other.length])
    end = at
  }
  return shared
}

const mean = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0) / Math.max(1, numbers.length)

/**
 * Whether two texts in different languages tell the same story: from beginning to end, they mention the same names in
 * the same places.
 */
export function isSameStory(a: Entry, b: Entry): boolean {
  const [one, other] = [outlineOf(a), outlineOf(b)]
  const named = [...one.places.keys()].filter((what) => other.places.has(what)).length
  if (named < LEAST.share * Math.min(one.places.size, other.places.size)) return false
  const shared = sharedPlaces(one, other)
  const span = (shared.at(-1)?.[0] ?? 0) - (shared[0]?.[0] ?? 0)
  if (shared.length < LEAST.places || span < LEAST.span) return false
  return mean(shared.map(([here, there]) => Math.abs(here - there))) <= DRIFT
}
