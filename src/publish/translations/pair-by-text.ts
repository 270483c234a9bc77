import type { Entry } from '../../domain/entry.ts'
import { isSameStory } from './same-story.ts'

/**
 * One of the texts published in the same minute: its language (primary subtag), and whether it says that it is a
 * translation.
 */
export interface TimedText {
  readonly content: Entry
  readonly language: string
  readonly isTranslation: boolean
}

/** With more texts in one minute than this, they were published as a batch, and the minute means nothing. */
const MOST = 40

/** The texts that tell the same story as `one`, at most one for each language; none for a language that has two. */
function onlyOnes<T extends TimedText>(one: T, among: readonly T[]): readonly T[] {
  const told = among.filter((other) => other.language !== one.language && isSameStory(one.content, other.content))
  return [...Map.groupBy(told, ({ language }) => language).values()].flatMap((alike) =>
    alike.length === 1 ? alike : [],
  )
}

/**
 * Pairs texts published in the same minute if one says that it is a translation, the other does not, both tell the same
 * story, and no other text in either language does. Returns the counterparts of each text.
 */
export function pairByText<T extends TimedText>(texts: readonly T[]): ReadonlyMap<T, readonly T[]> {
  const translations = texts.filter(({ isTranslation }) => isTranslation)
  const originals = texts.filter(({ isTranslation }) => !isTranslation)
  if (texts.length > MOST || translations.length === 0 || originals.length === 0) return new Map()
  const originalsOf = new Map(translations.map((one) => [one, onlyOnes(one, originals)]))
  const paired = new Map(originals.map((one) => [one, onlyOnes(one, translations)]))
  const pairs = translations.flatMap((one) =>
    (originalsOf.get(one) ?? []).flatMap((other) => (paired.get(other)?.includes(one) ? [[one, other] as const] : [])),
  )
  const both = [...pairs, ...pairs.map(([one, other]) => [other, one] as const)]
  return new Map([...Map.groupBy(both, ([one]) => one)].map(([one, found]) => [one, found.map(([, other]) => other)]))
}
