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

/** What a field does to its result. */
interface Result {
  readonly isOfArticle: boolean
  readonly link: string | undefined
}

interface Field {
  instruction: string
  /** Absent while its instruction goes on. */
  result?: Result
}

/** How deeply Word nests fields. Those that are deeper, in a damaged document, do nothing. */
const DEEPEST = 20
/** Fields whose results are no text of an article: page numbers and tables of contents. */
const LEFT_OUT = /^\s*(?:TOC|TOA|INDEX|PAGE|NUMPAGES|SECTIONPAGES|SECTION)\b/i
const LINK = /^\s*HYPERLINK\s+(?:"([^"]*)"|([^\s"\\]\S*))/i
const ANCHOR = /\\l\s+"([^"]*)"/i

function linkIn(instruction: string): string | undefined {
  const [, quoted, bare] = LINK.exec(instruction) ?? []
  const address = quoted ?? bare
  const anchor = ANCHOR.exec(instruction)?.[1]
  return address && anchor && !address.includes('#') ? `${address}#${anchor}` : address
}

function resultOf(instruction: string): Result {
  return { isOfArticle: !LEFT_OUT.test(instruction), link: linkIn(instruction) }
}

/** Creates the state at the beginning of a text. */
export function createFields(): DocxFields {
  let open: Field[] = []
  let deeper = 0
  const current = () => (deeper > 0 ? undefined : open.at(-1))
  return {
    begin(instruction) {
      if (open.length === DEEPEST) deeper += 1
      else if (instruction === undefined) open.push({ instruction: '' })
      else open.push({ instruction, result: resultOf(instruction) })
    },
    instruct(text) {
      const field = current()
      if (field && !field.result) field.instruction += text
    },
    separate() {
      const field = current()
      if (field) field.result ??= resultOf(field.instruction)
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
