import type { Block, Inline, ListBlock } from '../domain/block.ts'
import type { SafeHtml } from '../domain/html.ts'

const breaking =
  /<\/?(?:address|article|aside|blockquote|br|caption|dd|details|div|dl|dt|figcaption|figure|footer|h[1-6]|header|hr|li|main|ol|p|pre|section|summary|table|td|th|tr|ul)(?: [^>]*)?>/g

/** The fallback content of audio and video elements. */
const insteadOfMedia = /(<(video|audio)\b[^>]*>).*?(?=<\/\2>)/gs

/** The text of safe HTML: no tags, entities decoded, one line per block, nothing for recordings. */
export function textOfHtml(html: SafeHtml): string {
  const lines = withoutMedia(html)
    .replace(/[\t\n\f\r ]{2,}|[\t\n\f\r]/g, ' ')
    .replace(breaking, '\n')
    .replace(/<[^>]*>/g, '')
    .split('\n')
  return lines
    .map((line) => readEntities(line.trim()))
    .filter((line) => line !== '')
    .join('\n')
}

const withoutMedia = (html: string): string =>
  html.includes('<video') || html.includes('<audio') ? html.replace(insteadOfMedia, '$1') : html

/** The text of an article's body, one line per paragraph, caption or cell. */
export function textOfBlocks(blocks: readonly Block[]): string {
  return blocks
    .flatMap(linesOf)
    .filter((line) => line !== '')
    .join('\n')
}

/** The lines of a block. */
export function linesOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'standfirst':
    case 'paragraph':
    case 'heading':
      return [block.content.text]
    case 'list':
      return listLines(block)
    case 'descriptions':
      return block.groups.flatMap(({ terms, descriptions }) => [...texts(terms), ...texts(descriptions)])
    case 'quotation':
      return [...texts(block.paragraphs), block.attribution ?? '']
    case 'figure':
      return [block.caption?.text ?? '', block.credit ?? '']
    case 'embed':
      return [block.embed.label, block.caption?.text ?? '', block.credit ?? '']
    case 'table':
      return [block.caption?.text ?? '', ...texts(block.header ?? []), ...block.rows.flatMap(texts)]
    case 'interview':
      return block.turns.flatMap(({ question, answers }) => [question.text, ...texts(answers)])
    case 'notes':
      return block.notes.map(({ content }) => content.text)
    case 'code':
    case 'html':
      return [block.text]
  }
}

function listLines(list: ListBlock): string[] {
  return list.items.flatMap(({ content, children }) => [content.text, ...(children ? listLines(children) : [])])
}

function texts(contents: readonly Inline[]): string[] {
  return contents.map((content) => content.text)
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' }

/** Safe HTML contains only these four entities, since escaping and sanitizing write no others. */
function readEntities(text: string): string {
  return text.replace(/&(amp|lt|gt|quot);/g, (entity, name: string) => entities[name] ?? entity)
}
