import type { SourceLine } from '../../domain/document.ts'
import { endsSentence } from '../lines/measure.ts'
import { isAgencyCode, isInitials } from './codes.ts'
import { HANDOUT, mayBegin } from './first-words.ts'
import { gone, type Mark, unnamed } from './mark.ts'
import { aboutWhom, bare, isPhrase, opened, openingPhrase, plain } from './phrases.ts'
import { isRunningText } from './running-text.ts'

const LONGEST = 80
/** "-30-", "– xxx –". */
const NUMBERED_END = /^[-–—]{1,3}\s?(?:30|xxx|ooo|0)\s?[-–—]{1,3}$/iu
/** "###", "* * *". */
const MARKS_ALONE = /^(?:[#*_=~•·–—-]\s?){3,}$/u

/** "(Schluss) abc/xyz". */
const BRACKETED_END = /^[(（]([^()（）]{2,20})[)）]\s(\S.*)$/u

/** What the last line of a text is that is no part of it: that it ends, initials, a code; undefined for any other. */
export function markAtEnd(text: string): Mark | undefined {
  if (text.length > LONGEST) return openingPhrase(opened(text), 'desk') ? gone('desk') : undefined
  if (isInitials(text)) return isPhrase(bare(text), 'ends') ? gone('ends') : unnamed('initials')
  if (NUMBERED_END.test(text) || MARKS_ALONE.test(text) || isPhrase(bare(text), 'ends')) return gone('ends')
  if (isAgencyCode(text)) return gone('code')
  const [, end = '', rest = ''] = BRACKETED_END.exec(text) ?? []
  if (isPhrase(bare(end), 'ends')) return markAtEnd(rest)
  return openingPhrase(opened(text), 'desk') ? gone('desk') : undefined
}

const ADDRESS = /[@]|\p{Nd}[\p{Nd} ./-]{5,}/u

/** "Press contact: Tom Reed", "Contact": what a phrase labels or announces, rather than a sentence that begins with it. */
function isLabelled(line: string, column: 'handout' | 'contact'): boolean {
  const phrase = openingPhrase(line, column)
  if (phrase === undefined) return false
  const rest = line.slice(phrase.length)
  if (/^\s*(?:[:.)\]】]|$)/u.test(rest)) return true
  return column === 'handout' ? !endsSentence(line) && rest.length < 40 : ADDRESS.test(rest)
}

const SHORTEST_WORD = 3

/** Whether a text speaks of somebody: the first long word of the name is in it. */
function speaksOf(text: string, name: string): boolean {
  const words = name.split(/[\s'-]+/u).filter((word) => word.length >= SHORTEST_WORD)
  return words.length === 0 ? name === '' || text.includes(name) : words.some((word) => text.includes(word))
}

/** What announces the foot of a text, which newsrooms get and readers don't: addresses, notes to editors, who the sender is. */
function footLabel({ text }: SourceLine, isRelease: boolean, above: () => string): Mark | undefined {
  if (text.length > LONGEST || !(isRelease || mayBegin(text) & HANDOUT)) return undefined
  const line = opened(text)
  if (isLabelled(line, 'handout')) return gone('handout')
  if (!isRelease) return undefined
  if (isLabelled(line, 'contact')) return gone('contact')
  const name = endsSentence(text) ? undefined : aboutWhom(bare(text))
  return name !== undefined && speaksOf(above(), name) ? gone('about') : undefined
}

/** Paragraphs that the foot of a release, and of another text, may have; where more follow, it is none. */
const MOST_PARAGRAPHS = { release: 8, other: 2 }

/** UTF-16 units of a text, and of each of its lines, that tell whom it speaks of. */
const HEAD = { text: 4000, line: 400 }

function headOf(lines: readonly SourceLine[]): string {
  let head = ''
  for (const { text } of lines) {
    head += `${plain(text.slice(0, HEAD.line))}\n`
    if (head.length >= HEAD.text) break
  }
  return head
}

/** The marks of a text's foot, by index in `lines`, from the line that announces it on; none before `from`. */
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
    if (current) marks.set(at, current.rule === 'copy:ends' && !label ? gone('handout') : current)
  }
  const paragraphs = [...marks.keys()].filter((at) => isRunningText(lines[at] as SourceLine)).length
  return paragraphs > MOST_PARAGRAPHS[isRelease ? 'release' : 'other'] ? new Map() : marks
}

function endOf({ text }: SourceLine): Mark | undefined {
  const mark = text.length <= LONGEST ? markAtEnd(text.trim()) : undefined
  return mark?.rule === 'copy:ends' ? mark : undefined
}
