import { isNotice } from '../body-rules/notices.ts'
import { readTranslation } from '../fields/translation.ts'
import { CUES } from '../languages/cues.ts'
import type { LineView } from '../lines/view.ts'
import { readCredit } from '../roles/caption.ts'

/** Titles of more than this many UTF-16 units are none. */
export const LONGEST_TITLE = 300
/** No title stands further down than this many lines that are not blank. */
export const LAST_TITLE = 2000
/** The log-odds of a line that cannot be the title. */
export const BARRED = -30

/** "Home / News / Sport", "Analysis · Justice": where a page stands among others. */
const CRUMBS = /\s[>›»|/]\s(?:.*\s)?[>›»|/]\s|\s[·•]\s/u
/** "You are here: Home > News". */
const STEP = /\S\s?[>›»]\s?\S/u
const NAVIGATION = CUES.indexOf('navigation')
/** "Supported by:", "Reform of the schools –": what announces another line. */
const LEADS_ON = /[:：–—-]$/u
/** "Two cranes. (Photo: A. Lee)": what ends with a credit in brackets. */
const BRACKETED_CREDIT = /[(（[]\p{L}{3,14} ?[:：/] ?[^()（）[\]]{2,60}[)）\]]$/u
const BRACKETED = /^\([^()]*\)$/u
const LABELLED_CREDIT = /[.!?…] ?\p{L}{3,12} ?[:：] ?[^.!?:：]{2,60}$/u

/** "Lyon, le": a place before a date, in UTF-16 units. */
const PLACE = /^\p{L}[^,，،]{1,30}[,，،]\s?(?:\p{L}{1,4}\s)?$/u

/** "Lyon, le 3 mai 2023": where and when a text was written. */
function isDatedPlace({ text, date, reading }: LineView): boolean {
  const mention = date >= 0.4 ? reading?.mentions[0] : undefined
  return mention?.complete === true && text.length - mention.end <= 1 && PLACE.test(text.slice(0, mention.start))
}

/** Dates, a notice of a translation, a credited caption, breadcrumbs, what announces another line, a notice to readers: no title, however alike. */
export function isNoTitle(view: LineView): boolean {
  return (
    view.date > 0.8 ||
    isDatedPlace(view) ||
    isNotice(view) ||
    readTranslation(view.text) !== undefined ||
    ((LABELLED_CREDIT.test(view.text) || BRACKETED_CREDIT.test(view.text)) && readCredit(view.text) !== undefined) ||
    CRUMBS.test(view.text) ||
    ((view.cues.opening[NAVIGATION] ?? 0) > 0 && STEP.test(view.text)) ||
    LEADS_ON.test(view.text) ||
    BRACKETED.test(view.text)
  )
}
