import type { SourceLine } from '../../domain/document.ts'
import { aboutWhom, foldLine, foldOpening, foldPhrase, isPhrase, openingPhrase } from '../languages/newsroom-phrases.ts'
import { endsSentence } from '../text/measure.ts'
import { isAgencyCode, isInitials } from './codes.ts'
import { HANDOUT, mayBegin } from './first-words.ts'
import { anonymousMark, boilerplateMark, type Mark } from './mark.ts'
import { isRunningText } from './running-text.ts'

/** Longest line of a foot label or an end mark in UTF-16 units. */
const LONGEST_LABEL = 80
/** End marks in digits: "-30-". */
const NUMBERED_END = /^[-–—]{1,3}\s?(?:30|0)\s?[-–—]{1,3}$/u
/** A line of marks alone: "###", "* * *". */
const MARKS_ALONE = /^(?:[#*_=~•·–—-]\s?){3,}$/u

/** An end mark with initials: "(Schluss) abc/xyz". */
const BRACKETED_END = /^[(（]([^()（）]{2,20})[)）]\s(\S.*)$/u

/**
 * The mark that the last line of a text is: an end mark, initials, an agency's code, a note from the desk. Undefined
 * for a line of the text.
 */
export function markAtEnd(text: string): Mark | undefined {
  if (text.length > LONGEST_LABEL) return openingPhrase(foldOpening(text), 'desk') ? boilerplateMark('desk') : undefined
  if (isInitials(text)) return isPhrase(foldPhrase(text), 'ends') ? boilerplateMark('ends') : anonymousMark('initials')
  if (NUMBERED_END.test(text) || MARKS_ALONE.test(text) || isPhrase(foldPhrase(text), 'ends'))
    return boilerplateMark('ends')
  if (isAgencyCode(text)) return boilerplateMark('code')
  const [, end = '', rest = ''] = BRACKETED_END.exec(text) ?? []
  if (isPhrase(foldPhrase(end), 'ends')) return markAtEnd(rest)
  return openingPhrase(foldOpening(text), 'desk') ? boilerplateMark('desk') : undefined
}

/** Whether a line says in so many words or with its number that the text ends: "ends", "-30-". */
export const saysEnd = (text: string): boolean =>
  text.length <= LONGEST_LABEL && (NUMBERED_END.test(text) || isPhrase(foldPhrase(text), 'ends'))

/** Longest rest of a line, in UTF-16 units, that follows such a phrase without a colon. */
const LONGEST_REST = 40
/** An email address or a telephone number. */
const ADDRESS = /[@]|\p{Nd}[\p{Nd} ./-]{5,}/u

/**
 * Whether a line begins with a phrase that labels or announces something ("Press contact: Tom Reed", "Contact"), rather
 * than a sentence.
 */
function isLabelled(line: string, column: 'handout' | 'contact'): boolean {
  const phrase = openingPhrase(line, column)
  if (phrase === undefined) return false
  const rest = line.slice(phrase.length)
  if (/^\s*(?:[:.)\]】]|$)/u.test(rest)) return true
  return column === 'handout' ? !endsSentence(line) && rest.length < LONGEST_REST : ADDRESS.test(rest)
}

/** Shortest word of a name, in UTF-16 units, that is looked for in the text. */
const SHORTEST_WORD = 3

/** Whether a text mentions somebody: it holds a long word of the name. */
function mentions(text: string, name: string): boolean {
  const words = name.split(/[\s'-]+/u).filter((word) => word.length >= SHORTEST_WORD)
  return words.length === 0 ? name === '' || text.includes(name) : words.some((word) => text.includes(word))
}

/**
 * The mark of a line that announces the foot of a text, which is for newsrooms rather than readers: contacts, notes to
 * editors, the paragraph about the sender. Undefined for any other line.
 */
function footLabel({ text }: SourceLine, isRelease: boolean, above: () => string): Mark | undefined {
  if (text.length > LONGEST_LABEL || !(isRelease || mayBegin(text) & HANDOUT)) return undefined
  const line = foldOpening(text)
  if (isLabelled(line, 'handout')) return boilerplateMark('handout')
  if (!isRelease) return undefined
  if (isLabelled(line, 'contact')) return boilerplateMark('contact')
  const name = endsSentence(text) ? undefined : aboutWhom(foldPhrase(text))
  return name !== undefined && mentions(above(), name) ? boilerplateMark('about') : undefined
}

/**
 * Most paragraphs of the foot of a press release, and of another text; where more follow, the label is part of the
 * text.
 */
const MOST_PARAGRAPHS = { release: 8, other: 2 }

/** How much of a text, and of each of its lines, is searched for a name (UTF-16 units). */
const HEAD = { text: 4000, line: 400 }

function headOf(lines: readonly SourceLine[]): string {
  let head = ''
  for (const { text } of lines) {
    head += `${foldLine(text.slice(0, HEAD.line))}\n`
    if (head.length >= HEAD.text) break
  }
  return head
}

/**
 * The marks of the foot of a text, by index in `lines`, from the line that announces it to the end; none before `from`.
 */
export function footMarks(lines: readonly SourceLine[], from: number, isRelease: boolean): ReadonlyMap<number, Mark> {
  const marks = new Map<number, Mark>()
  let above: string | undefined
  const textAbove = () => (above ??= headOf(lines.slice(0, from)))
  let current: Mark | undefined
  for (let at = from; at < lines.length; at++) {
    const line = lines[at] as SourceLine
    const isPlain = line.markup === undefined || line.markup.kind === 'paragraph'
    const label = isPlain ? (footLabel(line, isRelease, textAbove) ?? (isRelease ? endOf(line) : undefined)) : undefined
    current = label ?? current
    if (current) marks.set(at, current.rule === 'copy:ends' && !label ? boilerplateMark('handout') : current)
  }
  const paragraphs = [...marks.keys()].filter((at) => isRunningText(lines[at] as SourceLine)).length
  return paragraphs > MOST_PARAGRAPHS[isRelease ? 'release' : 'other'] ? new Map() : marks
}

/** The mark of a line that says that the text ends. */
function endOf({ text }: SourceLine): Mark | undefined {
  const mark = text.length <= LONGEST_LABEL ? markAtEnd(text.trim()) : undefined
  return mark?.rule === 'copy:ends' ? mark : undefined
}
