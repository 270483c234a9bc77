import type { Entry } from '../../domain/entry.ts'
import { tellSameStory } from './same-story.ts'

/** A text of a minute: its language (primary subtag), and whether it says that it is a translation. */
export interface TimedText {
  readonly content: Entry
  readonly language: string
  readonly isTranslation: boolean
}

/** More texts of one minute than these came out of one batch: their minute says nothing. */
const MOST = 40

/** The one text in each language that tells the story of `one`; none in a language with two of them. */
function onlyOnes<T extends TimedText>(one: T, among: readonly T[]): readonly T[] {
  const told = among.filter((other) => other.language !== one.language && tellSameStory(one.content, other.content))
  return [...Map.groupBy(told, ({ language }) => language).values()].flatMap((alike) =>
    alike.length === 1 ? alike : [],
  )
}

/**
 * Pairs texts published in one minute where one says that it is a translation and the other does not, and both tell one story:
 * each must be the only one in its language that does. For every text those that it is paired with.
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
