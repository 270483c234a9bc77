/** Right-to-left scripts of living languages (ISO 15924). */
const rightToLeftScripts: ReadonlySet<string> = new Set([
  'Adlm',
  'Arab',
  'Aran',
  'Hebr',
  'Mand',
  'Nkoo',
  'Rohg',
  'Samr',
  'Syrc',
  'Thaa',
  'Yezi',
])

/** The writing direction of a language (BCP 47), from its likely script; `ltr` if unknown. */
export function directionOf(language: string | undefined): 'ltr' | 'rtl' {
  if (language === undefined) return 'ltr'
  const known = directions.get(language)
  if (known) return known
  const direction = isRightToLeft(language) ? 'rtl' : 'ltr'
  if (directions.size < MOST_KEPT) directions.set(language, direction)
  return direction
}

const directions = new Map<string, 'ltr' | 'rtl'>()
/** Looked up for every article, but for few languages. */
const MOST_KEPT = 1000

function isRightToLeft(language: string): boolean {
  try {
    return rightToLeftScripts.has(new Intl.Locale(language).maximize().script ?? '')
  } catch {
    return false
  }
}
