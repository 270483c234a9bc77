import { attributeOf, type XmlElement } from '../../feeds/xml-element.ts'
import { hasWords, writtenNumber } from '../list-words.ts'
import { isNumbered, numberStyle } from './list-counts.ts'
import type { OdtWalk } from './walk.ts'

/** A list, and its place in others. */
export interface ListPlace {
  readonly style: string
  /** 1 in the outermost list. */
  readonly level: number
}

/** The numbers that a level shows: its own, and those of as many levels around it as it says. */
function numbersOf({ style, level }: ListPlace, { styles, counts }: OdtWalk): string {
  const definition = styles.listLevel(style, level)
  if (!isNumbered(definition)) return ''
  const shown = Math.min(Number(attributeOf(definition, 'display-levels') ?? 1) || 1, level)
  const levels = Array.from({ length: shown }, (_, at) => level - shown + 1 + at)
  return levels
    .map((at) => writtenNumber(counts.last(style, at) ?? 1, numberStyle(styles.listLevel(style, at))))
    .join('.')
}

/** The words before the last item of a level, with its number; undefined if what stands there has no words. */
export function wordsBefore(definition: XmlElement | undefined, place: ListPlace, walk: OdtWalk): string | undefined {
  const { 'num-prefix': prefix = '', 'num-suffix': suffix = '' } = definition?.attributes ?? {}
  return hasWords(prefix + suffix) ? `${prefix}${numbersOf(place, walk)}${suffix}`.trim() : undefined
}
