import type { Token } from 'markdown-it'

/** "Author: Ada Quill", "作者：王小明": up to four words, a colon, and something after it. */
const LABELLED = /^\p{L}[\p{L}\p{M}\p{N}’'-]{0,30}(?: [\p{L}\p{M}\p{N}’'-]{1,30}){0,3} ?(?::\s+|：\s*)\S/u

/** The lines of a paragraph as plain text. */
function linesOf(children: readonly Token[]): readonly string[] {
  const text = children.map(({ type, content }) => (type === 'softbreak' ? '\n' : content)).join('')
  return text.split('\n').map((line) => line.trim())
}

/**
 * Ends the lines of paragraphs in which each has a label, such as a header of MultiMarkdown, facts or a conversation,
 * where they end in the text. In Markdown they would follow each other on one line, which nobody means.
 */
export function breakLabelledLines(tokens: readonly Token[]): void {
  for (const [at, { type, children }] of tokens.entries()) {
    if (type !== 'inline' || children === null || tokens[at - 1]?.type !== 'paragraph_open') continue
    const lines = linesOf(children)
    if (lines.length < 2 || !lines.every((line) => LABELLED.test(line))) continue
    for (const child of children) if (child.type === 'softbreak') child.type = 'hardbreak'
  }
}
