import { hasSubheadingForm } from '../lines/subheading-form.ts'
import type { LineView } from '../lines/view.ts'
import { BODY, LABEL_WORDS, LIKELY_NAME, PARAGRAPH_WORDS } from '../thresholds.ts'
import type { RoleMap } from './role-map.ts'
import type { RoleScene } from './role-scene.ts'

/** Most words of a heading. */
const HEADING_WORDS = 16
/** How many times as many words as its heading a paragraph has. */
const LONGER = 1.5
/** A Roman numeral that numbers a part of the text: "II.". */
const NUMERAL = /^[IVXLC]{1,6}\.?$/
/** How an item of a list begins: with a bullet, with its number, with an amount. */
const BULLET = /^[•●◦▪■◆‣⁃*·・–—-]\s?\S/u
const NUMBER = /^\p{Nd}{1,2}[.)．、]/u
const AMOUNT = /^\p{Nd}[^\p{L}]{0,12}\p{L}/u
const FIRST = /^1[.)．、]/u
/** Most words of a heading over items. */
const WORDS_OVER_ITEMS = 5
/** Fewest words of the paragraphs above and below a heading that nothing sets apart. */
const FEWEST_BESIDE = 8
/** Most lines from a heading up to the paragraph above it. */
const REACH = 6

/**
 * Whether a line of the text is a heading: short, no sentence, and above a longer paragraph. The lines above it have
 * their roles.
 */
export function isHeading(scene: RoleScene, { roles }: RoleMap, at: number): boolean {
  const { views, body } = scene
  const [view, next] = [views[at], views[at + 1]]
  if (!view || !next) return false
  if (view.source.markup) return view.source.markup.kind === 'heading'
  if ((body[at + 1] ?? 0) < BODY) return false
  const isApart = view.gap > 0 && next.gap > 0
  if (isApart && NUMERAL.test(view.text)) return true
  const above = lastOfText(views, roles, at)
  if (isOverItems(scene, above, at)) return true
  return isApart ? isApartFromText(view, next, views[at + 2]) : isBelowText(view, above, next)
}

const isMarked = ({ text }: LineView): boolean => BULLET.test(text) || NUMBER.test(text)
const isAmount = ({ text }: LineView): boolean => AMOUNT.test(text)
const isName = ({ name }: LineView): boolean => name >= LIKELY_NAME
const isItem = (view: LineView): boolean => isMarked(view) || isAmount(view) || isName(view)

/**
 * Whether a line that is no item itself stands over items. Among amounts it may well be one ("Salt"), and so may the
 * first line of a list of names that no sentence ends above.
 */
function isOverItems({ views, body }: RoleScene, above: LineView | undefined, at: number): boolean {
  const view = views[at]
  if (!view || isItem(view) || view.measure.ends || view.measure.words > WORDS_OVER_ITEMS) return false
  const below = [at + 1, at + 2].flatMap((item) => ((body[item] ?? 0) >= BODY ? (views[item] ?? []) : []))
  if (below.length < 2 || !below.every(isItem) || !hasSubheadingForm(view)) return false
  if (above?.measure.ends || FIRST.test(below[0]?.text ?? '')) return true
  return !below.every(isName) && !(above && isAmount(above))
}

/** Whether blank lines set a heading apart from the paragraph or list below it. */
function isApartFromText({ text, measure }: LineView, next: LineView, afterNext: LineView | undefined): boolean {
  const { words } = measure
  if (words > HEADING_WORDS || words < 1 || measure.ends || /[:：;,，、]$/u.test(text)) return false
  if (/^[-–—•*·\p{Nd}]/u.test(text) || measure.letters < 2) return false
  const isOverList = words <= LABEL_WORDS && /^\p{Lu}/u.test(text) && afterNext?.gap === 0
  return isOverList || next.measure.words > Math.max(PARAGRAPH_WORDS, LONGER * words)
}

/** The last line of the text above a line, where only a little furniture stands between. */
function lastOfText(views: readonly LineView[], roles: RoleMap['roles'], at: number): LineView | undefined {
  const from = Math.max(0, at - REACH)
  const last = roles.slice(from, at).lastIndexOf('body')
  return last < 0 ? undefined : views[from + last]
}

const isParagraph = ({ measure }: LineView): boolean => measure.ends && measure.words >= FEWEST_BESIDE

/** Whether a line below a paragraph or list is a subheading, though no blank line sets it apart from the text below. */
function isBelowText(view: LineView, above: LineView | undefined, next: LineView): boolean {
  if (!above || view.measure.ends || !isParagraph(next) || !hasSubheadingForm(view)) return false
  return isParagraph(above) || ((isMarked(above) || isName(above)) && !isItem(view))
}
