import { element } from '../../content/element.ts'
import type { Block } from '../../domain/block.ts'
import type { LineView } from '../lines/view.ts'
import type { PlacedCaption } from '../roles/captions.ts'
import type { RoleMap } from '../roles/role-map.ts'
import type { Wordless } from '../roles/wordless.ts'
import { type BlockReader, toInline } from './block-reader.ts'
import { readBrokenLines } from './broken-lines.ts'
import { readDescriptions } from './descriptions.ts'
import { readDialogue } from './dialogue.ts'
import { readEmbed, readFigure } from './figure.ts'
import { readInterview } from './interview.ts'
import { readList } from './list.ts'
import { readQuotation } from './quotation.ts'
import { readTable } from './table.ts'
import { toUnits, type Unit } from './units.ts'
import { readVerse } from './verse.ts'

const READERS: readonly BlockReader[] = [
  readMarked,
  readRule,
  readTable,
  readDescriptions,
  readInterview,
  readList,
  readVerse,
  readQuotation,
  readBrokenLines,
]

/** Builds the body of an article from its body lines, headings, captions and wordless lines. */
export function toBlocks(
  views: readonly LineView[],
  map: RoleMap,
  captions: readonly PlacedCaption[],
  wordless: readonly Wordless[],
): Block[] {
  const units = toUnits(views, map, captions, wordless)
  const blocks: Block[] = []
  let from = 0
  for (const { at, taken, block } of readDialogue(units)) {
    blocks.push(...readBlocks(units.slice(from, at)), block)
    from = at + taken
  }
  return [...blocks, ...readBlocks(from === 0 ? units : units.slice(from))]
}

function readBlocks(units: readonly Unit[]): Block[] {
  const blocks: Block[] = []
  for (let at = 0; at < units.length; ) {
    const read = READERS.map((reader) => reader(units, at)).find((found) => found !== undefined)
    const unit = units[at]
    if (read) blocks.push(read.block)
    else if (unit) blocks.push({ kind: 'paragraph', content: toInline(unit.view) })
    at += read?.taken ?? 1
  }
  return blocks
}

/** Reads what the markup of the source decides: figures, embeds, headings and code. */
function readMarked(units: readonly Unit[], at: number) {
  const unit = units[at]
  if (!unit) return undefined
  if (unit.role === 'figure') return readFigure(unit, units[at + 1])
  if (unit.role === 'embed') return readEmbed(unit, units[at + 1])
  if (unit.level)
    return { block: { kind: 'heading', level: unit.level, content: toInline(unit.view) } as const, taken: 1 }
  const markup = unit.view.source.markup
  if (markup?.kind !== 'code') return undefined
  let end = at + 1
  while (continuesCode(units[end - 1], units[end])) end++
  const text = units
    .slice(at, end)
    .map(({ view }) => view.source.text)
    .join('\n')
  return {
    block: { kind: 'code', text, ...(markup.language && { language: markup.language }) } satisfies Block,
    taken: end - at,
  }
}

/** Whether two lines of code belong to one piece: nothing stands between them. */
function continuesCode(unit: Unit | undefined, next: Unit | undefined): boolean {
  if (unit === undefined || next?.view.source.markup?.kind !== 'code') return false
  return next.view.source.number === unit.view.source.number + 1
}

/** A line of marks, such as "* * *", which separates two parts of a text. */
const RULE = /^(?:(?:[*–—_=~•·◆-]\s?){3,}|[*⁂※☆★◇◆◊♦❖❦~]{1,2})$/u

/** Reads such a line as a thematic break. */
function readRule(units: readonly Unit[], at: number) {
  const unit = units[at]
  if (unit?.role !== 'body' || !RULE.test(unit.view.text)) return undefined
  return { block: { kind: 'html', html: element('hr', {}), text: '' } satisfies Block, taken: 1 }
}
