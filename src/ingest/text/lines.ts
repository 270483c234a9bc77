import type { SourceLine } from '../../domain/document.ts'

/** Splits clean text into lines numbered from `first`, without trailing white space. */
export function toLines(text: string, first = 1): readonly SourceLine[] {
  const lines = text.split('\n').map((line, index) => ({ number: index + first, text: line.trimEnd() }))
  return lines.at(-1)?.text === '' ? lines.slice(0, -1) : lines
}
