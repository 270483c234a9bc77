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
  isResult: boolean
}

/** Fields whose results are no text of an article: page numbers and tables of contents. */
const LEFT_OUT = /^\s*(?:TOC|TOA|INDEX|PAGE|NUMPAGES|SECTIONPAGES|SECTION)\b/i
const LINK = /^\s*HYPERLINK\s+(?:"([^"]*)"|([^\s"\\]\S*))/i
const ANCHOR = /\\l\s+"([^"]*)"/i

function linkIn({ instruction }: Field): string | undefined {
  const [, quoted, bare] = LINK.exec(instruction) ?? []
  const address = quoted ?? bare
  const anchor = ANCHOR.exec(instruction)?.[1]
  return address && anchor && !address.includes('#') ? `${address}#${anchor}` : address
}

/** Creates the state at the beginning of a text. */
export function createFields(): DocxFields {
  let open: Field[] = []
  return {
    begin(instruction) {
      open.push({ instruction: instruction ?? '', isResult: instruction !== undefined })
    },
    instruct(text) {
      const field = open.at(-1)
      if (field && !field.isResult) field.instruction += text
    },
    separate() {
      const field = open.at(-1)
      if (field) field.isResult = true
    },
    end() {
      open.pop()
    },
    endParagraph() {
      open = open.filter(({ isResult }) => isResult)
    },
    isShown: () => open.every(({ instruction, isResult }) => isResult && !LEFT_OUT.test(instruction)),
    link: () => open.map(linkIn).findLast((address) => address !== undefined),
  }
}
