import type { SourceLine } from '../../domain/document.ts'

/** Bold type as mails, chats and Markdown write it, and a whole line of any emphasis. */
const BOLD = /\*\*([^\s*](?:[^*]*[^\s*])?)\*\*/g
const WHOLE = /^(\s*)([*_])([^\s*_](?:[^*_]*[^\s*_])?)\2$/u

const isMarked = ({ text }: SourceLine): boolean =>
  text.includes('**') || ((text.endsWith('*') || text.endsWith('_')) && WHOLE.test(text))

/** Takes the marks of emphasis out of a plain text: they are no words. */
export function withoutEmphasis(lines: readonly SourceLine[]): readonly SourceLine[] {
  if (!lines.some(isMarked)) return lines
  return lines.map((line) =>
    isMarked(line) ? { ...line, text: line.text.replace(BOLD, '$1').replace(WHOLE, '$1$3') } : line,
  )
}
