import { isNote } from '../body-rules/numbered-lines.ts'
import { chooseDates } from '../dates/choose-dates.ts'
import type { ChosenDate, DateCandidate, Place } from '../dates/date-candidate.ts'
import { readDateLine } from '../dates/date-line.ts'
import type { DateLine } from '../dates/mention.ts'
import { ISSUE_BEFORE_MONTH } from '../languages/issue-words.ts'
import { hasBullet } from '../lines/bullet.ts'
import { dashedLines } from '../lines/dashed-lines.ts'
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

/** A line that is the address of another article. */
const ADDRESS = /^https?:\/\/\S+$/

/**
 * Whether the dates of a line are those of something else: of a picture, of an embedded post, of an address, of an item
 * of a list.
 */
const isElsewhere = ({ first }: Layout, { text, source }: LineView, at: number): boolean =>
  source.markup?.kind === 'image' ||
  isEmbeddedPost(text) ||
  ADDRESS.test(text) ||
  ISSUE_BEFORE_MONTH.test(text) ||
  (at > first && hasBullet(text))

/** A line's reading with all of its dates as those of something else. */
const ofOthers = (reading: DateLine): DateLine => ({
  ...reading,
  mentions: reading.mentions.map((mention) => ({ ...mention, isOther: true })),
})

/**
 * Chooses the publication and modification dates of a document from its lines with dates, other than the rows of its
 * tables.
 */
export function readDates(layout: Layout, rows: ReadonlySet<number>, language: string | undefined) {
  const dashed = dashedLines(layout.views)
  const candidates = layout.views.flatMap((view, at): DateCandidate[] => {
    if (isNote(view)) return []
    const near = Math.abs(at - layout.titleAt) <= HEAD && view.text.length <= LONGEST_LABEL
    const found =
      view.reading ?? (near ? readDateLine(view.text, language === undefined ? {} : { language }) : undefined)
    if (!found) return []
    const reading = dashed.has(at) || rows.has(at) || isElsewhere(layout, view, at) ? ofOthers(found) : found
    return [{ line: view.source.number, place: placeOf(layout, at), ends: endsAsSentence(view), reading }]
  })
  const chosen = chooseDates(candidates)
  const dateline = chosen.published || layout.form !== 'release' ? undefined : datelineOf(layout, language)
  return dateline ? { ...chosen, published: dateline } : chosen
}

/** A dateline up to the dash before the text, in UTF-16 units. */
const DATELINE = /^[^–—]{3,90}?\s?(?:[–—]|--?)\s/u
const IN_DATELINE = { rule: 'dateline', confidence: 0.7 }

/** The dateline is in one of so many first lines of the text; a standfirst may look like the first. */
const FIRST_LINES = 2

/** The date of the dateline of a press release, which is sent on the day that it gives. */
function datelineOf({ views, first }: Layout, language: string | undefined): ChosenDate | undefined {
  for (const { text, source } of views.slice(Math.max(0, first), first + FIRST_LINES)) {
    const dateline = DATELINE.exec(text)?.[0] ?? ''
    if (dateline === '') continue
    const reading = readDateLine(dateline, language === undefined ? {} : { language })
    const { published } = chooseDates([{ line: source.number, place: 'head', ends: false, reading }])
    if (published) return { ...published, ...IN_DATELINE }
  }
  return undefined
}

/** In which part of the document a line stands. */
function placeOf({ titleAt, first, last, body }: Layout, at: number): Place {
  if (at === titleAt) return 'title'
  if (at < titleAt) return 'above'
  if (first < 0 || at < first) return 'head'
  if (at > last) return 'tail'
  return at === first && (body[at] ?? 0) < BODY ? 'head' : 'body'
}
