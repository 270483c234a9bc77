import type { Document, SourceLine } from '../../domain/document.ts'
import type { Found } from '../../domain/evidence.ts'
import { phrasesOf } from '../languages/table.ts'
import { isRunningText } from '../newsroom/running-text.ts'
import sections from './section-numbers.json' with { type: 'json' }
import unnamedFiles from './unnamed-files.json' with { type: 'json' }

/** The name of a file without folders and extension. */
const NAME = /([^/]+?)(?:\.[a-z]+)?$/u
/** What note-taking apps add to a name: a date before it, an identifier after it. */
const DAY = /^\d{4}-\d\d-\d\d[ _-]+/
const NUMBER = / [\da-f]{32}$/
/** The rule that gives such a title. */
export const BY_PATH = 'title:path'
const CONFIDENCE = 0.6
/**
 * Words separated by spaces, or several letters of a script without spaces. Names that programs made have hyphens or
 * are a single word.
 */
const WORDED =
  /^(?=.*\p{L}{2})\S+(?: \S+)+$|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{4}|[\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]{8}/u
/** Names that programs give to files without one, and what they add to tell two apart: "Untitled document (2)". */
const UNNAMED: ReadonlySet<string> = new Set(Object.values(unnamedFiles).flatMap(phrasesOf))
const COPY = /[\s\d()（）]+$/u

/**
 * The title of a note by the name of its file ("Mayor resigns after audit.md"), where note-taking apps keep it.
 * Undefined for other names.
 */
export function readPathTitle(path: string): Found<string> | undefined {
  const name = (NAME.exec(path)?.[1] ?? '').replace(DAY, '').replace(NUMBER, '').trim()
  const isNamed = WORDED.test(name) && !UNNAMED.has(name.toLowerCase().replace(COPY, ''))
  return isNamed ? { value: name, evidence: { rule: BY_PATH, confidence: CONFIDENCE } } : undefined
}

/** The numbers of the first two sections of a text: "1. Introduction". */
const begins = (numbers: string): RegExp => new RegExp(`^(?:${numbers})(?:[.、:：)]|\\s)`, 'u')
const [FIRST, SECOND] = [begins(sections.first), begins(sections.second)]

const headingLevel = ({ markup }: SourceLine): number => (markup?.kind === 'heading' ? markup.level : 0)

/** Whether a heading is the first of numbered sections rather than a title above them. */
function isSection(heading: SourceLine, lines: readonly SourceLine[]): boolean {
  const level = headingLevel(heading)
  return FIRST.test(heading.text) && lines.some((line) => headingLevel(line) === level && SECOND.test(line.text))
}

/**
 * A note with its name as its title, if it begins without one: with running text, below which no heading of level 1 is
 * a title, or with the first of its numbered sections. Any other document as it is.
 */
export function titledByName(document: Document): Document {
  const { path, format, fragment, declared, lines } = document
  const first = lines.find(({ text }) => text.trim() !== '')
  if (format !== 'markdown' || fragment !== undefined || declared.title || !first) return document
  const isUntitled = headingLevel(first) > 0 ? isSection(first, lines) : beginsWithText(first, lines)
  const title = isUntitled ? readPathTitle(path) : undefined
  return title ? { ...document, declared: { ...declared, title } } : document
}

function beginsWithText(first: SourceLine, lines: readonly SourceLine[]): boolean {
  const heading = lines.find((line) => headingLevel(line) === 1)
  return isRunningText(first) && (!heading || isSection(heading, lines))
}
