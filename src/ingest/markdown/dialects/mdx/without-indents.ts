const FENCE = /^\s*(`{3,}|~{3,})/
const ITEM = /^\s*(?:[-*+]|\d{1,9}[.)])\s/
/** Columns from which Markdown would read a line as code. */
const CODE = 4

const indentOf = (line: string): number => /^[ \t]*/.exec(line)?.[0].length ?? 0

/**
 * Removes indents from which MDX, unlike Markdown, makes no code: components are often indented. Lists and fenced code
 * keep their form.
 */
export function withoutIndents(text: string): string {
  let [shift, inList, fence] = [0, false, '']
  const lines = text.split('\n').map((line) => {
    const mark = FENCE.exec(line)?.[1]
    const indent = indentOf(line)
    if (fence === '' && line.trim() !== '') {
      const isItem = ITEM.test(line)
      if (!(inList && indent > 0 && indent >= shift)) shift = isItem || mark || indent >= CODE ? indent : 0
      inList = isItem || (inList && indent > shift)
    }
    if (mark !== undefined) fence = fence === '' ? mark : mark.startsWith(fence) ? '' : fence
    return line.slice(Math.min(shift, indent))
  })
  return lines.join('\n')
}
