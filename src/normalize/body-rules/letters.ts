import { furnitureShare } from '../lines/text-likeness.ts'
import type { LineView } from '../lines/view.ts'
import { keepLines } from '../model/adjust-scores.ts'
import type { LineScores } from '../model/line-model.ts'
import { knownName, nameLikeness } from '../names/name-like.ts'
import { isRole } from '../names/writer-role.ts'
import { isGreeting } from '../newsroom/greeting.ts'
import { BODY, LIKELY_NAME, MOSTLY_DATE, SURELY_NAME } from '../thresholds.ts'

/** A greeting is among so many lines below the title. */
const GREETING_REACH = 6
/** Most words of a line that closes a letter ("See you on Sunday!"), and of a signature. */
const CLOSING_WORDS = 8
const SIGNATURE_WORDS = 4
/** Share of a line that a phrase of page furniture covers where the line does not close a letter. */
const FURNITURE = 0.6

const CLOSES = /[!！.,،，]$/u
const LEADS_ON = /[,،，]$/u

const isPlain = (view: LineView): boolean => furnitureShare(view) < FURNITURE && view.date < MOSTLY_DATE

const isClosing = (view: LineView | undefined): view is LineView =>
  view !== undefined && CLOSES.test(view.text) && view.measure.words <= CLOSING_WORDS && isPlain(view)

/** A signature without a person's name, directly below words that lead on to it: "The committee". */
const isSignature = (view: LineView | undefined, above: LineView): boolean =>
  view !== undefined &&
  view.gap === 0 &&
  LEADS_ON.test(above.text) &&
  view.measure.words <= SIGNATURE_WORDS &&
  !view.measure.ends &&
  view.name < LIKELY_NAME &&
  isPlain(view)

/** Index of the salutation of a letter, directly above its text; -1 for any other text. */
export const greetingAt = (views: readonly LineView[], body: Float64Array, titleAt: number): number =>
  views
    .slice(0, titleAt + GREETING_REACH + 1)
    .findIndex(({ text }, at) => at > titleAt && (body[at + 1] ?? 0) >= BODY && isGreeting(text))

/** Keeps the salutation of a letter, and the lines that close it. */
export function keepLetter(views: readonly LineView[], scores: LineScores): LineScores {
  const { body, titleAt } = scores
  const greeting = greetingAt(views, body, titleAt)
  if (greeting < 0) return scores
  const last = body.findLastIndex((likely, at) => at > greeting && likely >= BODY && views[at]?.measure.ends === true)
  let end = last + 1
  for (let view = views[end]; isClosing(view); view = views[end]) {
    end++
    if (isSignature(views[end], view)) end++
  }
  return keepLines(scores, (at) => at === greeting || (at > last && at < end))
}

/** Most words of a name with its bearer's title. */
const NAMED_WORDS = 6
/** Fewest lines from the title to a signature. */
const ABOVE = 3

/** A name with its bearer's title: "Ann Lee, News Editor". */
function readSigner({ text, measure }: LineView): { readonly isKnown: boolean } | undefined {
  const [name = '', ...office] = text.split(/[,|]/u).map((part) => part.trim())
  if (measure.words > NAMED_WORDS || measure.ends || nameLikeness(name) < SURELY_NAME) return undefined
  return { isKnown: knownName(name) > 0 || office.some(isRole) }
}

/**
 * Whether a person's name signs the text above it: no sentence follows it, or it closes a letter above further notices,
 * as in a parish magazine.
 */
export function signsText(views: readonly LineView[], titleAt: number, at: number): boolean {
  const view = views[at]
  const signer = view && at >= titleAt + ABOVE ? readSigner(view) : undefined
  if (!signer || !views.slice(titleAt + 1, at).some(({ measure }) => measure.ends)) return false
  const below = views.slice(at + 1)
  const isGreeted = views.slice(titleAt + 1, titleAt + GREETING_REACH).some(({ text }) => isGreeting(text))
  if (!below.some(({ measure }) => measure.ends)) return signer.isKnown || isGreeted
  return isGreeted && views[at - 1]?.measure.ends === true && below[0]?.measure.ends === false
}
