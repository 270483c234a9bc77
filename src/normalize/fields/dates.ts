import { isNote } from '../body-rules/numbered-lines.ts'
import type { DateCandidate, Place } from '../dates/candidate.ts'
import { chooseDates } from '../dates/choose-dates.ts'
import { readDateLine } from '../dates/date-line.ts'
import { endsAsSentence } from '../lines/text-likeness.ts'
import { BODY } from '../thresholds.ts'
import type { Layout } from './layout.ts'

/**
 * Lines without a digit are read as dates only if so near to the title and so short (UTF-16 units): "Published:",
 * "yesterday".
 */
const HEAD = 10
const LONGEST_LABEL = 48

/** Chooses the publication and modification dates of a document from its lines with dates. */
export function readDates(layout: Layout, language: string | undefined) {
  const candidates = layout.views.flatMap((view, at): DateCandidate[] => {
    if (isNote(view)) return []
    const near = Math.abs(at - layout.titleAt) <= HEAD && view.text.length <= LONGEST_LABEL
    const reading =
      view.reading ?? (near ? readDateLine(view.text, language === undefined ? {} : { language }) : undefined)
    return reading
      ? [{ line: view.source.number, place: placeOf(layout, at), ends: endsAsSentence(view), reading }]
      : []
  })
  return chooseDates(candidates)
}

/** In which part of the document a line stands. */
function placeOf({ titleAt, first, last, body }: Layout, at: number): Place {
  if (at === titleAt) return 'title'
  if (at < titleAt) return 'above'
  if (first < 0 || at < first) return 'head'
  if (at > last) return 'tail'
  return at === first && (body[at] ?? 0) < BODY ? 'head' : 'body'
}
