import type { SourceLine } from '../../domain/document.ts'

/** Columns that texts are wrapped at. */
const NARROWEST = 45
const WIDEST = 100
/** Breaks that a wrapped text has at least, and the share of all breaks within its paragraphs. */
const FEWEST = 3
const MOSTLY = 0.6

const isText = (line: SourceLine | undefined): line is SourceLine =>
  line !== undefined && line.markup === undefined && line.text.trim() !== ''

const firstWord = (text: string): number => /^\S+/.exec(text)?.[0].length ?? 0

/** Whether the line was broken because the next one's first word did not fit. */
function isBroken(line: SourceLine, next: SourceLine, width: number): boolean {
  const text = line.text.trimEnd()
  return text.length >= NARROWEST && text.length + 1 + firstWord(next.text.trimStart()) > width
}

/** The column that the paragraphs of a text are wrapped at, as in mails and press releases; undefined where they are not. */
function widthOf(lines: readonly SourceLine[]): number | undefined {
  const pairs = lines.flatMap((line, at): (readonly [SourceLine, SourceLine])[] => {
    const next = lines[at + 1]
    return isText(line) && isText(next) ? [[line, next]] : []
  })
  const width = pairs.reduce((widest, [{ text }]) => Math.max(widest, text.trimEnd().length), 0)
  if (width < NARROWEST || width > WIDEST || lines.some(({ text }) => text.length > WIDEST + 10)) return undefined
  const broken = pairs.filter(([line, next]) => isBroken(line, next, width)).length
  return broken >= FEWEST && broken >= MOSTLY * pairs.length ? width : undefined
}

const join = (text: string, next: string): string =>
  `${text.trimEnd()}${/\p{Ll}-$/u.test(text.trimEnd()) ? '' : ' '}${next.trim()}`

/** The lines of a text, those that were broken to fit a width made whole again: a paragraph has the number of its first line. */
export function unwrap(lines: readonly SourceLine[]): readonly SourceLine[] {
  const width = widthOf(lines)
  if (width === undefined) return lines
  const whole: SourceLine[] = []
  let before: SourceLine | undefined
  for (const line of lines) {
    const last = whole.at(-1)
    if (last && isText(before) && isText(line) && isBroken(before, line, width)) {
      whole[whole.length - 1] = { ...last, text: join(last.text, line.text) }
    } else whole.push(line)
    before = line
  }
  return whole
}
