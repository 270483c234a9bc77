/** How an encoding writes combining marks after their letters. */
interface CombiningRow {
  readonly mark: RegExp
  /** Matches a mark where there can't be one. */
  readonly stray: RegExp
  /** Number of different marks in any longer text. */
  readonly kinds: number
}

const COMBINING: Readonly<Record<string, CombiningRow>> = {
  // Thai vowel signs and tones follow a consonant.
  'windows-874': {
    mark: /[\u{e31}\u{e34}-\u{e3a}\u{e47}-\u{e4e}]/gu,
    stray: /(?<![\u{e01}-\u{e2e}\u{e31}\u{e34}-\u{e3a}\u{e47}-\u{e4e}])[\u{e31}\u{e34}-\u{e3a}\u{e47}-\u{e4e}]/gu,
    kinds: 3,
  },
  // Vietnamese tones follow a vowel.
  'windows-1258': {
    mark: /[\u{300}\u{301}\u{303}\u{309}\u{323}]/gu,
    stray: /(?<![aeiouyâăêôơư])[\u{300}\u{301}\u{303}\u{309}\u{323}]/giu,
    kinds: 3,
  },
}

const MOST_STRAY = 0.02

/**
 * Whether all combining marks of a decoded text are in valid places, which bytes in another encoding would violate
 * everywhere.
 */
export function marksFit(text: string, encoding: string): boolean {
  const row = COMBINING[encoding]
  const marks = row === undefined ? [] : (text.match(row.mark) ?? [])
  if (row === undefined || new Set(marks).size < row.kinds) return false
  return (text.match(row.stray)?.length ?? 0) <= marks.length * MOST_STRAY
}
