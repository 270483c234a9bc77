import type { SourceLine } from '../../domain/document.ts'

/** Bold type as mails, chats and Markdown mark it, and a whole line in any emphasis. */
const BOLD = /\*\*([^\s*](?:[^*]*[^\s*])?)\*\*/g
const WHOLE = /^(\s*)([*_])([^\s*_](?:[^*_]*[^\s*_])?)\2$/u

const isMarked = ({ text }: SourceLine): boolean =>
  text.includes('**') || ((text.endsWith('*') || text.endsWith('_')) && WHOLE.test(text))

/** Removes the asterisks and underscores of emphasis from a plain text. */
export function withoutEmphasis(lines: readonly SourceLine[]): readonly SourceLine[] {
  if (!lines.some(isMarked)) return lines
  return lines.map((line) =>
    isMarked(line) ? { ...line, text: line.text.replace(BOLD, '$1').replace(WHOLE, '$1$3') } : line,
  )
}
