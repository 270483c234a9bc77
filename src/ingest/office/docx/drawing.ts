import { attributeOf, childOf, childrenOf, type XmlElement } from '../../feeds/xml-element.ts'
import type { DescribedPicture } from '../pictures.ts'
import type { Relationships } from './package.ts'
import type { DocxWalk } from './walk.ts'

/** The outermost elements with one of these names inside another. */
function within(element: XmlElement, names: ReadonlySet<string>): readonly XmlElement[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string') return []
    return names.has(child.name) ? [child] : within(child, names)
  })
}

/** The properties of the whole drawing, before what is in it. */
const ABOUT: ReadonlySet<string> = new Set(['docPr', 'graphic'])
const BOXES: ReadonlySet<string> = new Set(['txbxContent'])
/** DrawingML's pictures, VML's, charts and diagrams. Text boxes hide what is in them. */
const SHOWN: ReadonlySet<string> = new Set(['blip', 'imagedata', 'chart', 'relIds', 'txbxContent'])

/** The texts in the boxes of a drawing. */
export const boxesIn = (drawing: XmlElement): readonly XmlElement[] => within(drawing, BOXES)

interface Shown {
  readonly picture: XmlElement
  /** The description nearest to it. In a drawing of one picture, it is often only the name of a file. */
  readonly own: string | undefined
}

/** The description that an element states: DrawingML of a picture in its properties, VML in its shape. */
function statedBy(element: XmlElement): string | undefined {
  const about = childOf(element, 'nvPicPr')
  return attributeOf(about && childOf(about, 'cNvPr'), 'descr') ?? attributeOf(element, 'alt')
}

function shownIn(element: XmlElement, own: string | undefined): readonly Shown[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string' || child.name === 'txbxContent') return []
    return SHOWN.has(child.name) ? [{ picture: child, own }] : shownIn(child, statedBy(child) ?? own)
  })
}

function described(shown: readonly Shown[], whole: string | undefined): readonly (string | undefined)[] {
  if (shown.length === 1) return [whole ?? shown[0]?.own]
  // What the pictures of a group share is said once.
  const descriptions = shown.map(({ own }) => own ?? whole)
  return descriptions.map((text, at) => (descriptions.indexOf(text) < at ? undefined : text))
}

/** Where a picture is: on the web, or in a part of the document (VML calls it by an id of its own). */
function placeOf(picture: XmlElement, related: Relationships): Pick<DescribedPicture, 'address' | 'parts'> {
  const links = ['link', 'embed', ...(picture.name === 'imagedata' ? ['id'] : [])]
  const targets = links.flatMap((name) => related.get(attributeOf(picture, name) ?? '') ?? [])
  const parts = targets.filter(({ isExternal }) => !isExternal).map(({ target }) => target.slice(1))
  return { address: targets.find(({ isExternal }) => isExternal)?.target, parts }
}

/** The HTML of the pictures in a drawing. */
export function picturesHtml(drawing: XmlElement, { context, related }: DocxWalk): string {
  const about = within(drawing, ABOUT).find((one) => one.name === 'docPr')
  const shown = shownIn(drawing, undefined)
  const descriptions = described(shown, attributeOf(about, 'descr'))
  return shown
    .map(({ picture }, at) => {
      return context.pictures.show({ description: descriptions[at], ...placeOf(picture, related) })
    })
    .join('')
}

/** Of two versions of the same for different programs, the first that has something to show. */
export function chosenOf(alternate: XmlElement): readonly XmlElement[] {
  const versions = childrenOf(alternate, 'Choice', 'Fallback')
  const [first] = versions
  return first === undefined ? [] : [versions.find((one) => within(one, SHOWN).length > 0) ?? first]
}
