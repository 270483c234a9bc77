import { LANGUAGES, phrasesOf } from './table.ts'

type Labels = ReadonlyMap<string, readonly string[]>

const labelsIn = (column: 'bylineHere' | 'bylineJoined'): Labels =>
  new Map(
    LANGUAGES.flatMap((row): [string, readonly string[]][] => {
      const labels = phrasesOf(row[column])
      return labels.length === 0 ? [] : [[row.code, labels]]
    }),
  )
const HERE = labelsIn('bylineHere')
const JOINED = labelsIn('bylineJoined')
const NONE: readonly string[] = []

function labelsOf(labels: Labels, language: string | undefined): readonly string[] {
  if (language === undefined) return NONE
  const subtag = language.indexOf('-')
  return labels.get(subtag < 0 ? language : language.slice(0, subtag)) ?? NONE
}

/**
 * The byline labels that count only in texts of `language`, because they are other words elsewhere (`na` in Swahili).
 */
export const localBylineLabels = (language: string | undefined): readonly string[] => labelsOf(HERE, language)

/** The byline labels that `language` writes as one with the name. */
export const joinedBylineLabels = (language: string | undefined): readonly string[] => labelsOf(JOINED, language)
