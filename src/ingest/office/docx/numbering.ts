import type { NumberStyle } from '../../../domain/block.ts'
import type { XmlElement } from '../../feeds/xml-element.ts'
import type { ItemMark } from '../office-block.ts'
import { type ListLevel, readListLevels } from './list-levels.ts'
import type { DocxStyles } from './styles.ts'

/** The lists of a document, which count their items. */
export interface DocxNumbering {
  /** The mark of the next item of a list; undefined if it has none to be seen. */
  next(list: string, level: number): ItemMark | undefined
}

const STYLES: ReadonlyMap<string, NumberStyle> = new Map([
  ['lowerLetter', 'a'],
  ['upperLetter', 'A'],
  ['lowerRoman', 'i'],
  ['upperRoman', 'I'],
])
const DEEPEST = 8

/** Reads the lists of a document. */
export function readNumbering(root: XmlElement | undefined, styles: DocxStyles): DocxNumbering {
  const levelOf = readListLevels(root, styles)
  const counts = new Map<string, number[]>()
  const restarted = new Set<string>()

  function count(list: string, level: number, { id, start, restart }: ListLevel): number {
    const own = counts.get(id) ?? []
    const key = `${list} ${level}`
    const isRestart = restart !== undefined && !restarted.has(key)
    restarted.add(key)
    const number = isRestart ? restart : (own[level] ?? start - 1) + 1
    // The items below count anew.
    const kept = own.slice(0, level)
    kept[level] = number
    counts.set(id, kept)
    return number
  }

  return {
    next(list, level) {
      const definition = level > DEEPEST ? undefined : levelOf(list, level)
      if (definition === undefined) return undefined
      const number = count(list, level, definition)
      if (definition.format === 'none' || definition.text === undefined) return undefined
      if (definition.format === 'bullet') return { level, ordered: false }
      return { level, ordered: true, number, style: STYLES.get(definition.format) }
    },
  }
}
