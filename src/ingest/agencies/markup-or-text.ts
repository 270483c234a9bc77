import { escapeText } from '../../content/escape.ts'
import { guessKind } from '../feeds/markup-text.ts'

const WRAPPED = 40

/** Lines that are paragraphs, but for those that only break where a column ended, in the middle of a sentence. */
function joined(lines: readonly string[]): readonly string[] {
  const paragraphs: string[] = []
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1] ?? ''
    const isWrapped = before.length >= WRAPPED && /[\p{L}\p{N},]\s*$/u.test(before)
    const last = isWrapped ? paragraphs.pop() : undefined
    paragraphs.push(last === undefined ? line : `${last} ${line}`)
  }
  return paragraphs
}

/** Where paragraphs end: at empty lines; without any, at each line, or where agencies indent the next one. */
function paragraphsOf(text: string): readonly string[] {
  const lines = text.replace(/\r\n?/g, '\n').trim()
  if (/\n\s*\n/.test(lines)) return lines.split(/\n\s*\n/)
  return /\n[ \t]{2,}\S/.test(lines) ? lines.split(/\n(?=[ \t]{2,}\S)/) : joined(lines.split('\n'))
}

/** A text that is HTML or plain, whatever its declared type, as unsafe HTML. */
export function markupOrText(text: string): string {
  if (guessKind(text).kind === 'html') return text
  const paragraphs = paragraphsOf(text)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean)
  return paragraphs.map((paragraph) => `<p>${escapeText(paragraph)}</p>`).join('\n')
}
