import { isNote } from '../body-rules/numbered-lines.ts'
import type { DateCandidate, Place } from '../dates/candidate.ts'
import { chooseDates } from '../dates/choose-dates.ts'
import { readDateLine } from '../dates/date-line.ts'
import type { DateLine } from '../dates/mention.ts'
import { endsAsSentence } from '../lines/text-likeness.ts'
import type { LineView } from '../lines/view.ts'
import { isEmbeddedPost } from '../newsroom/embedded-post.ts'
import { BODY } from '../thresholds.ts'
import type { Layout } from './layout.ts'

/**
 * Lines without a digit are read as dates only if so near to the title and so short (UTF-16 units): "Published:",
 * "yesterday".
 */
const HEAD = 10
const LONGEST_LABEL = 48

const ITEM = /^[・•●◦▪■◆‣]/u

/** Whether the dates of a line are those of something else: of an embedded post, of an item of a list. */
const isElsewhere = ({ first }: Layout, { text }: LineView, at: number): boolean =>
  isEmbeddedPost(text) || (at > first && ITEM.test(text))

/** A line's reading with all of its dates as those of something else. */
const ofOthers = (reading: DateLine): DateLine => ({
  ...reading,
  mentions: reading.mentions.map((mention) => ({ ...mention, isOther: true })),
})

/** Chooses the publication and modification dates of a document from its lines with dates. */
export function readDates(layout: Layout, language: string | undefined) {
  const candidates = layout.views.flatMap((view, at): DateCandidate[] => {
    if (isNote(view)) return []
    const near = Math.abs(at - layout.titleAt) <= HEAD && view.text.length <= LONGEST_LABEL
    const found =
      view.reading ?? (near ? readDateLine(view.text, language === undefined ? {} : { language }) : undefined)
    if (!found) return []
    const reading = isElsewhere(layout, view, at) ? ofOthers(found) : found
    return [{ line: view.source.number, place: placeOf(layout, at), ends: endsAsSentence(view), reading }]
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
