import type { NumberStyle } from '../../../domain/block.ts'
import { attributeOf, type XmlElement } from '../../feeds/xml-element.ts'
import type { ItemMark } from '../office-block.ts'

/** The numbers of the items of lists. */
export interface OdtListCounts {
  /** A list begins: where it counts on from an earlier one of its style, with that one's numbers. */
  begin(style: string, level: number, continues: boolean): void
  /** The number of the next item, which may state its own. */
  next(style: string, level: number, start: number, stated: number | undefined): number
  /** The number of the last item of a level. */
  last(style: string, level: number): number | undefined
}

/** Creates the counts at the beginning of a document. */
export function createListCounts(): OdtListCounts {
  const counts = new Map<string, number>()
  return {
    begin(style, level, continues) {
      if (!continues) counts.delete(`${level} ${style}`)
    },
    next(style, level, start, stated) {
      const key = `${level} ${style}`
      const last = counts.get(key)
      const number = stated ?? (last === undefined ? start : last + 1)
      counts.set(key, number)
      return number
    },
    last: (style, level) => counts.get(`${level} ${style}`),
  }
}

const STYLES: ReadonlySet<string> = new Set<NumberStyle>(['a', 'A', 'i', 'I'])

/** The style of the numbers of a level, if it is one of HTML's. */
export function numberStyle(level: XmlElement | undefined): NumberStyle | undefined {
  const format = attributeOf(level, 'num-format') ?? ''
  return isStyle(format) ? format : undefined
}

const isStyle = (format: string): format is NumberStyle => STYLES.has(format)

/** Whether the items of a level have numbers. */
export const isNumbered = (level: XmlElement | undefined): boolean =>
  level?.name === 'list-level-style-number' && attributeOf(level, 'num-format') !== undefined

/** How the items of a level are marked; undefined if nothing is to be seen. */
export function levelMark(level: XmlElement | undefined): Omit<ItemMark, 'level' | 'number'> | undefined {
  if (level?.name !== 'list-level-style-number') return { ordered: false }
  return isNumbered(level) ? { ordered: true, style: numberStyle(level) } : undefined
}
