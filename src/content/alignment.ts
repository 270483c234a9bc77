import type { Alignment } from '../domain/block.ts'

const ALIGNMENTS: ReadonlySet<string> = new Set<Alignment>(['left', 'center', 'right'])
const STYLE = /(?:^|;)\s*text-align\s*:\s*([a-z]+)/i

/** The alignment of a cell by its attributes `style` and `align`, as the latter; none if it is of another kind. */
export function alignedBy({ align, style }: { readonly align?: string; readonly style?: string }): {
  readonly align?: Alignment
} {
  const value = (STYLE.exec(style ?? '')?.[1] ?? align ?? '').trim().toLowerCase()
  return ALIGNMENTS.has(value) ? { align: value as Alignment } : {}
}
