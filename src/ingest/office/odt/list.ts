import { attributeOf, childrenOf, type XmlElement } from '../../feeds/xml-element.ts'
import type { OfficeBlock } from '../office-block.ts'
import { levelMark } from './list-counts.ts'
import type { OdtWalk } from './walk.ts'

/** A list, and its place in others. */
interface Place {
  readonly style: string
  /** 1 in the outermost list. */
  readonly level: number
}

const DEEPEST = 10

const wholeNumber = (written: string | undefined): number | undefined =>
  written !== undefined && /^\d{1,9}$/.test(written) ? Number(written) : undefined

/** The first paragraph of an item has its mark, and the others follow; headings and the like are none. */
function marked(
  blocks: readonly OfficeBlock[],
  item: XmlElement,
  { style, level }: Place,
  walk: OdtWalk,
): readonly OfficeBlock[] {
  const first = blocks.findIndex(({ kind }) => kind === 'paragraph')
  const definition = walk.styles.listLevel(style, level)
  const mark = levelMark(definition)
  if (first < 0 || mark === undefined) return blocks
  const start = wholeNumber(attributeOf(definition, 'start-value')) ?? 1
  const stated = wholeNumber(attributeOf(item, 'start-value'))
  const number = mark.ordered ? walk.counts.next(style, level, start, stated) : undefined
  const isNumbered = item.name !== 'list-header'
  return blocks.map((block, at) => {
    if (block.kind !== 'paragraph') return block
    const own = at === first && isNumbered ? { ...mark, level: level - 1, number } : undefined
    return { kind: 'item', html: block.html, mark: own }
  })
}

function readItem(item: XmlElement, place: Place, walk: OdtWalk): readonly OfficeBlock[] {
  const isList = (child: XmlElement | string) => typeof child !== 'string' && child.name === 'list'
  const own = walk.readBlocks({ ...item, children: item.children.filter((child) => !isList(child)) })
  const inner = childrenOf(item, 'list').flatMap((list) => readOdtList(list, walk, place))
  return [...marked(own, item, place, walk), ...inner]
}

/** Reads a list, with the lists in it. */
export function readOdtList(list: XmlElement, walk: OdtWalk, outer?: Place): readonly OfficeBlock[] {
  const level = Math.min((outer?.level ?? 0) + 1, DEEPEST)
  const place = { style: attributeOf(list, 'style-name') ?? outer?.style ?? '', level }
  const continues =
    attributeOf(list, 'continue-numbering') === 'true' || attributeOf(list, 'continue-list') !== undefined
  walk.counts.begin(place.style, level, continues)
  return childrenOf(list, 'list-header', 'list-item').flatMap((item) => readItem(item, place, walk))
}
