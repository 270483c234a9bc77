/** Maximum edit distance for names of four characters or more. */
const MOST_EDITS = 2

/**
 * Damerau–Levenshtein distance (optimal string alignment): insertions, deletions, substitutions and swaps of adjacent
 * letters.
 */
function edits(from: string, to: string): number {
  let [above, row]: [number[], number[]] = [[], Array.from({ length: to.length + 1 }, (_, at) => at)]
  for (let i = 1; i <= from.length; i++) {
    const next = [i]
    for (let j = 1; j <= to.length; j++) {
      const isSame = from[i - 1] === to[j - 1]
      const isSwap = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]
      const ways = [(row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (isSame ? 0 : 1)]
      next.push(Math.min(...ways, ...(isSwap ? [(above[j - 2] ?? 0) + 1] : [])))
    }
    ;[above, row] = [row, next]
  }
  return row[to.length] ?? 0
}

const plain = (name: string): string => name.toLowerCase().replace(/[\s_-]/g, '')

/** The known name closest to what was written, for "did you mean"; undefined if none is close. */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  const written = plain(name)
  if (written.length > 30) return undefined
  const most = written.length < 4 ? 1 : MOST_EDITS
  const near = known.map((candidate) => ({ candidate, distance: edits(written, plain(candidate)) }))
  return near.filter(({ distance }) => distance <= most).toSorted((a, b) => a.distance - b.distance)[0]?.candidate
}
