import type { LineView } from '../lines/view.ts'
import { PARAGRAPH_WORDS } from '../thresholds.ts'
import type { GuessedScene } from './guessed-features.ts'

/** A line that may be the title. */
export interface Candidate {
  readonly at: number
  readonly view: LineView
  /** Log-odds of being the title. */
  readonly odds: number
  readonly words: number
  /** Its topic words (`topicsOf`) as numbers. */
  readonly topics: ReadonlySet<number>
  /**
   * Mean over its topic words of the logarithm of how many lines of the likely body have that word, the line itself not
   * counted.
   */
  readonly weight: number
  /** Share of its topic words that the first paragraphs have. */
  readonly lead: number
}

/** The lead of an article is so many first paragraphs. */
const LEAD = 3

/** The topic words of the lead. */
export function leadWords({ views, topics }: GuessedScene): ReadonlySet<number> {
  const lead = new Set<number>()
  for (let at = 0, found = 0; at < views.length && found < LEAD; at++) {
    if (!topics.isBody(at) || (views[at]?.measure.words ?? 0) <= PARAGRAPH_WORDS) continue
    found++
    for (const word of topics.words[at] ?? []) lead.add(word)
  }
  return lead
}

/** Computes what is known of a candidate. */
export function toCandidate(scene: GuessedScene, odds: Float64Array, lead: ReadonlySet<number>, at: number): Candidate {
  const { views, topics } = scene
  const view = views[at] as LineView
  const own = new Set(topics.words[at])
  const itself = topics.isBody(at) ? 1 : 0
  let [weight, led] = [0, 0]
  for (const word of own) {
    weight += Math.log2(1 + Math.max(0, (topics.lines[word] ?? 0) - itself))
    if (lead.has(word)) led++
  }
  const words = Math.max(1, own.size)
  const shares = { weight: weight / words, lead: led / words }
  return { at, view, odds: odds[at] ?? 0, words: view.measure.words, topics: own, ...shares }
}

/** Share of the topic words of one candidate that another has. */
export function sharedTopics(one: Candidate | undefined, other: Candidate | undefined): number {
  if (!one || !other) return 0
  let found = 0
  for (const word of one.topics) if (other.topics.has(word)) found++
  return found / Math.max(1, one.topics.size)
}
