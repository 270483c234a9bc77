import { BREAK } from './inline-html.ts'
import { listHtml } from './list-html.ts'
import type { BlockOf, OfficeBlock, OfficeCell } from './office-block.ts'

const DEEPEST_HEADING = 6

function cellHtml({ html, across, down }: OfficeCell, name: 'td' | 'th'): string {
  const spans = `${across > 1 ? ` colspan="${across}"` : ''}${down > 1 ? ` rowspan="${down}"` : ''}`
  return `<${name}${spans}>${html}</${name}>`
}

function tableHtml({ rows, caption }: BlockOf<'table'>): string {
  const lines = rows.map(({ isHeader, cells }) => cells.map((cell) => cellHtml(cell, isHeader ? 'th' : 'td')).join(''))
  const body = lines.map((line) => `<tr>${line}</tr>`).join('')
  return `<table>${caption === undefined ? '' : `<caption>${caption}</caption>`}${body}</table>`
}

function headingHtml({ level, html }: BlockOf<'heading'>): string {
  const name = `h${Math.min(level, DEEPEST_HEADING)}`
  return `<${name}>${html}</${name}>`
}

function htmlOf(block: OfficeBlock): string {
  if (block.kind === 'heading') return headingHtml(block)
  if (block.kind === 'table') return tableHtml(block)
  return block.kind === 'caption' ? `<figcaption>${block.html}</figcaption>` : `<p>${block.html}</p>`
}

/** Code is text: a line break in it ends a line. */
const codeText = (html: string): string => html.replaceAll(BREAK, '\n')

/** The HTML of blocks of one kind that follow each other, which may be one element together. */
function runHtml(run: readonly OfficeBlock[]): string {
  const [first] = run
  if (first?.kind === 'item') return listHtml(run as readonly BlockOf<'item'>[])
  const html = run.map(htmlOf).join('')
  if (first?.kind === 'quotation') return `<blockquote>${html}</blockquote>`
  if (first?.kind !== 'code') return html
  const code = run.map((block) => ('html' in block ? codeText(block.html) : '')).join('\n')
  return code.trim() === '' ? '' : `<pre>${code}</pre>`
}

/** A caption directly above a table is its own. */
function withTableCaptions(blocks: readonly OfficeBlock[]): readonly OfficeBlock[] {
  return blocks.flatMap((block, at) => {
    const [above, below] = [blocks[at - 1], blocks[at + 1]]
    if (block.kind === 'caption' && below?.kind === 'table') return []
    return block.kind === 'table' && above?.kind === 'caption' ? [{ ...block, caption: above.html }] : [block]
  })
}

/** The HTML of the blocks of a text. */
export function blocksHtml(blocks: readonly OfficeBlock[]): string {
  const runs: OfficeBlock[][] = []
  for (const block of withTableCaptions(blocks)) {
    const last = runs.at(-1)
    if (last?.[0]?.kind === block.kind) last.push(block)
    else runs.push([block])
  }
  return runs.map(runHtml).join('')
}

/** The HTML of the blocks in a cell: where all are paragraphs, that of one line. */
export function cellContent(blocks: readonly OfficeBlock[]): string {
  const lines = blocks.flatMap((block) => (block.kind === 'paragraph' ? block.html : []))
  return lines.length === blocks.length ? lines.join(BREAK) : blocksHtml(blocks)
}
