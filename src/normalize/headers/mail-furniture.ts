import type { SourceLine } from '../../domain/document.ts'
import { isBlank } from '../lines/blank.ts'
import { fold } from '../text/fold.ts'
import { MAIL_WORDS } from './mail-words.ts'

/** Longest line of furniture in UTF-16 units. */
const LONGEST = 300
/** Share of a line that a phrase covers if nobody wrote it in a text, and shortest phrase that says enough at its start. */
const SHARE = 0.3
const SAYS_ENOUGH = 14

/** Whether a line is one that newsletters add: "View in browser", "Unsubscribe". */
function isFurniture({ text, markup }: SourceLine): boolean {
  if (text.length > LONGEST || markup?.kind === 'heading') return false
  const folded = fold(text)
  const covered = MAIL_WORDS.furniture.filter((phrase) => folded.includes(phrase))
  const length = covered.reduce((sum, phrase) => sum + phrase.length * (folded.split(phrase).length - 1), 0)
  const opens = covered.some((phrase) => phrase.length >= SAYS_ENOUGH && folded.startsWith(phrase))
  return opens || (length > 0 && length >= SHARE * folded.length)
}

/** Most lines of a notice on confidentiality, with what is below it. */
const MOST_NOTICE = 20

/** Whether a line is of a notice on the confidentiality of a mail. */
function isDisclaimer({ text }: SourceLine): boolean {
  const folded = fold(text)
  return MAIL_WORDS.disclaimer.some((phrase) => folded.includes(phrase))
}

/** The line that lists put above their addresses, and the most lines that follow it, without blank ones and with them. */
const RULE = /^\s*[_=-]{20,}\s*$/u
const MOST_LIST = 8
const MOST_BELOW = 24
const ADDRESS = /@|:\/\//u

/** Whether a ruled line stands above the addresses of a list, with which a mail ends. */
function isAboveAddresses(lines: readonly SourceLine[], at: number): boolean {
  const below = lines.slice(at + 1).filter((line) => !isBlank(line))
  return below.length > 0 && below.length <= MOST_LIST && below.some(({ text }) => ADDRESS.test(text))
}

/** Where the end of a mail begins that its sender's program or its list added; the number of lines if nowhere. */
function endOf(lines: readonly SourceLine[]): number {
  const last = lines.length - [...lines].reverse().findIndex((line) => !isBlank(line))
  const notice = lines.findIndex((line, at) => at > 0 && last - at <= MOST_NOTICE * 2 && isDisclaimer(line))
  const isShort = notice >= 0 && lines.slice(notice).filter((line) => !isBlank(line)).length <= MOST_NOTICE
  const list = lines.findLastIndex(
    ({ text }, at) => lines.length - at <= MOST_BELOW && RULE.test(text) && isAboveAddresses(lines, at),
  )
  return Math.min(isShort ? notice : lines.length, list > 0 ? list : lines.length)
}

/** The lines of a mail without what newsletters, lists and companies add to every mail. */
export function withoutFurniture(lines: readonly SourceLine[]): readonly SourceLine[] {
  return lines.slice(0, endOf(lines)).filter((line) => isBlank(line) || !isFurniture(line))
}
