import MarkdownIt, { type Token } from 'markdown-it'

// Addresses become links only where the author made them links; quotes and dashes stay as written.
const parser = MarkdownIt({ html: true, linkify: false, typographer: false })

/** Parses CommonMark with GitHub's tables and strikethrough. */
export function parseMarkdown(text: string): readonly Token[] {
  return parser.parse(text, {})
}

/** The HTML of a run of inline tokens; not yet safe. */
export function renderInline(tokens: readonly Token[]): string {
  return parser.renderer.renderInline([...tokens], parser.options, {})
}
