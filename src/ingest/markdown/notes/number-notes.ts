import type { Token } from 'markdown-it'
import { noteId, noteReferenceId } from '../../../content/note-anchors.ts'
import type { NoteTexts } from './note-texts.ts'

/** A note and its number. */
export interface NumberedNote {
  readonly number: number
  readonly id: string
  /** Ids of the references to it, up to a maximum. */
  readonly references: readonly string[]
  readonly tokens: readonly Token[]
}

/** Most links from a note back to its references. */
const MOST_LINKS_BACK = 20

interface Counted {
  readonly label: string
  readonly number: number
  readonly references: string[]
  count: number
  tokens: readonly Token[]
}

/**
 * Numbers notes in the order in which the text refers to them, followed by those referred to within notes and those
 * never referred to, and gives each reference its HTML. `parse` parses the text of a note.
 */
export function numberNotes(
  tokens: readonly Token[],
  notes: NoteTexts,
  mark: string,
  parse: (text: string) => readonly Token[],
): ReadonlyMap<string, NumberedNote> {
  const counted = new Map<string, Counted>()
  const order: Counted[] = []
  const count = (label: string): Counted => {
    const known = counted.get(label)
    if (known) return known
    const one = { label, number: order.length + 1, references: [], count: 0, tokens: [] }
    counted.set(label, one)
    order.push(one)
    return one
  }
  const refer = (token: Token) => {
    const one = count(labelIn(token))
    const id = noteReferenceId(mark, one.number, ++one.count)
    if (one.count <= MOST_LINKS_BACK) one.references.push(id)
    const html = `<sup><a href="#${noteId(mark, one.number)}" id="${id}">${one.number}</a></sup>`
    token.meta = { ...token.meta, html }
  }
  const readFrom = (first: number): number => {
    for (let at = first, one = order[at]; one; one = order[++at]) {
      one.tokens = parse(notes.textOf(one.label))
      referencesIn(one.tokens).forEach(refer)
    }
    return order.length
  }
  referencesIn(tokens).forEach(refer)
  const read = readFrom(0)
  for (const token of tokens) if (token.type === 'note') count(labelIn(token))
  readFrom(read)
  return new Map(order.map((one) => [one.label, { ...one, id: noteId(mark, one.number) }]))
}

/** The label of a note, from its token or that of a reference. */
export function labelIn({ meta }: Token): string {
  return String(meta?.label)
}

function referencesIn(tokens: readonly Token[]): readonly Token[] {
  return tokens.flatMap(({ children }) => children ?? []).filter(({ type }) => type === 'note_reference')
}
