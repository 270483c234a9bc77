import type { Block } from '../../domain/block.ts'
import type { SourceLine } from '../../domain/document.ts'

/**
 * The footnotes of a document in the order of their numbers, as the last block of its body; no block where there are
 * none.
 */
export function notesOf(lines: readonly SourceLine[]): readonly Block[] {
  const notes = lines.flatMap(({ text, html, markup }) => {
    if (markup?.kind !== 'note') return []
    const { number, id, references } = markup
    return [{ number, note: { id, references, content: { text, ...(html && { html }) } } }]
  })
  if (notes.length === 0) return []
  return [{ kind: 'notes', notes: notes.toSorted((a, b) => a.number - b.number).map(({ note }) => note) }]
}
