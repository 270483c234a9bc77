import type { NumberStyle } from '../../../domain/block.ts'
import { attributeOf, childOf, childrenOf, type XmlElement } from '../../feeds/xml-element.ts'
import type { ItemMark } from '../office-block.ts'
import { numberOf, valueIn } from './properties.ts'
import type { DocxStyles } from './styles.ts'

/** The lists of a document, which count their items. */
export interface DocxNumbering {
  /** The mark of the next item of a list; undefined if it has none to be seen. */
  next(list: string, level: number): ItemMark | undefined
}

const STYLES: Readonly<Record<string, NumberStyle>> = {
  lowerLetter: 'a',
  upperLetter: 'A',
  lowerRoman: 'i',
  upperRoman: 'I',
}
const DEEPEST = 8

/** The definition that a list refers to, and its id: all lists of one definition count together. */
interface Definition {
  readonly id: string
  readonly levels: readonly XmlElement[]
}

/** Reads the lists of a document. */
export function readNumbering(root: XmlElement | undefined, styles: DocxStyles): DocxNumbering {
  const children = (name: string) => (root === undefined ? [] : childrenOf(root, name))
  const abstracts = new Map(children('abstractNum').map((one) => [attributeOf(one, 'abstractNumId') ?? '', one]))
  const lists = new Map(children('num').map((one) => [attributeOf(one, 'numId') ?? '', one]))
  const counts = new Map<string, number[]>()
  const restarted = new Set<string>()

  function definitionOf(list: XmlElement, isLinked = false): Definition {
    const id = valueIn(list, 'abstractNumId') ?? ''
    const definition = abstracts.get(id)
    const link = valueIn(definition, 'numStyleLink')
    const linked = link === undefined || isLinked ? undefined : lists.get(styles.listOf(link) ?? '')
    if (linked) return definitionOf(linked, true)
    return { id, levels: definition === undefined ? [] : childrenOf(definition, 'lvl') }
  }

  const atLevel = (elements: readonly XmlElement[], level: number) =>
    elements.find((one) => attributeOf(one, 'ilvl') === String(level))

  function count(list: XmlElement, id: string, level: number, start: number): number {
    const own = counts.get(id) ?? []
    const override = atLevel(childrenOf(list, 'lvlOverride'), level)
    const restart = numberOf(override, 'startOverride')
    const key = `${attributeOf(list, 'numId')} ${level}`
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
    next(listId, level) {
      const list = lists.get(listId)
      if (list === undefined || level > DEEPEST) return undefined
      const { id, levels } = definitionOf(list)
      const overriding = atLevel(childrenOf(list, 'lvlOverride'), level)
      const definition = (overriding && childOf(overriding, 'lvl')) ?? atLevel(levels, level)
      const number = count(list, id, level, numberOf(definition, 'start') ?? 1)
      const format = valueIn(definition, 'numFmt') ?? 'decimal'
      if (format === 'none' || valueIn(definition, 'lvlText') === undefined) return undefined
      if (format === 'bullet') return { level, ordered: false }
      return { level, ordered: true, number, style: STYLES[format] }
    },
  }
}
