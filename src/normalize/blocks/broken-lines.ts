import { element, joinHtml } from '../../content/element.ts'
import { escapeText } from '../../content/escape.ts'
import type { Inline } from '../../domain/block.ts'
import { type BlockReader, toInline } from './block-reader.ts'
import type { Unit } from './units.ts'

/** Most words of such a line. Old pages also break long lines, where others would end a paragraph. */
const LONGEST_LINE = 20

const isShort = ({ view }: Unit): boolean => view.measure.words <= LONGEST_LINE

/** Whether a line break parts two lines, and no line between them that is not part of the body. */
const isNextLine = ({ view: before }: Unit, { view }: Unit): boolean =>
  view.source.afterBreak === true && view.source.number - before.source.number <= 1

/** Index after the lines that a line break of the source joins to the one at `at`: verse, addresses, signatures. */
export function endOfBroken(units: readonly Unit[], at: number): number {
  let end = at + 1
  for (let [before, unit] = [units[at], units[end]]; before && unit; [before, unit] = [unit, units[++end]]) {
    if (unit.role !== before.role || !isNextLine(before, unit) || !isShort(before) || !isShort(unit)) return end
  }
  return end
}

/** Joins lines to one paragraph with line breaks in it. */
export function joinBroken(units: readonly Unit[]): Inline {
  const [first, ...others] = units.map(({ view }) => toInline(view))
  if (others.length === 0) return first ?? { text: '' }
  const lines = [first ?? { text: '' }, ...others]
  const html = lines.map(({ text, html }) => html ?? escapeText(text))
  return {
    text: lines.map(({ text }) => text).join('\n'),
    html: joinHtml(html.flatMap((line, n) => (n > 0 ? [element('br', {}), line] : [line]))),
  }
}

/** Reads lines that the source breaks within a paragraph as one paragraph. */
export const readBrokenLines: BlockReader = (units, at) => {
  if (units[at]?.role !== 'body') return undefined
  const end = endOfBroken(units, at)
  if (end === at + 1) return undefined
  return { block: { kind: 'paragraph', content: joinBroken(units.slice(at, end)) }, taken: end - at }
}
