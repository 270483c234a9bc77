/** Scripts written from right to left that living languages use (ISO 15924). */
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

/** The direction in which a language (BCP 47) is written, by its likely script; `ltr` where that is unknown. */
export function directionOf(language: string | undefined): 'ltr' | 'rtl' {
  return rightToLeftScripts.has(likelyScript(language) ?? '') ? 'rtl' : 'ltr'
}

function likelyScript(language: string | undefined): string | undefined {
  try {
    return language === undefined ? undefined : new Intl.Locale(language).maximize().script
  } catch {
    return undefined
  }
}
