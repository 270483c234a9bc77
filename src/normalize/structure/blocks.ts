import { element } from '../../content/element.ts'
import type { Block, Inline } from '../../domain/block.ts'
import type { LineView } from '../lines/view.ts'
import type { PlacedCaption } from './captions.ts'
import { readInterview } from './interview.ts'
import { readList } from './list.ts'
import { readQuotation } from './quotation.ts'
import type { RoleMap } from './role-map.ts'
import { readTable } from './table.ts'
import { readVerse } from './verse.ts'

/** Part of the body as it is read, line by line: text with its place, or a figure. */
export interface Unit {
  readonly view: LineView
  readonly role: 'body' | 'heading' | 'figure'
  readonly caption?: PlacedCaption
}

/** A reader of one kind of block: how many units it takes from `at` on, and the block they are; undefined if none is there. */
export type BlockReader = (
  units: readonly Unit[],
  at: number,
) => { readonly block: Block; readonly taken: number } | undefined

const READERS: readonly BlockReader[] = [
  readMarked,
  readRule,
  readTable,
  readInterview,
  readList,
  readVerse,
  readQuotation,
]

/** A line as inline content: with its links and emphasis where the format had any. */
export const toInline = ({ text, source }: LineView): Inline => ({ text, ...(source.html && { html: source.html }) })

/** The body of an article: every body line, heading and caption as the block it is. */
export function toBlocks(views: readonly LineView[], map: RoleMap, captions: readonly PlacedCaption[]): Block[] {
  const units = toUnits(views, map, captions)
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

function toUnits(views: readonly LineView[], map: RoleMap, captions: readonly PlacedCaption[]): Unit[] {
  const captionAt = new Map(captions.map((caption) => [caption.at, caption]))
  return views.flatMap((view, at): Unit[] => {
    const role = map.roles[at]
    const caption = captionAt.get(at)
    if (caption || view.source.markup?.kind === 'image') return [{ view, role: 'figure', ...(caption && { caption }) }]
    return role === 'body' || role === 'heading' ? [{ view, role }] : []
  })
}

/** Figures, headings, and code as the markup of the document has it. */
function readMarked(units: readonly Unit[], at: number) {
  const unit = units[at]
  if (!unit) return undefined
  if (unit.role === 'figure') return readFigure(unit, units[at + 1])
  if (unit.role === 'heading') return { block: headingOf(unit), taken: 1 }
  const markup = unit.view.source.markup
  if (markup?.kind !== 'code') return undefined
  let end = at
  while (units[end]?.view.source.markup?.kind === 'code') end++
  const text = units
    .slice(at, end)
    .map(({ view }) => view.source.text)
    .join('\n')
  return {
    block: { kind: 'code', text, ...(markup.language && { language: markup.language }) } satisfies Block,
    taken: end - at,
  }
}

/** A picture, with the caption that stands below it. */
function readFigure(unit: Unit, next: Unit | undefined) {
  const isBelow = next?.role === 'figure' && next.view.source.markup?.kind !== 'image' && next.view.gap <= 1
  if (unit.caption || !isBelow || !next.caption) return { block: figureOf(unit), taken: 1 }
  return { block: figureOf({ ...unit, caption: next.caption }), taken: 2 }
}

const RULE = /^(?:[*–—_=~•·◆-]\s?){3,}$/u

/** A line of marks alone sets two parts of a text apart. */
function readRule(units: readonly Unit[], at: number) {
  const unit = units[at]
  if (unit?.role !== 'body' || !RULE.test(unit.view.text)) return undefined
  return { block: { kind: 'html', html: element('hr', {}), text: '' } satisfies Block, taken: 1 }
}

function figureOf({ view, caption }: Unit): Block {
  const markup = view.source.markup
  return {
    kind: 'figure',
    ...(markup?.kind === 'image' && { image: markup.image }),
    ...(caption && { caption: { text: caption.text } }),
    ...(caption?.credit && { credit: caption.credit }),
  }
}

function headingOf({ view }: Unit): Block {
  const level = view.source.markup?.kind === 'heading' ? view.source.markup.level : 2
  return { kind: 'heading', level: Math.max(2, Math.min(6, level)) as 2, content: toInline(view) }
}
