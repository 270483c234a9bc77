import { readCredit } from '../credits/read-credit.ts'
import { furnitureShare, proseLikeness } from '../lines/text-likeness.ts'
import type { LineView } from '../lines/view.ts'
import { keepLines } from '../model/adjust-scores.ts'
import type { LineScores } from '../model/line-model.ts'
import { opensReport, readDateline } from '../newsroom/dateline.ts'
import { endsSentence } from '../text/measure.ts'
import { BODY, FURNITURE_PHRASE, MOSTLY_DATE } from '../thresholds.ts'

/** The first paragraph of a report is among so many lines below the title. */
const REACH = 5
/**
 * Shortest paragraph in UTF-16 units, and its least likeness to a paragraph (`proseLikeness`); lower than elsewhere, as an
 * agency vouches for it.
 */
const SHORTEST = 60
const PROSE = 0.2

/**
 * The last word or sign before closing marks is capitalised or in a script without case: only such lines can be signed.
 */
const SIGNED = /[\p{Lu}\p{Lo}][)\]/.]*$/u

/** Whether a paragraph ends with the name of the agency: "… en el lugar. EFE". */
function isSigned({ text }: LineView, agency: string): boolean {
  const end = text.replace(/(?<![\s.)\]/])[\s.)\]/]+$/u, '')
  return end.endsWith(agency) && endsSentence(end.slice(0, -agency.length).replace(/(?<![\s(/[])[\s(/[]+$/u, ''))
}

const isProse = (view: LineView): boolean =>
  view.text.length >= SHORTEST &&
  proseLikeness(view) >= PROSE &&
  furnitureShare(view) < FURNITURE_PHRASE &&
  view.date < MOSTLY_DATE

/** Keeps the paragraph that opens with an agency's dateline, and later ones that are signed with its name. */
export function keepWireCopy(views: readonly LineView[], scores: LineScores): LineScores {
  const { titleAt, body } = scores
  const last = body.findLastIndex((likely, at) => at !== titleAt && likely >= BODY)
  const isLost = (at: number) => (body[at] ?? 1) < BODY && isProse(views[at] as LineView)
  const couldBeLost = views
    .slice(0, last + 2)
    .some((view, at) => at > titleAt && isLost(at) && (at <= titleAt + REACH || SIGNED.test(view.text)))
  if (!couldBeLost) return scores
  for (let at = titleAt + 1; at <= Math.min(titleAt + REACH, last); at++) {
    const view = views[at]
    if (!view || !isProse(view) || !opensReport(view.text)) continue
    const { agency } = readDateline(view.text)
    if (agency === undefined && readCredit(view.text)) continue
    const isOurs = (line: LineView, place: number) =>
      place === at ||
      (agency !== undefined && place > at && place <= last + 1 && isProse(line) && isSigned(line, agency))
    return keepLines(scores, (n) => isOurs(views[n] as LineView, n))
  }
  return scores
}
