/** A box of MkDocs: `!!! note "Title"`, or `???` if it is folded; what is indented below it is inside. */
const BOX = /^ {0,12}(?:!!!|\?\?\?\+?)[ \t]+[a-z-]+(?:[ \t]+(?:inline|end)){0,2}(?:[ \t]+"([^"\n]*)")?[ \t]*$/
const INDENT = 4
const SIGN = /^ *(?:!!!|\?\?\?)/m
const FENCE = /^\s*(?:`{3,}|~{3,})/

const indentOf = (line: string): number => /^ */.exec(line)?.[0].length ?? 0

/** The title of the box that a line begins, empty if it has none; undefined for a line with nothing inside. */
function titleOf(line: string, below: readonly string[]): string | undefined {
  const [box, title = ''] = BOX.exec(line) ?? []
  const next = below.find((other) => other.trim() !== '') ?? ''
  return box === undefined || indentOf(next) < indentOf(line) + INDENT ? undefined : title
}

/** Takes the lines in boxes out of their indent, from which Markdown makes code, and keeps the titles. */
export function translateAdmonitions(text: string): string {
  if (!SIGN.test(text)) return text
  /** The indents of the open boxes. */
  const open: number[] = []
  let inFence = false
  const lines = text.split('\n')
  const translated = lines.map((line, at) => {
    const indent = indentOf(line)
    if (line.trim() !== '') while (open.length > 0 && indent < (open.at(-1) ?? 0) + INDENT) open.pop()
    if (FENCE.test(line)) inFence = !inFence
    const title = inFence ? undefined : titleOf(line, lines.slice(at + 1, at + 4))
    const inner = line.slice(Math.min(indent, open.length * INDENT))
    if (title === undefined) return inner
    open.push(indent)
    return title === '' ? '' : `**${title}**  `
  })
  return translated.join('\n')
}
