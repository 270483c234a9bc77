import { hasSubheadingForm } from '../lines/subheading-form.ts'
import type { LineView } from '../lines/view.ts'
import { BODY, LABEL_WORDS, PARAGRAPH_WORDS } from '../thresholds.ts'
import type { RoleMap } from './role-map.ts'
import type { RoleScene } from './role-scene.ts'

/** Most words of a heading. */
const HEADING_WORDS = 16
/** How many times as many words as its heading a paragraph has. */
const LONGER = 1.5
/** A Roman numeral that numbers a part of the text: "II.". */
const NUMERAL = /^[IVXLC]{1,6}\.?$/
/** Fewest words of the paragraphs above and below a heading that nothing sets apart. */
const FEWEST_BESIDE = 8
/** Most lines from a heading up to the paragraph above it. */
const REACH = 6

/**
 * Whether a line of the text is a heading: short, no sentence, and above a longer paragraph. The lines above it have
 * their roles.
 */
export function isHeading({ views, body }: RoleScene, { roles }: RoleMap, at: number): boolean {
  const [view, next] = [views[at], views[at + 1]]
  if (!view || !next) return false
  if (view.source.markup) return view.source.markup.kind === 'heading'
  if ((body[at + 1] ?? 0) < BODY) return false
  const isApart = view.gap > 0 && next.gap > 0
  if (isApart && NUMERAL.test(view.text)) return true
  return isApart ? isApartFromText(view, next, views[at + 2]) : isBetweenParagraphs(views, roles, at)
}

/** Whether blank lines set a heading apart from the paragraph or list below it. */
function isApartFromText({ text, measure }: LineView, next: LineView, afterNext: LineView | undefined): boolean {
  const { words } = measure
  if (words > HEADING_WORDS || words < 1 || measure.ends || /[:：;,，、]$/u.test(text)) return false
  if (/^[-–—•*·\p{Nd}]/u.test(text) || measure.letters < 2) return false
  const isOverList = words <= LABEL_WORDS && /^\p{Lu}/u.test(text) && afterNext?.gap === 0
  return isOverList || next.measure.words > Math.max(PARAGRAPH_WORDS, LONGER * words)
}

/**
 * Whether a line is a subheading between two paragraphs, though no blank line sets it apart from the one below. There
 * may be furniture above it.
 */
function isBetweenParagraphs(views: readonly LineView[], roles: RoleMap['roles'], at: number): boolean {
  const last = roles.lastIndexOf('body', at - 1)
  const above = at > 0 && at - last <= REACH ? views[last] : undefined
  const [view, next] = [views[at], views[at + 1]]
  if (!above || !view || !next || view.measure.ends) return false
  const isParagraph = ({ measure }: LineView) => measure.ends && measure.words >= FEWEST_BESIDE
  return isParagraph(above) && isParagraph(next) && hasSubheadingForm(view)
}
