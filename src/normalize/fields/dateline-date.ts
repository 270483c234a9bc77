import type { Found } from '../../domain/evidence.ts'
import type { WrittenDate } from '../../domain/instant.ts'
import { readDateLine } from '../dates/date-line.ts'
import type { Layout } from './byline-features.ts'

/** How sure a date is that only the dateline names: agencies write it when they send a text. */
const CONFIDENCE = 0.8
/** UTF-16 units that a dateline takes at most, and lines of the text that it may open. */
const LONGEST = 120
const FIRST = 2

/** "SANTIAGO, ", "Lyon, le ", "В МОСКВЕ (": a place before a date. */
const PLACE = /^\p{L}[^.:;!?,，،()]{1,40}[,，،(]\s?(?:[^,，،()]{2,25}[,，،]\s?)?(?:\p{L}{1,4}\s)?$/u
/** " (Andina Press).-", " –", ", Interfax. ": what stands between a date and the text. */
const SENT =
  /^(?:\s?\p{L}{1,5}\.?)?[\s,)]{0,3}(?:[/([][^()[\]/]{2,40}[)\]/]|\p{Lu}[^.,–—]{1,30})?\s?(?:\.?\s?[–—-]{1,2}|\.|:)\s/u
/** Only these say alone that a report begins. */
const DASHED = /^[^–—-]{0,48}?[–—-]{1,2}\s/u

const isCapitals = (text: string): boolean => text === text.toUpperCase() && text !== text.toLowerCase()

/** The day that a report's first paragraph opens with, after its place: "SANTIAGO, 14 March 2024 (Andina Press) – …". */
export function dateOfDateline({ views, first }: Layout, language: string | undefined): Found<WrittenDate> | undefined {
  if (first < 0) return undefined
  for (const { text, source } of views.slice(first, first + FIRST)) {
    if (!/\p{Nd}/u.test(text.slice(0, LONGEST))) continue
    const opening = text.slice(0, LONGEST)
    const mention = readDateLine(opening, language === undefined ? {} : { language }).mentions[0]
    if (!mention?.written || !mention.certain) continue
    const [place, rest] = [opening.slice(0, mention.start), opening.slice(mention.end)]
    const isSent = SENT.test(rest) && (DASHED.test(rest) || isCapitals(place.replace(/\s\p{Ll}{1,4}\s$/u, '')))
    if (PLACE.test(place) && isSent)
      return { value: mention.written, evidence: { rule: 'dateline', line: source.number, confidence: CONFIDENCE } }
  }
  return undefined
}
