import { editDistance } from './edit-distance.ts'

/** Maximum edit distance for names of four characters or more. */
const MOST_EDITS = 2

const plain = (name: string): string => name.toLowerCase().replace(/[\s_-]/g, '')

/** The known name closest to what was written, for "did you mean"; undefined if none is close. */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  const written = plain(name)
  if (written.length > 30) return undefined
  const most = written.length < 4 ? 1 : MOST_EDITS
  const near = known.map((candidate) => ({ candidate, distance: editDistance(written, plain(candidate)) }))
  return near.filter(({ distance }) => distance <= most).toSorted((a, b) => a.distance - b.distance)[0]?.candidate
}
