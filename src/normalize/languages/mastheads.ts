import { LANGUAGES, phrasesOf } from './table.ts'

const phrases = LANGUAGES.flatMap((row) => phrasesOf(row.masthead))
const parts = (pattern: RegExp): string[] => phrases.flatMap((phrase) => pattern.exec(phrase)?.[1] ?? [])
const openings = parts(/^([^…]+ )…$/u)
const closings = parts(/^…(.+)$/u)

/** Whether a folded line begins or ends like the name of a newspaper or an official site: "روزنامه …", "…新聞網". */
export const namesPublication = (folded: string): boolean =>
  openings.some((opening) => folded.startsWith(opening) && folded.length > opening.length) ||
  closings.some((closing) => folded.endsWith(closing) && folded.length > closing.length)
