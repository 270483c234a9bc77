import type { Block, Inline } from '../../domain/block.ts'
import { type BlockReader, toInline } from './block-reader.ts'
import type { Unit } from './units.ts'

interface Group {
  readonly terms: Inline[]
  readonly descriptions: Inline[]
}

const kindOf = (unit: Unit | undefined) => (unit?.role === 'body' ? unit.view.source.markup?.kind : undefined)

/** Reads a list of terms with their descriptions; it ends at a term without any. */
export const readDescriptions: BlockReader = (units, at) => {
  const groups: Group[] = []
  let end = at
  for (;;) {
    const terms = runOf('term', units, end)
    const descriptions = runOf('description', units, end + terms.length)
    if (terms.length === 0 || descriptions.length === 0) break
    groups.push({ terms, descriptions })
    end += terms.length + descriptions.length
  }
  return groups.length === 0 ? undefined : { block: { kind: 'descriptions', groups } satisfies Block, taken: end - at }
}

function runOf(kind: 'term' | 'description', units: readonly Unit[], at: number): Inline[] {
  const run: Inline[] = []
  for (let unit = units[at]; unit && kindOf(unit) === kind; unit = units[at + run.length]) run.push(toInline(unit.view))
  return run
}
