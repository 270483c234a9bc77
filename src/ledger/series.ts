import { editDistance } from '../domain/edit-distance.ts'

/** A word that differs by more letters is another word, and not the same one spelt right. */
const MOST_EDITS = 2

const hasDigit = (word: string): boolean => /\d/.test(word)

/** Whether each list has a number that the other has not. A headline that gains one is that of the same story. */
function haveOtherNumbers(one: readonly string[], other: readonly string[]): boolean {
  const [here, there] = [one.filter(hasDigit), other.filter(hasDigit)]
  return here.some((word) => !there.includes(word)) && there.some((word) => !here.includes(word))
}

/** Whether some words, but no more than half, were exchanged for others in the same places. */
function haveOtherWords(one: readonly string[], other: readonly string[]): boolean {
  if (one.length !== other.length) return false
  const pairs = one.map((word, at) => [word, other[at] ?? ''] as const)
  const differing = pairs.filter(([here, there]) => here !== there)
  return differing.length * 2 <= one.length && differing.some(([here, there]) => editDistance(here, there) > MOST_EDITS)
}

/** How many letters two words begin with in common. */
function sharedStart(one: string, other: string): number {
  const end = [...one].findIndex((letter, at) => letter !== other[at])
  return end < 0 ? one.length : end
}

const reversed = (word: string): string => [...word].reverse().join('')

/** The same for titles of scripts without spaces, whose slugs are one word: part of it was exchanged, not added. */
function haveOtherParts([one = '', ...more]: readonly string[], [other = '', ...others]: readonly string[]): boolean {
  if (more.length + others.length > 0) return false
  const start = sharedStart(one, other)
  const [here, there] = [one.slice(start), other.slice(start)]
  const end = sharedStart(reversed(here), reversed(there))
  const [part, otherPart] = [here.slice(0, here.length - end), there.slice(0, there.length - end)]
  const isMostlyShared = (start + end) * 2 >= Math.max(one.length, other.length)
  return isMostlyShared && part !== '' && otherPart !== '' && editDistance(part, otherPart) > MOST_EDITS
}

/**
 * Whether two slugs are those of different articles in a series, whose texts may differ in little else: "Ruby 3.1.4
 * released" and "Ruby 3.2.2 released", "Weather for Lyon" and "Weather for Nice". A misspelt word makes no other title.
 */
export function areOfSeries(slug: string, other: string): boolean {
  const [one, two] = [slug.split('-'), other.split('-')]
  return haveOtherNumbers(one, two) || haveOtherWords(one, two) || haveOtherParts(one, two)
}
