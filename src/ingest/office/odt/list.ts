import { escapeText } from '../../../content/escape.ts'
import { attributeOf, childOf, childrenOf, type XmlElement } from '../../feeds/xml-element.ts'
import type { OfficeBlock } from '../office-block.ts'
import { isNumbered, levelMark } from './list-counts.ts'
import { type ListPlace, wordsBefore } from './list-words.ts'
import type { OdtWalk } from './walk.ts'

const DEEPEST = 10

const wholeNumber = (written: string | undefined): number | undefined =>
  written !== undefined && /^\d{1,9}$/.test(written) ? Number(written) : undefined

/** The number of an item that has a paragraph, even an empty one; undefined if it is not counted. */
function numberOf(item: XmlElement, definition: XmlElement | undefined, place: ListPlace, walk: OdtWalk) {
  const isCounted = item.name !== 'list-header' && childOf(item, 'p', 'h') !== undefined
  if (!isCounted || !isNumbered(definition)) return undefined
  const start = wholeNumber(attributeOf(definition, 'start-value')) ?? 1
  return walk.counts.next(place.style, place.level, start, wholeNumber(attributeOf(item, 'start-value')))
}

/** The first paragraph of an item has its mark, or words, and the others follow; headings and the like are none. */
function marked(
  blocks: readonly OfficeBlock[],
  item: XmlElement,
  place: ListPlace,
  walk: OdtWalk,
): readonly OfficeBlock[] {
  const definition = walk.styles.listLevel(place.style, place.level)
  const number = numberOf(item, definition, place, walk)
  const mark = levelMark(definition)
  const words = wordsBefore(definition, place, walk)
  if (mark === undefined && words === undefined) return blocks
  const first = item.name === 'list-header' ? -1 : blocks.findIndex(({ kind }) => kind === 'paragraph')
  return blocks.map((block, at) => {
    if (block.kind !== 'paragraph') return block
    if (words !== undefined) return at === first ? { ...block, html: `${escapeText(words)} ${block.html}` } : block
    const own = at === first && mark ? { ...mark, level: place.level - 1, number } : undefined
    return { kind: 'item', html: block.html, mark: own }
  })
}

function readItem(item: XmlElement, place: ListPlace, walk: OdtWalk): readonly OfficeBlock[] {
  const isList = (child: XmlElement | string) => typeof child !== 'string' && child.name === 'list'
  const own = walk.readBlocks({ ...item, children: item.children.filter((child) => !isList(child)) })
  const inner = childrenOf(item, 'list').flatMap((list) => readOdtList(list, walk, place))
  return [...marked(own, item, place, walk), ...inner]
}

/** Reads a list, with the lists in it. */
export function readOdtList(list: XmlElement, walk: OdtWalk, outer?: ListPlace): readonly OfficeBlock[] {
  const level = Math.min((outer?.level ?? 0) + 1, DEEPEST)
  const place = { style: attributeOf(list, 'style-name') ?? outer?.style ?? '', level }
  const continues =
    attributeOf(list, 'continue-numbering') === 'true' || attributeOf(list, 'continue-list') !== undefined
  walk.counts.begin(place.style, level, continues)
  return childrenOf(list, 'list-header', 'list-item').flatMap((item) => readItem(item, place, walk))
}
