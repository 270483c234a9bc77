import type { NumberStyle } from '../../../domain/block.ts'
import type { XmlElement } from '../../feeds/xml-element.ts'
import { hasWords, writtenNumber } from '../list-words.ts'
import type { ItemMark } from '../office-block.ts'
import { type ListLevel, readListLevels } from './list-levels.ts'
import type { DocxStyles } from './styles.ts'

/** What stands before a paragraph of a list: a mark, words with its number, or nothing. */
export interface Numbered {
  readonly mark?: ItemMark
  readonly words?: string
}

/** The lists of a document, which count their items. */
export interface DocxNumbering {
  /** What stands before the next item of a list. */
  next(list: string, level: number): Numbered
}

const STYLES: ReadonlyMap<string, NumberStyle> = new Map([
  ['lowerLetter', 'a'],
  ['upperLetter', 'A'],
  ['lowerRoman', 'i'],
  ['upperRoman', 'I'],
])
const DEEPEST = 8
/** The number of a level, in what stands before an item. */
const PLACE = /%(\d)/g

/** The words before an item. */
const wordsBefore = (text: string, numbers: readonly string[]): string =>
  text.replace(PLACE, (_, level: string) => numbers[Number(level) - 1] ?? '').trim()

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

  /** The numbers of an item and of those that it is in, as they are written, the outermost first. */
  function numbersOf(list: string, { id }: ListLevel): readonly string[] {
    const numbers = counts.get(id) ?? []
    return Array.from(numbers, (number, at) => {
      const { format = '', start = 1 } = levelOf(list, at) ?? {}
      return format === 'none' ? '' : writtenNumber(number ?? start, STYLES.get(format))
    })
  }

  return {
    next(list, level) {
      const definition = level > DEEPEST ? undefined : levelOf(list, level)
      if (definition === undefined) return {}
      const number = count(list, level, definition)
      const { format, text } = definition
      if (text === undefined) return {}
      if (format === 'bullet') return { mark: { level, ordered: false } }
      if (hasWords(text)) return { words: wordsBefore(text, numbersOf(list, definition)) }
      return format === 'none' ? {} : { mark: { level, ordered: true, number, style: STYLES.get(format) } }
    },
  }
}
