import { opensReport, readDateline } from '../fields/dateline.ts'
import { BODY } from '../fields/layout.ts'
import { endsSentence } from '../lines/measure.ts'
import type { LineView } from '../lines/view.ts'
import { chromeOf, proseOf } from '../model/features.ts'
import type { LineScores } from '../model/line-model.ts'
import { readCredit } from '../roles/caption.ts'
import { keepLines } from './adjust-scores.ts'

/** Lines below the title that the first paragraph of a report stands among. */
const REACH = 5
const SHORTEST = 60
const PROSE = 0.2
const CHROME = 0.25

/** "… lugar. EFE": what may be signed. */
const SIGNED = /[\p{Lu}\p{Lo}][)\]/.]*$/u

/** "… en el lugar. EFE": whether a paragraph is signed with the name of the agency. */
function isSigned({ text }: LineView, agency: string): boolean {
  const end = text.replace(/(?<![\s.)\]/])[\s.)\]/]+$/u, '')
  return end.endsWith(agency) && endsSentence(end.slice(0, -agency.length).replace(/(?<![\s(/[])[\s(/[]+$/u, ''))
}

/** Keeps the paragraph that opens with the dateline of an agency, and that which is signed with its name. */
export function keepWireCopy(views: readonly LineView[], scores: LineScores): LineScores {
  const { titleAt, body } = scores
  const isProse = (view: LineView) =>
    view.text.length >= SHORTEST && proseOf(view) >= PROSE && chromeOf(view) < CHROME && view.date < 0.5
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
