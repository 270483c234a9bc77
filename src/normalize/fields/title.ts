import { toOneLine } from '../../content/one-line.ts'
import type { Found } from '../../domain/evidence.ts'
import { readDateLine } from '../dates/date-line.ts'
import { LANGUAGES, phrasesOf } from '../languages/table.ts'
import type { LineView } from '../lines/view.ts'
import type { LineScores } from '../model/line-model.ts'
import { isNoTitle } from '../title-rules/not-a-title.ts'
import { withoutLabels } from './title-labels.ts'

/** Least confidence in a title; below it the article has none. */
const LOWEST = 0.1
/**
 * Exponent that turns the share of the odds into a confidence. The likeliest of many lines is right more often than its
 * share says: at a share of one in five it is right half the time.
 */
const CALIBRATION = 0.43
const ENTITY = /&(?:#(\d{2,6})|#x([0-9a-f]{2,5})|(amp|lt|gt|quot|apos|nbsp));/giu
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

/** Reads the title from the line that is likeliest to be it; undefined where none is likely. */
export function readTitle(
  views: readonly LineView[],
  scores: LineScores,
  language?: string,
): Found<string> | undefined {
  const view = views[scores.perhapsTitleAt]
  if (!view) return undefined
  const { rule, likely } = likelihood(views, scores)
  if (likely < LOWEST || view.measure.letters + view.measure.digits < 2) return undefined
  return {
    value: withoutLabels(cleanTitle(view.text), language),
    evidence: { rule, line: view.source.number, confidence: Math.round(likely * 100) / 100 },
  }
}

/** Confidence in a title that a rule rather than the model chose. */
const SURE = { heading: 0.99, 'long-line': 0.6, 'above-byline': 0.6, 'above-text': 0.6, 'short-text': 0.7 } as const

/** Which rule chose the title, and the confidence in it. */
function likelihood(
  views: readonly LineView[],
  scores: LineScores,
): { readonly rule: string; readonly likely: number } {
  const { titleBy } = scores
  if (titleBy) return { rule: `title:${titleBy}`, likely: SURE[titleBy] }
  return { rule: 'title:line-model', likely: shareOfOdds(views, scores) ** CALIBRATION }
}

/** Log-odds below which a line adds nothing to the sum. */
const SMALLEST = -20
/** Log-odds above which a line is worth testing whether it can be a title at all. */
const NOTABLE = -3

/**
 * The chosen line's share of the odds of all lines and of there being no title; lines that contain the chosen one count
 * for it.
 */
function shareOfOdds(views: readonly LineView[], { title, perhapsTitleAt }: LineScores): number {
  const chosen = views[perhapsTitleAt]?.folded ?? ''
  let all = 1
  let own = 0
  title.forEach((odds, at) => {
    const view = views[at]
    if (odds < SMALLEST || !view || (odds > NOTABLE && at !== perhapsTitleAt && isNoTitle(view))) return
    all += Math.exp(odds)
    if (view.folded.includes(chosen)) own += Math.exp(odds)
  })
  return own / all
}

const VERSIONS = LANGUAGES.flatMap((row) => phrasesOf(row.version)).map((word) => word.toUpperCase())
/** What agencies put before a title to tell its version: "UPDATE 2-", "ROUNDUP 3: ", "RPT-". */
const VERSION = new RegExp(
  `^(?:(?:${VERSIONS.join('|')})(?: \\p{Nd}{1,2})?-|(?:${VERSIONS.join('|')}) \\p{Nd}{1,2}: )(?=[\\p{L}\\p{N}"“«„])`,
  'u',
)

/** Longest date that runs into a title, and shortest title after one, in UTF-16 units. */
const LONGEST_DATE = 30
const SHORTEST_TITLE = 15

/** A title without its version, without a date that runs into it, and with the HTML entities in it decoded. */
function cleanTitle(text: string): string {
  const decoded = toOneLine(text.replace(ENTITY, decode)).replace(VERSION, '').replace(VERSION, '')
  const { mentions } = readDateLine(decoded)
  const date = mentions[0]
  if (!date?.complete || date.start > 0 || date.end > LONGEST_DATE || decoded.length - date.end < SHORTEST_TITLE)
    return decoded
  return decoded.slice(date.end).replace(/^[\s|:,·•–—-]+/u, '')
}

function decode(whole: string, decimal?: string, hex?: string, name?: string): string {
  if (name) return NAMED[name.toLowerCase()] ?? whole
  const code = decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16)
  return code > 31 && code < 0x110000 && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : whole
}
