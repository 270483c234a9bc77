import { type Lexicon, lexicon, scoreText } from './lexicon.ts'
import rows from './relatives.json' with { type: 'json' }
import { phrasesOf } from './table.ts'

/** Two languages of one script that share many words, and what only one of them has. */
export interface RelativesRow {
  readonly script: string
  /** BCP 47 tags. */
  readonly first: string
  readonly second: string
  /** Words and parts of words (`un-`, `-ing`, `-ije-`) that the first has several times as often as the second. */
  readonly tellsFirst: string
  /** The same for the second. */
  readonly tellsSecond: string
}

const keyOf = (script: string, first: string, second: string): string => [script, ...[first, second].sort()].join(' ')
const known: ReadonlyMap<string, RelativesRow> = new Map(
  (rows as readonly RelativesRow[]).map((row) => [keyOf(row.script, row.first, row.second), row]),
)

/** Prepared when two languages are first compared. */
const lexicons = new Map<RelativesRow, Lexicon>()

function lexiconOf(row: RelativesRow): Lexicon {
  const made =
    lexicons.get(row) ??
    lexicon(
      2,
      [row.tellsFirst, row.tellsSecond].map((cell, at) => ({ row: at, phrases: phrasesOf(cell), points: () => 1 })),
    )
  lexicons.set(row, made)
  return made
}

/**
 * How many more words and parts of a folded text tell that it is in `language` than that it is in `other`; 0 where
 * nothing is known of the two.
 */
export function leadOverRelative(folded: string, script: string, language: string, other: string): number {
  const row = known.get(keyOf(script, language, other))
  if (row === undefined) return 0
  const [first = 0, second = 0] = scoreText(lexiconOf(row), folded, false).points
  return row.first === language ? first - second : second - first
}
