/** A field whose quoted value is not closed in its line. */
const OPEN = /^[\w-]+[ \t]*:[ \t]+(?:(")(?:[^"\\]|\\.)*|(')(?:[^']|'')*)$/
/** What of a line belongs to such a value, and the mark that closes it. */
const REST = { '"': /^(?:[^"\\]|\\.)*("?)/, "'": /^(?:[^']|'')*('?)/ } as const

/**
 * Indents the lines of quoted values that go on at the margin. YAML 1.2 (section 7.4) wants an indentation there, but
 * the parsers of Jekyll, Hugo and Eleventy do not. Lines keep their numbers.
 */
export function indentContinued(text: string): string {
  let mark: string | undefined
  const indented = text.split('\n').map((line) => {
    if (mark === undefined) {
      const opened = OPEN.exec(line)
      mark = opened?.[1] ?? opened?.[2]
      return line
    }
    if (REST[mark as keyof typeof REST].exec(line)?.[1] === mark) mark = undefined
    return ` ${line}`
  })
  return indented.join('\n')
}
