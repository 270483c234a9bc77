import type { Entry } from '../domain/entry.ts'
import { wordingFor } from '../web/words.ts'
import type { SiteSettings } from './site-settings.ts'

/** The language of Gazette's own words, the only ones in a feed without entries. */
const OWN_LANGUAGE = 'en'

/** The language of most entries; undefined if none is known. */
export function mainLanguage(entries: readonly Entry[]): string | undefined {
  if (entries.length === 0) return OWN_LANGUAGE
  const counts = new Map<string, number>()
  for (const { language } of entries) if (language) counts.set(language, (counts.get(language) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0]
}

/** What a site is about: as its settings say, or else a phrase in the language of its texts. */
export function descriptionOf({ description, title }: SiteSettings, language: string | undefined): string {
  return description ?? wordingFor(language).words.about.replace('{}', () => title)
}
