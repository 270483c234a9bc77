import { wordsIn } from '../../content/table-words.ts'
import type { SourceLine } from '../../domain/document.ts'
import rows from './record-words.json' with { type: 'json' }

/** One of several records in a file. */
export interface TextRecord {
  /** The beginning of the record, which identifies it wherever it is in the file. */
  readonly name: string
  readonly lines: readonly SourceLine[]
}

const alternatives = (column: 'of' | 'documents' | 'end'): string => wordsIn(rows, column).join('|')
/** Nexis numbers its documents: "12 of 50 DOCUMENTS". */
const NUMBERED = new RegExp(
  `^\\s*\\p{Nd}{1,5} (?:${alternatives('of')}) \\p{Nd}{1,5} (?:${alternatives('documents')})\\s*$`,
  'iu',
)
/** Nexis Uni states where a document ends; Factiva ends one with its number. */
const ENDS = [
  new RegExp(`^\\s*(?:${alternatives('end')})\\s*$`, 'iu'),
  /^(?:AN\s+)?Document [A-Za-z\d]{15,40}\s*$/u,
] as const
/** Lines that separate records of ProQuest. */
const RULE = /^_{20,}\s*$/u
const PROQUEST = 'ProQuest document ID:'

/** Shortest and longest line, in UTF-16 units, that begins or ends a record. */
const [SHORTEST_SIGN, LONGEST_SIGN] = [10, 100]

/** Number of lines that name a record, and the longest name in UTF-16 units; fewer lines are not a record. */
const NAMED = 4
const LONGEST = 200

const isText = ({ text }: SourceLine): boolean => text.trim() !== '' && !NUMBERED.test(text) && !RULE.test(text)

/** Splits lines before those that begin a record, or after those that end one. */
function cut(lines: readonly SourceLine[], opens: (line: SourceLine) => boolean, isEnd: boolean): SourceLine[][] {
  const pieces: SourceLine[][] = [[]]
  for (const line of lines) {
    if (opens(line) && !isEnd) pieces.push([])
    pieces.at(-1)?.push(line)
    if (opens(line) && isEnd) pieces.push([])
  }
  return pieces.filter((piece) => piece.filter(isText).length >= NAMED)
}

const isNumbered = ({ text }: SourceLine): boolean => NUMBERED.test(text)
const hasNumber = ({ text }: SourceLine): boolean => text.startsWith(PROQUEST)

/** What precedes the first record is none, but a table of contents or a notice. */
function piecesOf(lines: readonly SourceLine[]): SourceLine[][] {
  const short = lines.filter(({ text }) => text.length >= SHORTEST_SIGN && text.length <= LONGEST_SIGN)
  const count = (is: (line: SourceLine) => boolean) => short.filter(is).length
  if (count(isNumbered) > 1) return cut(lines, isNumbered, false).filter((piece) => piece.some(isNumbered))
  const end = ENDS.find((pattern) => count(({ text }) => pattern.test(text)) > 1)
  if (end) return cut(lines, ({ text }) => end.test(text), true)
  if (count(hasNumber) < 2) return []
  return cut(lines, ({ text }) => RULE.test(text), false).filter((piece) => piece.some(hasNumber))
}

/** The records of a file, and the lines with text that belong to none, such as a table of contents. */
export interface TextRecords {
  readonly records: readonly TextRecord[]
  readonly leftOut: readonly SourceLine[]
}

/**
 * Splits the records that a press database (Nexis, Factiva, ProQuest) puts into one file; empty if there is only one
 * text.
 */
export function splitRecords(lines: readonly SourceLine[]): TextRecords {
  const pieces = piecesOf(lines)
  if (pieces.length < 2) return { records: [], leftOut: [] }
  const kept = new Set(pieces.flat())
  return { records: named(pieces), leftOut: lines.filter((line) => isText(line) && !kept.has(line)) }
}

/** Names records by their first lines; equal names are numbered. */
function named(pieces: readonly SourceLine[][]): readonly TextRecord[] {
  const seen = new Map<string, number>()
  return pieces.map((piece) => {
    const opening = piece
      .filter(isText)
      .slice(0, NAMED)
      .map(({ text }) => text.trim())
    const name = opening.join(' ').slice(0, LONGEST)
    const times = (seen.get(name) ?? 0) + 1
    seen.set(name, times)
    // The number depends on the record's place in the file, so a change of it is no correction.
    const lines = piece.filter((line) => !isNumbered(line))
    return { name: times === 1 ? name : `${name} (${times})`, lines }
  })
}
