import { pairedCredits } from '../credits/paired-credits.ts'
import { readCredit } from '../credits/read-credit.ts'
import { readTranslation } from '../credits/translation.ts'
import { CUES } from '../languages/cue-columns.ts'
import { isNotice } from '../lines/notice.ts'
import type { LineView } from '../lines/view.ts'

/** Longest title in UTF-16 units; longer lines are paragraphs. */
export const LONGEST_TITLE = 300
/** Last line, not counting blank ones, that may be the title. */
export const LAST_TITLE = 2000
/** Log-odds of a line that cannot be the title. */
export const BARRED = -30

/** Breadcrumbs and kickers: "Home / News / Sport", "Analysis · Justice". */
const CRUMBS = /\s[>›»|/]\s(?:.*\s)?[>›»|/]\s|\s[·•]\s/u
/**
 * Most words of the first of breadcrumbs between slashes or bars. The title of a page has more ("… | News | The Daily"),
 * and so has a Persian one of several parts ("… / … / …").
 */
const CRUMB_WORDS = 4

function isCrumbs({ text, date }: LineView): boolean {
  const found = CRUMBS.exec(text)
  if (!found) return false
  const mayBeTitle = date === 0 && /[/|]/u.test(found[0][1] ?? '')
  return !mayBeTitle || text.slice(0, found.index).split(' ').length <= CRUMB_WORDS
}

/** "You are here: Home > News". */
const STEP = /\S\s?[>›»]\s?\S/u
/** Breadcrumbs of two short steps: "Views > Comment". A French quotation may end in such a mark. */
const TWO_STEPS = /^[^\s«»<>].{0,24}\s[>›»]\s[^«»<>]{1,24}$/u
const NAVIGATION = CUES.indexOf('navigation')
/** Entries of a menu on one line, in a script that has no spaces between words. */
const ENTRIES = /^\S{1,6}(?:\s+\S{1,6}){3,}$/u
const QUOTED = /«[^«»]*»/gu
/** A line that introduces another: "Supported by:", "Reform of the schools –"; two dashes end a title in Han: 竟是它——. */
const LEADS_ON = /[:：–-]$|(?<!—)—$/u
/** A line that ends with a credit in brackets: "Two cranes. (Photo: A. Lee)". */
const BRACKETED_CREDIT = /[(（[]\p{L}{3,14} ?[:：/] ?[^()（）[\]]{2,60}[)）\]]$/u
const BRACKETED = /^\([^()]*\)$/u
const ADDRESS = /^https?:\/\/\S+$/u
/** Whether a line is an address of the web and nothing else. */
export const isAddress = (text: string): boolean => ADDRESS.test(text)
const LABELLED_CREDIT = /[.!?…] ?\p{L}{3,12} ?[:：] ?[^.!?:：]{2,60}$/u

/** Share of a line that a date takes after a place. */
const DATED = 0.4
/**
 * Share that a date takes of a line with hardly anything else. A title may be mostly a date: "12 March 2024 in
 * pictures".
 */
const DATE_FILLS = 0.8

/** A place before a date, in UTF-16 units: "Lyon, le". */
const PLACE = /^\p{L}[^,，،]{1,30}[,，،]\s?(?:\p{L}{1,4}\s)?$/u

/** Whether a line gives the place and date of writing: "Lyon, le 3 mai 2023". */
function isDatedPlace({ text, date, reading }: LineView): boolean {
  const mention = date >= DATED ? reading?.mentions[0] : undefined
  return mention?.complete === true && text.length - mention.end <= 1 && PLACE.test(text.slice(0, mention.start))
}

/** Whether a line that begins with a phrase of menus is breadcrumbs or a menu. */
const isMenu = ({ text, measure }: LineView): boolean =>
  STEP.test(text.replace(QUOTED, '')) || (measure.unspaced && ENTRIES.test(text))

/**
 * Whether a line cannot be the title however likely the model finds it: a date, a notice, a note on the translation,
 * credits, a caption with its credit, breadcrumbs, an address, or a line that introduces another.
 */
export function isNoTitle(view: LineView): boolean {
  return (
    view.date > DATE_FILLS ||
    isDatedPlace(view) ||
    isNotice(view) ||
    readTranslation(view.text) !== undefined ||
    pairedCredits(view.text) !== undefined ||
    ((LABELLED_CREDIT.test(view.text) || BRACKETED_CREDIT.test(view.text)) && readCredit(view.text) !== undefined) ||
    isCrumbs(view) ||
    (TWO_STEPS.test(view.text) && !view.text.includes('«')) ||
    ((view.cues.opening[NAVIGATION] ?? 0) > 0 && isMenu(view)) ||
    LEADS_ON.test(view.text) ||
    BRACKETED.test(view.text) ||
    isAddress(view.text)
  )
}
