import { LANGUAGES, phrasesOf } from '../languages/table.ts'

const GREETINGS = [...new Set(LANGUAGES.flatMap((row) => phrasesOf(row.greeting)))]
/** UTF-16 units of a line that greets. */
const LONGEST = 60
const CLOSED = /[,،，:：!！–—-]\s*$/u

/** Whether a line greets the readers of a letter: "Dear members,". */
export function isGreeting(text: string): boolean {
  if (text.length > LONGEST || !CLOSED.test(text)) return false
  const lower = text.trimStart().toLowerCase()
  return GREETINGS.some((greeting) => lower.startsWith(greeting) && /^[^\p{L}]/u.test(lower.slice(greeting.length)))
}
