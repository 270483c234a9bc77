import { type FieldResult, fieldResult } from '../field-result.ts'

/** The fields around a place in the text (ECMA-376, part 1, section 17.16): instructions, and results that are shown. */
export interface DocxFields {
  begin(instruction?: string): void
  instruct(text: string): void
  /** What follows is the result. */
  separate(): void
  end(): void
  /** A paragraph ends: instructions that do not end in it never do. */
  endParagraph(): void
  /** Whether text at this place is shown and of the article. */
  isShown(): boolean
  /** The address that a field links its result to. */
  link(): string | undefined
}

interface Field {
  instruction: string
  /** Absent while its instruction goes on. */
  result?: FieldResult
}

/** How deeply Word nests fields. Those that are deeper, in a damaged document, do nothing. */
const DEEPEST = 20

/** Creates the state at the beginning of a text. */
export function createFields(): DocxFields {
  let open: Field[] = []
  let deeper = 0
  const current = () => (deeper > 0 ? undefined : open.at(-1))
  return {
    begin(instruction) {
      if (open.length === DEEPEST) deeper += 1
      else if (instruction === undefined) open.push({ instruction: '' })
      else open.push({ instruction, result: fieldResult(instruction) })
    },
    instruct(text) {
      const field = current()
      if (field && !field.result) field.instruction += text
    },
    separate() {
      const field = current()
      if (field) field.result ??= fieldResult(field.instruction)
    },
    end() {
      if (deeper > 0) deeper -= 1
      else open.pop()
    },
    endParagraph() {
      open = open.filter(({ result }) => result !== undefined)
    },
    isShown: () => open.every(({ result }) => result?.isOfArticle),
    link: () => open.findLast(({ result }) => result?.link !== undefined)?.result?.link,
  }
}
