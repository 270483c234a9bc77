import { LANGUAGES, phrasesOf } from './table.ts'

const labels: ReadonlyMap<string, readonly string[]> = new Map(
  LANGUAGES.flatMap(({ code, bylineHere }): [string, readonly string[]][] =>
    bylineHere === undefined ? [] : [[code, phrasesOf(bylineHere)]],
  ),
)
const NONE: readonly string[] = []

/** The labels of bylines that count in texts of `language` alone: elsewhere they are other words. */
export function labelsHere(language: string | undefined): readonly string[] {
  if (language === undefined) return NONE
  const subtag = language.indexOf('-')
  return labels.get(subtag < 0 ? language : language.slice(0, subtag)) ?? NONE
}
