import type * as MarkdownIt from 'markdown-it'
import { late, loadPackage } from '../../content/late-package.ts'

// Addresses become links only where the author made them links; quotes and dashes stay as written.
const parser = late(() => {
  const { default: markdownIt } = loadPackage<typeof MarkdownIt>('markdown-it')
  return markdownIt({ html: true, linkify: false, typographer: false })
})

/** Parses CommonMark with GitHub's tables and strikethrough. */
export function parseMarkdown(text: string): readonly MarkdownIt.Token[] {
  return parser().parse(text, {})
}

/** The HTML of a run of inline tokens; not yet safe. */
export function renderInline(tokens: readonly MarkdownIt.Token[]): string {
  const { renderer, options } = parser()
  return renderer.renderInline([...tokens], options, {})
}
