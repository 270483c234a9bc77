import type { Image } from '../../domain/person.ts'
import { outsidePreformatted, withParagraphs } from './paragraphs.ts'
import { withShortcodes } from './wordpress-shortcodes.ts'

/** Renders the text of a post like WordPress does; text from the block editor already has paragraphs. */
export function wordpressHtml(html: string, attachments: ReadonlyMap<string, Image>): string {
  const hasBlocks = html.includes('<!-- wp:')
  return outsidePreformatted(html.replace(/\r\n?/g, '\n'), (part) => {
    const shown = withShortcodes(part, attachments)
    return hasBlocks ? shown : withParagraphs(shown)
  }).trim()
}
