import type { Block, Note } from '../domain/block.ts'
import type { SafeHtml } from '../domain/html.ts'
import { element, joinHtml } from './element.ts'
import { escapeText } from './escape.ts'

/** An arrow back, with the selector that prevents its display as an emoji. */
const BACK = escapeText('\u21a9\ufe0e')
const ID = /\sid="([^"]*)"/g
const LAST_PARAGRAPH = /<\/p>$/

/**
 * Renders the notes among the blocks as a numbered list after the text, with links back to the references in
 * `rendered`.
 */
export function renderNotes(blocks: readonly Block[], rendered: readonly SafeHtml[]): SafeHtml {
  const notes = blocks.flatMap((block) => (block.kind === 'notes' ? block.notes : []))
  if (notes.length === 0) return escapeText('')
  const contents = notes.map(({ content }) => content.html ?? escapeText(content.text))
  const ids = new Set([...rendered, ...contents].flatMap((html) => [...html.matchAll(ID)].map(([, id]) => id)))
  const items = notes.map((note, at) => renderNote(note, contents[at] ?? escapeText(''), ids))
  return joinHtml([element('hr', {}), element('ol', {}, ...items)], '\n')
}

function renderNote({ id, references }: Note, content: SafeHtml, ids: ReadonlySet<string | undefined>): SafeHtml {
  const known = references.filter((reference) => ids.has(reference))
  const links = known.map((reference) => element('a', { href: `#${reference}` }, BACK))
  if (links.length === 0) return element('li', { id }, content)
  const back = joinHtml(links, ' ')
  if (!LAST_PARAGRAPH.test(content)) return element('li', { id }, joinHtml([content, back], ' '))
  return element('li', { id }, joinHtml([content.replace(LAST_PARAGRAPH, () => ` ${back}</p>`) as SafeHtml]))
}
