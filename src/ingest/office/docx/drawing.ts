import { attributeOf, childrenOf, type XmlElement } from '../../feeds/xml-element.ts'
import type { DocxWalk } from './walk.ts'

/** The outermost elements with one of these names inside another. */
function within(element: XmlElement, names: ReadonlySet<string>): readonly XmlElement[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string') return []
    return names.has(child.name) ? [child] : within(child, names)
  })
}

const BOXES: ReadonlySet<string> = new Set(['txbxContent'])
/** DrawingML's pictures, VML's, charts and diagrams. Text boxes hide what is in them. */
const SHOWN: ReadonlySet<string> = new Set(['blip', 'imagedata', 'chart', 'relIds', 'txbxContent'])
const DESCRIBED: ReadonlySet<string> = new Set(['docPr', 'shape'])

/** The texts in the boxes of a drawing. */
export const boxesIn = (drawing: XmlElement): readonly XmlElement[] => within(drawing, BOXES)

function descriptionOf(drawing: XmlElement): string | undefined {
  const described = [drawing, ...within(drawing, DESCRIBED)]
  return described.map((one) => attributeOf(one, 'descr') ?? attributeOf(one, 'alt')).find((text) => text !== undefined)
}

/** The HTML of the pictures in a drawing. */
export function picturesHtml(drawing: XmlElement, { context, related }: DocxWalk): string {
  const description = descriptionOf(drawing)
  const shown = within(drawing, SHOWN).filter(({ name }) => name !== 'txbxContent')
  return shown
    .map((picture) => {
      const link = related.get(attributeOf(picture, 'link') ?? '')
      const address = link?.isExternal && !attributeOf(picture, 'embed') ? link.target : undefined
      return context.pictures.show({ description, address })
    })
    .join('')
}

/** Of two versions of the same for different programs, the first that has something to show. */
export function chosenOf(alternate: XmlElement): readonly XmlElement[] {
  const versions = childrenOf(alternate, 'Choice', 'Fallback')
  const [first] = versions
  return first === undefined ? [] : [versions.find((one) => within(one, SHOWN).length > 0) ?? first]
}
