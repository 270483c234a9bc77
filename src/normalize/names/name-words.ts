import { LANGUAGES, phrasesOf } from '../languages/table.ts'
import { knownName, nameLikeness } from './name-like.ts'

/** Fewest and most UTF-16 units before an ending without a space ("…県"). */
const STEM = { fewest: 2, most: 6 }

/** Tells names of one kind by a column of the table: whole names, and words that they begin or end with. */
function namesOf(column: 'places' | 'organizations'): (text: string) => boolean {
  const phrases = LANGUAGES.flatMap((row) => phrasesOf(row[column]))
  const parts = (pattern: RegExp) => phrases.flatMap((phrase) => pattern.exec(phrase)?.[1] ?? [])
  const [whole, endings] = [new Set(parts(/^([^…]+)$/u)), parts(/^…([^ ]+)$/u)]
  const [openings, closings] = [parts(/^([^…]+ )…$/u), parts(/^…( .+)$/u)]
  const opens = (lower: string) => openings.some((opening) => lower.startsWith(opening))
  const closes = (lower: string) => closings.some((closing) => lower.endsWith(closing))
  return (text) => {
    const lower = text.toLowerCase()
    if (whole.has(lower)) return true
    if (!lower.includes(' ')) return endings.some((end) => lower.endsWith(end) && isStem(lower.length - end.length))
    if (nameLikeness(text) === 0) return false
    return opens(lower) || (closes(lower) && knownName(text) < 1)
  }
}

const isStem = (length: number): boolean => length >= STEM.fewest && length <= STEM.most

/**
 * Whether a text names a place rather than a person: "Port Ellery", "Borgo San Lorenzo", "長野県". A frequent given name
 * before a last word is a person's: "Grace Falls".
 */
export const isPlace = namesOf('places')

/** The same for publications, agencies and offices: "Agência Meridiano", "Northgate News Service". */
export const isOrganization = namesOf('organizations')
