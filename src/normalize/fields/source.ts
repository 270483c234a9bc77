import { openingLength } from '../languages/cues.ts'
import { anyOf } from '../languages/patterns.ts'
import { phrasesOf } from '../languages/table.ts'
import { splitAtLabels } from '../names/label-breaks.ts'
import { trimName } from '../names/read-names.ts'
import { CONNECTORS } from '../names/split-names.ts'
import { lowerInPlace } from '../text/lower.ts'
import shiftWords from './shift-words.json' with { type: 'json' }

/** Longest name of a publication, in UTF-16 units. */
const LONGEST_SOURCE = 60
const IN_PARENTHESES = /[(（]([^()（）]{2,60})(?:[)）]|$)/u

/** The publication that a line labels as its source ("Quelle: dpa", "来源：新华网"), whatever else the line labels. */
export function readLabelledSource(text: string): string | undefined {
  for (const part of splitAtLabels(text)) {
    const name = sourceOf(part)
    if (name !== undefined) return name
  }
  return undefined
}

function sourceOf(text: string): string | undefined {
  const lower = lowerInPlace(text)
  const length = openingLength(lower, 'source')
  if (length === 0 || !/^\s*[:：=/]|[:：=]$/u.test(text.slice(length - 1))) return undefined
  const name = trimName(text.slice(length).split(/[|｜•]|\s{2,}/u)[0] ?? '')
  return name.length > 1 && name.length <= LONGEST_SOURCE ? name : undefined
}

/** A word in parentheses that says when somebody wrote: "Ann Lee (now) and Bob Ray (earlier)". */
const WHEN = new RegExp(`\\s?\\((?:${anyOf(Object.values(shiftWords).flatMap(phrasesOf))})\\)(?=\\s|,|$)`, 'giu')

/** A byline without the words in parentheses that say who of several wrote when. */
export const withoutShifts = (text: string): string => (text.includes('(') ? text.replace(WHEN, '') : text)

/** A word of at least so many letters that joins a publication to a byline: "(avec AFP)". */
const SHORTEST_JOINING = 3
const JOINING = new RegExp(
  `^(?:${anyOf(CONNECTORS.filter((word) => word.length >= SHORTEST_JOINING))})\\s+(?=\\p{L})`,
  'u',
)

/** The publication that a byline names in parentheses: "SONG MINH (báo lao động)". */
export const readParenthesis = (text: string): string | undefined =>
  IN_PARENTHESES.exec(text)?.[1]?.trim().replace(JOINING, '')

/** A byline without the parentheses in it. */
export const withoutParenthesis = (text: string): string => text.replace(IN_PARENTHESES, ' ').trim()
