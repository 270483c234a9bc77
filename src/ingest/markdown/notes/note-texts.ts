/** The notes of a Markdown text, by label. */
export interface NoteTexts {
  has(label: string): boolean
  /** Adds a note and returns its label. A second note with the same label gets another one, which nothing refers to. */
  add(label: string, text: string): string
  textOf(label: string): string
}

/** Normalizes a label for comparison, ignoring case (CommonMark, section 4.7). */
export function labelOf(written: string): string {
  return written.toLowerCase().toUpperCase()
}

/** Creates an empty collection of notes. */
export function createNoteTexts(): NoteTexts {
  const texts = new Map<string, string>()
  return {
    has: (label) => texts.has(label),
    add(label, text) {
      // Labels contain no spaces, so this is unique.
      const own = texts.has(label) ? `${label} ${texts.size}` : label
      texts.set(own, text)
      return own
    },
    textOf: (label) => texts.get(label) ?? '',
  }
}
