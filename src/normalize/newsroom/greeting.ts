import { LANGUAGES, phrasesOf } from '../languages/table.ts'

const GREETINGS = [...new Set(LANGUAGES.flatMap((row) => phrasesOf(row.greeting)))]
/** Longest greeting in UTF-16 units. */
const LONGEST_GREETING = 60
const CLOSED = /[,،，:：!！–—-]\s*$/u

/** Whether a line is the salutation of a letter: "Dear members,". */
export function isGreeting(text: string): boolean {
  if (text.length > LONGEST_GREETING || !CLOSED.test(text)) return false
  const lower = text.trimStart().toLowerCase()
  return GREETINGS.some((greeting) => lower.startsWith(greeting) && /^[^\p{L}]/u.test(lower.slice(greeting.length)))
}
