import type { RelativesRow } from '../../src/normalize/languages/relatives.ts'
import type { Counts } from './telling-counts.ts'

/** What is compared of two languages. */
export type Column = 'words' | 'parts'
/** Share of a word, or of a part, among the words of a language. */
export const shareOf = (counts: Counts, column: Column, key: string): number =>
  (counts[column].get(key) ?? 0) / counts.total
/** The keys of counts, the most frequent first. */
export const byCount = (counts: ReadonlyMap<string, number>) =>
  [...counts].sort(([, a], [, b]) => b - a).map(([key]) => key)

/** How many relatives are looked at. */
const RELATIVES = 3

/** Share of the commonest words of a language that are those of another too. */
function sharedShare(counts: Counts, other: Counts): number {
  const top = byCount(counts.words).slice(0, 300)
  return top.reduce((sum, word) => sum + Math.min(shareOf(counts, 'words', word), shareOf(other, 'words', word)), 0)
}

/** The languages of the same script that share most of the commonest words. */
export function relativesOf(counts: Counts, all: readonly Counts[]): Counts[] {
  return all
    .filter((other) => other !== counts && other.script === counts.script && other.code !== counts.code)
    .map((other) => ({ other, share: sharedShare(counts, other) }))
    .sort((a, b) => b.share - a.share)
    .slice(0, RELATIVES)
    .map(({ other }) => other)
}

/**
 * A language and its nearest relative, and any others that share so many words, are told apart by what one has so many
 * times as often as the other.
 */
const RELATED = 0.2
const [TIMES, LEAST_TELLING, MOST_TELLING] = [4, 0.0002, 120]
/** Parts of words tell of the topics of a collection as much as of its language, where it is smaller than so many words. */
const LEAST_FOR_PARTS = 5000

/** What tells `counts` from `other`, most telling first. */
function tellsFrom(counts: Counts, other: Counts): string {
  const ratio = (column: Column, key: string) =>
    shareOf(counts, column, key) / (shareOf(other, column, key) + LEAST_TELLING / 4)
  const columns: readonly Column[] =
    Math.min(counts.total, other.total) < LEAST_FOR_PARTS ? ['words'] : ['words', 'parts']
  const keys = columns.flatMap((column) =>
    [...counts[column].keys()]
      .filter((key) => shareOf(counts, column, key) >= LEAST_TELLING && ratio(column, key) >= TIMES)
      .map((key) => ({ key, gain: shareOf(counts, column, key) * Math.log(ratio(column, key)) })),
  )
  return keys
    .sort((a, b) => b.gain - a.gain)
    .slice(0, MOST_TELLING)
    .map(({ key }) => key)
    .join('|')
}

/** The rows of languages and their relatives. */
export function relativesRows(all: readonly Counts[]): RelativesRow[] {
  const pairs = all.flatMap((first) =>
    relativesOf(first, all)
      .filter((second, at) => at === 0 || sharedShare(first, second) >= RELATED)
      .map((second) => (first.code < second.code ? ([first, second] as const) : ([second, first] as const))),
  )
  const once = new Map(pairs.map((pair) => [`${pair[0].code} ${pair[1].code} ${pair[0].script}`, pair]))
  return [...once.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, [first, second]]) => ({
      script: first.script,
      first: first.code,
      second: second.code,
      tellsFirst: tellsFrom(first, second),
      tellsSecond: tellsFrom(second, first),
    }))
}
