import { fold } from './fold.ts'
import type { LanguageRow } from './language-row.ts'
import rows from './languages.json' with { type: 'json' }

const byLanguage = new Map<string, ReadonlySet<string>>()

/** Whether a folded word is one that texts of `language` use in dates: "may" in English, but not "anna". */
export function isDateWordIn(language: string, folded: string): boolean {
  const words = byLanguage.get(language) ?? wordsOf(language)
  byLanguage.set(language, words)
  return words.has(folded)
}

function wordsOf(language: string): ReadonlySet<string> {
  const row = (rows as readonly LanguageRow[]).find((one) => one.language === language)
  const names = row ? [row.months, row.weekdays, row.am, row.pm, row.noon, row.night, row.join] : []
  return new Set(
    names.flatMap((list) => (list ?? '').split(/[,|]/).map((name) => fold(name.trim()).replace(/\.$/u, ''))),
  )
}
