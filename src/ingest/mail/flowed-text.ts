/** The marks before a quoted line, and the rest of it. */
const QUOTED = /^(>*)(.*)$/s
const SIGNATURE = '-- '

/** A line of flowed text: how deep it is quoted, and its words without the space that protects them. */
function partsOf(line: string): readonly [depth: number, words: string] {
  const [, marks = '', rest = ''] = QUOTED.exec(line) ?? []
  return [marks.length, rest.startsWith(' ') ? rest.slice(1) : rest]
}

/**
 * Joins the lines of text in the format "flowed" to paragraphs (RFC 3676, section 4). `deletesSpace` is its parameter
 * DelSp, for languages without spaces between words.
 */
export function joinFlowed(text: string, deletesSpace: boolean): string {
  const joined: string[] = []
  let flowsAt: number | undefined
  for (const line of text.split(/\r?\n/)) {
    const [depth, words] = partsOf(line)
    const isSignature = words === SIGNATURE
    const flows = words.endsWith(' ') && !isSignature
    const own = flows && deletesSpace ? words.slice(0, -1) : words
    if (flowsAt === depth && !isSignature) joined.push(own)
    else joined.push(joined.length > 0 ? '\n' : '', depth > 0 ? `${'>'.repeat(depth)} ` : '', own)
    flowsAt = flows ? depth : undefined
  }
  return joined.join('')
}
