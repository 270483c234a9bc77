import { LANGUAGES, phrasesOf } from './table.ts'

const common = new Set(LANGUAGES.flatMap((row) => phrasesOf(row.common)))
const particles = new Set([...'がをはにのでともへ的是了在不和有我他这為也就對说'])

/** Whether `word`, in lower case, is among the commonest of some language. */
export const isCommon = (word: string): boolean => common.has(word)

/** Share of the words of a folded line, of its first 60 at most, that are among the commonest of some language: prose has many. */
export function commonShare(folded: string, unspaced: boolean): number {
  if (unspaced) return particleShare(folded)
  const words = folded.slice(0, 400).split(' ', 60)
  let found = 0
  for (const word of words) if (common.has(word)) found++
  return words.length ? found / words.length : 0
}

function particleShare(folded: string): number {
  const part = folded.slice(0, 120)
  let found = 0
  for (const character of part) if (particles.has(character)) found++
  return part.length ? Math.min(1, (3 * found) / part.length) : 0
}
