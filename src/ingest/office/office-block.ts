import type { NumberStyle } from '../../domain/block.ts'

/** A cell of a table, and the columns and rows that it covers. */
export interface OfficeCell {
  readonly html: string
  readonly across: number
  readonly down: number
}

/** A row of a table. */
export interface OfficeRow {
  readonly isHeader: boolean
  readonly cells: readonly OfficeCell[]
}

/** How an item of a list is marked. */
export interface ItemMark {
  /** 0 in the outermost list. */
  readonly level: number
  readonly ordered: boolean
  readonly style?: NumberStyle | undefined
  readonly number?: number | undefined
}

/** A paragraph or table of an office document, with its HTML. */
export type OfficeBlock =
  | { readonly kind: 'heading'; readonly level: number; readonly html: string }
  | { readonly kind: 'paragraph' | 'quotation' | 'caption' | 'code'; readonly html: string }
  /** Without a mark, a further paragraph of the item before it. */
  | { readonly kind: 'item'; readonly mark?: ItemMark | undefined; readonly html: string }
  | { readonly kind: 'table'; readonly rows: readonly OfficeRow[]; readonly caption?: string }

/** What a paragraph is by its style, apart from headings and items. */
export type PlainKind = 'paragraph' | 'quotation' | 'caption' | 'code'

/** A block of one kind. */
export type BlockOf<Kind extends OfficeBlock['kind']> = Extract<OfficeBlock, { readonly kind: Kind }>
