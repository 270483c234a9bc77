/** What a field does to its result. */
export interface FieldResult {
  readonly isOfArticle: boolean
  readonly link: string | undefined
}

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

/** What a field of Word does to its result, by its instruction (ECMA-376, part 1, section 17.16). */
export function fieldResult(instruction: string): FieldResult {
  return { isOfArticle: !LEFT_OUT.test(instruction), link: linkIn(instruction) }
}
