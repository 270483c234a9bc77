import { fold } from '../text/fold.ts'
import { areApart, type Candidate, WIDE_GAP } from './furniture-candidate.ts'
import { numbersIn } from './page-number.ts'

/** A running head with a number on one side: "12     REVIEW OF CANALS". */
const SIDED = /^(\p{Nd}{1,4})\s+(\p{L}.*)$|^(\P{Nd}.*\p{L}.*)\s(\p{Nd}{1,4})$/u

interface Sided {
  readonly candidate: Candidate
  readonly number: number
  /** The words of the head without the number, sorted. */
  readonly words: string
}

/** The number and words of a line that may be such a head; empty for any other. */
function sidedOf(candidate: Candidate): readonly Sided[] {
  const [, left, after = '', before = '', right] = SIDED.exec(candidate.text) ?? []
  const [number] = numbersIn(left ?? right ?? '')
  if (number === undefined) return []
  return [
    {
      candidate,
      number,
      words: fold(after + before)
        .split(' ')
        .sort()
        .join(' '),
    },
  ]
}

/**
 * Running heads of left and right pages with the number on either side. The numbers are consecutive, and the words are
 * the same or separated by a wide gap.
 */
export function sidedHeads(candidates: readonly Candidate[]): readonly Candidate[] {
  const sided = candidates.flatMap(sidedOf)
  const follows = (at: number, step: 1 | -1): boolean => {
    const [own, other] = [sided[at], sided[at + step]]
    if (!own || !other || other.number - own.number !== step) return false
    const isPrint = WIDE_GAP.test(own.candidate.text) && WIDE_GAP.test(other.candidate.text)
    return (isPrint || own.words === other.words) && areApart([own.candidate, other.candidate])
  }
  return sided.filter((_, at) => follows(at, 1) || follows(at, -1)).map(({ candidate }) => candidate)
}
