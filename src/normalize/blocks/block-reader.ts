import type { Block, Inline } from '../../domain/block.ts'
import type { LineView } from '../lines/view.ts'
import type { Unit } from './units.ts'

/**
 * Reads one kind of block from the unit at `at` on: the block and how many units it takes. Undefined where there is
 * none.
 */
export type BlockReader = (
  units: readonly Unit[],
  at: number,
) => { readonly block: Block; readonly taken: number } | undefined

/** A line as inline content, with its links and emphasis where the format had any. */
export const toInline = ({ text, source }: LineView): Inline => ({ text, ...(source.html && { html: source.html }) })
