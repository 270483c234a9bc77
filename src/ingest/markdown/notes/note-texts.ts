/** The notes of a Markdown text, by label, as they are found. */
export interface NoteTexts {
  has(label: string): boolean
  /** Keeps a note, and returns the label that it has now: a second one of a label gets another, which nothing refers to. */
  add(label: string, text: string): string
  textOf(label: string): string
}

/** A label as it is compared (CommonMark, section 4.7): letters of either case are the same. */
export function labelOf(written: string): string {
  return written.toLowerCase().toUpperCase()
}

/** No notes yet. */
export function createNoteTexts(): NoteTexts {
  const texts = new Map<string, string>()
  return {
    has: (label) => texts.has(label),
    add(label, text) {
      // A label has no spaces.
      const own = texts.has(label) ? `${label} ${texts.size}` : label
      texts.set(own, text)
      return own
    },
    textOf: (label) => texts.get(label) ?? '',
  }
}
