import { LANGUAGES, phrasesOf } from './table.ts'

const labels: ReadonlyMap<string, readonly string[]> = new Map(
  LANGUAGES.map(({ code, bylineHere }) => [code, phrasesOf(bylineHere)]),
)
const NONE: readonly string[] = []

/** The labels of bylines that count in texts of `language` alone: elsewhere they are other words. */
export const labelsHere = (language: string | undefined): readonly string[] =>
  (language !== undefined && labels.get(language.split('-', 1)[0] ?? '')) || NONE
