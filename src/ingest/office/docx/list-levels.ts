import { attributeOf, childOf, childrenOf, type XmlElement } from '../../feeds/xml-element.ts'
import { once } from '../once.ts'
import { numberOf, valueIn } from './properties.ts'
import type { DocxStyles } from './styles.ts'

/** A level of a list. */
export interface ListLevel {
  /** Of the definition; all lists of one definition count together. */
  readonly id: string
  readonly start: number
  /** The number of the first item, if the list counts anew. */
  readonly restart: number | undefined
  readonly format: string
  /** What stands before an item, with `%1` for its number; undefined for nothing. */
  readonly text: string | undefined
}

/** The first of the elements for each level. */
function byLevel(elements: readonly XmlElement[]): ReadonlyMap<string, XmlElement> {
  return new Map(elements.toReversed().map((one) => [attributeOf(one, 'ilvl') ?? '', one]))
}

/** The levels of a list, each read once. */
function levelsOf(list: XmlElement, id: string, definition: ReadonlyMap<string, XmlElement>) {
  const overrides = byLevel(childrenOf(list, 'lvlOverride'))
  return once((at): ListLevel => {
    const overriding = overrides.get(at)
    const level = (overriding && childOf(overriding, 'lvl')) ?? definition.get(at)
    return {
      id,
      start: numberOf(level, 'start') ?? 1,
      restart: numberOf(overriding, 'startOverride'),
      format: valueIn(level, 'numFmt') ?? 'decimal',
      text: valueIn(level, 'lvlText'),
    }
  })
}

/** Reads the levels of the lists of a document; undefined for a list that is not there. */
export function readListLevels(
  root: XmlElement | undefined,
  styles: DocxStyles,
): (list: string, level: number) => ListLevel | undefined {
  const children = (name: string) => (root === undefined ? [] : childrenOf(root, name))
  const abstracts = new Map(children('abstractNum').map((one) => [attributeOf(one, 'abstractNumId') ?? '', one]))
  const lists = new Map(children('num').map((one) => [attributeOf(one, 'numId') ?? '', one]))

  function definitionOf(list: XmlElement, isLinked = false): string {
    const id = valueIn(list, 'abstractNumId') ?? ''
    const link = valueIn(abstracts.get(id), 'numStyleLink')
    const linked = link === undefined || isLinked ? undefined : lists.get(styles.listOf(link) ?? '')
    return linked ? definitionOf(linked, true) : id
  }
  const definition = once((id) => {
    const abstract = abstracts.get(id)
    return byLevel(abstract === undefined ? [] : childrenOf(abstract, 'lvl'))
  })
  const levels = once((listId) => {
    const list = lists.get(listId)
    if (list === undefined) return undefined
    const id = definitionOf(list)
    return levelsOf(list, id, definition(id))
  })
  return (list, level) => levels(list)?.(String(level))
}
