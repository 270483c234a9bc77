import type { Block, Inline } from '../../domain/block.ts'
import { type BlockReader, toInline } from './block-reader.ts'
import { endOfBroken, joinBroken } from './broken-lines.ts'
import type { Unit } from './units.ts'

/** A paragraph within quotation marks. */
const CLOSED = /^["“”„«»「『].{20,}["“”»«」』]\.?$/su
/** A dash and a name: "— Ann Lee". */
const ATTRIBUTION = /^[-–—~]\s*(.{2,80})$/u
const MARK = /^>\s?/u

/**
 * Reads a quotation: marked up in the source or with `>`, or a paragraph in quotation marks with its speaker on the
 * next line.
 */
export const readQuotation: BlockReader = (units, at) => marked(units, at) ?? attributed(units, at)

const isMarked = (unit: Unit | undefined): boolean =>
  unit?.role === 'body' &&
  (unit.view.source.markup?.kind === 'quotation' || (!unit.view.source.markup && MARK.test(unit.view.text)))

function marked(units: readonly Unit[], at: number) {
  let end = at
  while (isMarked(units[end])) end++
  if (end === at) return undefined
  const paragraphs = paragraphsOf(units.slice(at, end))
  return { block: { kind: 'quotation', paragraphs } satisfies Block, taken: end - at }
}

/** The paragraphs of a quotation, without the marks before them. */
function paragraphsOf(units: readonly Unit[]): readonly Inline[] {
  const paragraphs: Inline[] = []
  for (let at = 0; at < units.length; ) {
    const end = endOfBroken(units, at)
    const content = joinBroken(units.slice(at, end))
    paragraphs.push({ ...content, text: content.text.replace(MARK, '') })
    at = end
  }
  return paragraphs
}

function attributed(units: readonly Unit[], at: number) {
  const [quote, next] = [units[at], units[at + 1]]
  if (quote?.role !== 'body' || next?.role !== 'body' || next.view.measure.ends) return undefined
  const attribution = CLOSED.test(quote.view.text) ? ATTRIBUTION.exec(next.view.text)?.[1] : undefined
  if (!attribution) return undefined
  return { block: { kind: 'quotation', paragraphs: [toInline(quote.view)], attribution } satisfies Block, taken: 2 }
}
