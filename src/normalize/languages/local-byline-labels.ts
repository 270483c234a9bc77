import { LANGUAGES, phrasesOf } from './table.ts'

const labels: ReadonlyMap<string, readonly string[]> = new Map(
  LANGUAGES.flatMap(({ code, bylineHere }): [string, readonly string[]][] =>
    bylineHere === undefined ? [] : [[code, phrasesOf(bylineHere)]],
  ),
)
const NONE: readonly string[] = []

/**
 * The byline labels that count only in texts of `language`, because they are other words elsewhere (`na` in Swahili).
 */
export function localBylineLabels(language: string | undefined): readonly string[] {
  if (language === undefined) return NONE
  const subtag = language.indexOf('-')
  return labels.get(subtag < 0 ? language : language.slice(0, subtag)) ?? NONE
}
