import { LANGUAGES, phrasesOf } from './table.ts'

interface Ends {
  readonly openings: readonly string[]
  readonly closings: readonly string[]
}

function endsIn(phrases: readonly string[]): Ends {
  const parts = (pattern: RegExp): string[] => phrases.flatMap((phrase) => pattern.exec(phrase)?.[1] ?? [])
  return { openings: parts(/^([^…]+ )…$/u), closings: parts(/^…(.+)$/u) }
}

const isNamed = ({ openings, closings }: Ends, folded: string): boolean =>
  openings.some((opening) => folded.startsWith(opening) && folded.length > opening.length) ||
  closings.some((closing) => folded.endsWith(closing) && folded.length > closing.length)

const MASTHEADS = endsIn(LANGUAGES.flatMap((row) => phrasesOf(row.masthead)))
const NEWSPAPERS = endsIn(LANGUAGES.flatMap((row) => phrasesOf(row.newspaper)))

/** Whether a folded line begins or ends like the name of a newspaper or an official site: "روزنامه …", "…新聞網". */
export const namesPublication = (folded: string): boolean => isNamed(MASTHEADS, folded)

/**
 * Whether what stands beside the date of an issue begins or ends like the name of a newspaper: "The … Sentinel",
 * "…posten". Elsewhere such words say too little.
 */
export const namesNewspaper = (folded: string): boolean => namesPublication(folded) || isNamed(NEWSPAPERS, folded)
