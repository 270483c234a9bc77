import type { Block, Inline, ListBlock } from '../domain/block.ts'
import type { SafeHtml } from '../domain/html.ts'
import { directionOf } from './direction.ts'
import { type Attributes, element, joinHtml } from './element.ts'
import { escapeText } from './escape.ts'
import { languageMarks } from './language-marks.ts'
import { renderNotes } from './render-notes.ts'
import { mediaUrl } from './web-url.ts'

type Quotation = Extract<Block, { kind: 'quotation' }>
type Descriptions = Extract<Block, { kind: 'descriptions' }>
type Figure = Extract<Block, { kind: 'figure' }>
type Embed = Extract<Block, { kind: 'embed' }>
type Table = Extract<Block, { kind: 'table' }>
type Interview = Extract<Block, { kind: 'interview' }>

/** The language of the article; blocks in another language are marked. */
export interface RenderOptions {
  readonly language?: string
}

const nothing = escapeText('')

/**
 * Renders an article's body as HTML that displays well in simple readers: no meaning depends on classes or styles. A
 * right-to-left article is wrapped in an element that says so, because readers ignore the language of the feed.
 */
export function renderBlocks(blocks: readonly Block[], options: RenderOptions = {}): SafeHtml {
  const rendered = blocks.map((block) => renderBlock(block, options.language))
  const notes = renderNotes(blocks, rendered)
  const body = joinHtml(
    [...rendered, notes].filter((html) => html !== ''),
    '\n',
  )
  if (directionOf(options.language) === 'ltr' || body === '') return body
  return element('div', { lang: options.language, dir: 'rtl' }, body)
}

function renderBlock(block: Block, language: string | undefined): SafeHtml {
  const marks = 'lang' in block ? languageMarks(block.lang, language) : {}
  switch (block.kind) {
    case 'standfirst':
      return paragraph(block.content, { class: 'standfirst', ...marks })
    case 'paragraph':
      return paragraph(block.content, marks)
    case 'heading':
      return element(`h${block.level}`, marks, inline(block.content))
    case 'list':
      return list(block, marks)
    case 'descriptions':
      return descriptions(block, marks)
    case 'quotation':
      return quotation(block, marks)
    case 'figure':
      return figure(block, marks)
    case 'embed':
      return embed(block, marks)
    case 'table':
      return table(block, marks)
    case 'interview':
      return interview(block, marks)
    case 'code':
      return element('pre', {}, element('code', { class: codeClass(block.language) }, escapeText(block.text)))
    case 'html':
      return block.html
    case 'notes':
      return nothing
  }
}

function inline(content: Inline): SafeHtml {
  return content.html ?? escapeText(content.text)
}

/** Elements at whose start a paragraph ends (HTML, section 13.2.6.4.7); `hr` and `p` among them. */
const ENDS_PARAGRAPH =
  /<(?:address|article|aside|blockquote|details|div|d[dlt]|fig(?:caption|ure)|footer|h[1-6r]|header|hgroup|li|main|nav|[ou]l|p|pre|section|summary|table)[\s/>]/

/** A paragraph; what holds a block of its own, such as a `pre` within a line of Markdown, can be none. */
const nameOf = (words: SafeHtml): 'div' | 'p' => (ENDS_PARAGRAPH.test(words) ? 'div' : 'p')

function paragraph(content: Inline, marks: Attributes = {}): SafeHtml {
  const words = inline(content)
  return words === '' ? nothing : element(nameOf(words), marks, words)
}

function list(block: ListBlock, marks: Attributes): SafeHtml {
  const items = block.items.map(({ content, children, value }) =>
    element('li', { value: written(value) }, inline(content), children ? list(children, {}) : nothing),
  )
  if (!block.ordered) return element('ul', marks, ...items)
  const { start, reversed, style } = block
  return element('ol', { ...marks, start: written(start), reversed: reversed && '', type: style }, ...items)
}

const written = (number: number | undefined): string | undefined => (number === undefined ? undefined : `${number}`)

function descriptions({ groups }: Descriptions, marks: Attributes): SafeHtml {
  const parts = groups.flatMap(({ terms, descriptions }) => [
    ...terms.map((term) => element('dt', {}, inline(term))),
    ...descriptions.map((description) => element('dd', {}, inline(description))),
  ])
  return element('dl', marks, ...parts)
}

function quotation(block: Quotation, marks: Attributes): SafeHtml {
  const paragraphs = block.paragraphs.map((content) => paragraph(content))
  const attribution = block.attribution
    ? [element('p', {}, escapeText('— '), element('cite', {}, escapeText(block.attribution)))]
    : []
  return element('blockquote', marks, ...paragraphs, ...attribution)
}

/** A caption is kept even if its image is missing. */
function figure(block: Figure, marks: Attributes): SafeHtml {
  const src = mediaUrl(block.image?.url ?? '')
  const image = src === undefined ? [] : [element('img', { src, alt: block.image?.alt ?? '' })]
  const words = captionWords(block)
  const parts = [...image, ...(words === '' ? [] : [element('figcaption', {}, words)])]
  return parts.length === 0 ? nothing : element('figure', marks, ...parts)
}

function captionWords({ caption, credit }: Pick<Figure, 'caption' | 'credit'>): SafeHtml {
  const words = caption ? [inline(caption)] : []
  return joinHtml([...words, ...(credit ? [element('small', { class: 'credit' }, escapeText(credit))] : [])], ' ')
}

/** Renders a link, since readers do not run embedded players: the poster image, if there is one, and the label. */
function embed(block: Embed, marks: Attributes): SafeHtml {
  const { url, label, poster } = block.embed
  const [href, src] = [mediaUrl(url), mediaUrl(poster?.url ?? '')]
  const words = captionWords(block)
  const link = href === undefined ? escapeText(label) : element('a', { href }, escapeText(label))
  if (src === undefined && words === '') return element('p', marks, link)
  const picture = src === undefined ? undefined : element('img', { src, alt: poster?.alt ?? '' })
  const shown = picture ? (href === undefined ? picture : element('a', { href }, picture)) : element('p', {}, link)
  return element('figure', marks, shown, element('figcaption', {}, words === '' ? link : words))
}

function table(block: Table, marks: Attributes): SafeHtml {
  const header = block.header?.map((cell) => element('th', { scope: 'col', align: cell.align }, inline(cell)))
  const head = header ? [element('thead', {}, element('tr', {}, ...header))] : []
  const rows = block.rows.map((row) =>
    element('tr', {}, ...row.map((cell) => element('td', { align: cell.align }, inline(cell)))),
  )
  const caption = block.caption ? [element('caption', {}, inline(block.caption))] : []
  return element('table', marks, ...caption, ...head, element('tbody', {}, ...rows))
}

/** Questions are paragraphs in bold, as in newspapers; few readers style a `dl`. */
function interview(block: Interview, marks: Attributes): SafeHtml {
  const turns = block.turns.flatMap(({ question, answers }) => [
    element(nameOf(inline(question)), marks, element('strong', {}, inline(question))),
    ...answers.map((answer) => paragraph(answer, marks)),
  ])
  return joinHtml(turns, '\n')
}

function codeClass(language: string | undefined): string | undefined {
  return language && /^[\w+#.-]+$/.test(language) ? `language-${language}` : undefined
}
