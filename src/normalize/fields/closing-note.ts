import { LANGUAGES, phrasesOf } from '../languages/table.ts'
import type { LineView } from '../lines/view.ts'
import { nameLikeness, PARTICLES } from '../names/name-like.ts'
import { lastWord } from '../text/last-word.ts'
import { LIKELY_BODY, SURELY_NAME } from '../thresholds.ts'
import { sameName } from './byline-candidates.ts'
import type { Layout } from './layout.ts'
import { mentionsIn } from './name-mentions.ts'

/** The author whom a note at the end of a text introduces, and the index of its line. */
export interface Introduced {
  readonly name: string
  readonly at: number
}

/** Length of such a note in words, and of the name in it. */
const MOST_WORDS = 45
const NAME_WORDS = { fewest: 2, most: 4 }
/** Fewest paragraphs above it. */
const FEWEST_ABOVE = 2

const PREDICATES: ReadonlyMap<string, readonly string[]> = new Map(
  LANGUAGES.map((row) => [row.code, phrasesOf(row.bio).map((phrase) => `${phrase} `)]),
)

/** The name that a sentence introduces in its first words: "Jane Roe is a columnist." */
function introduced({ text, measure }: LineView, predicates: readonly string[]): string | undefined {
  if (!measure.ends || measure.words > MOST_WORDS) return undefined
  const words = text.split(' ')
  // "La France vit …" introduces nobody.
  if (PARTICLES.has((words[0] ?? '').toLowerCase())) return undefined
  for (let count = NAME_WORDS.fewest; count <= NAME_WORDS.most; count++) {
    const rest = words.slice(count).join(' ')
    const name = words.slice(0, count).join(' ')
    if (predicates.some((predicate) => rest.startsWith(predicate)) && nameLikeness(name) >= SURELY_NAME) return name
  }
  return undefined
}

/**
 * Finds the author in the last line of a text, where that line alone introduces somebody ("Jane Roe is a columnist.")
 * whom neither the title nor any other line mentions.
 */
export function findIntroduced({ views, body, bodyText, titleAt, last, language }: Layout): Introduced | undefined {
  const predicates = PREDICATES.get(language ?? '') ?? []
  const note = views[last]
  const name = note && predicates.length > 0 ? introduced(note, predicates) : undefined
  if (name === undefined) return undefined
  const above = views.filter(
    (view, at) => at > titleAt && at < last && (body[at] ?? 0) >= LIKELY_BODY && view.measure.ends,
  )
  if (above.length < FEWEST_ABOVE || above.some((view) => introduced(view, predicates) !== undefined)) return undefined
  const key = sameName(name)
  const isTitled = views[titleAt]?.folded.includes(lastWord(key)) === true
  return isTitled || mentionsIn(bodyText)(key).last > 1 ? undefined : { name, at: last }
}
