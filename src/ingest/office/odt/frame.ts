import { attributeOf, childOf, childrenOf, textOf, type XmlElement } from '../../feeds/xml-element.ts'
import type { OfficeBlock } from '../office-block.ts'
import type { OdtWalk } from './walk.ts'

/** Elements of drawings, and what they may contain. */
const DRAWINGS: ReadonlySet<string> = new Set([
  'frame',
  'g',
  'custom-shape',
  'rect',
  'ellipse',
  'circle',
  'polygon',
  'path',
  'line',
  'connector',
])

/** Whether an element is part of a drawing. */
export const isDrawing = ({ name }: XmlElement): boolean => DRAWINGS.has(name)

/** Drawings in a group or a link. */
const drawingsIn = (element: XmlElement): readonly XmlElement[] =>
  element.children.filter((child) => typeof child !== 'string').filter(isDrawing)

const hasPicture = (frame: XmlElement): boolean =>
  childOf(frame, 'image', 'object', 'object-ole', 'plugin') !== undefined

/** The HTML of the pictures in a drawing; those in its text boxes are read with their texts. */
export function framePictures(frame: XmlElement, walk: OdtWalk): string {
  const inner = drawingsIn(frame).map((one) => framePictures(one, walk))
  if (childOf(frame, 'text-box') !== undefined || !hasPicture(frame)) return inner.join('')
  const links = childrenOf(frame, 'image').map((one) => attributeOf(one, 'href') ?? '')
  const isOnWeb = (link: string) => /^https?:/.test(link)
  const parts = links.filter((link) => !isOnWeb(link)).map((link) => link.replace(/^\.\//, ''))
  const description = textOf(frame, 'desc', 'title')
  return walk.pictures.show({ description, address: links.find(isOnWeb), parts }) + inner.join('')
}

/** The blocks of the texts in a drawing. */
export function frameTexts(frame: XmlElement, walk: OdtWalk): readonly OfficeBlock[] {
  const boxes = childrenOf(frame, 'text-box').flatMap((box) => walk.readBlocks(box))
  // A shape has its text in itself.
  const own = frame.name === 'frame' || frame.name === 'g' ? [] : walk.readBlocks(frame)
  return [...boxes, ...own, ...drawingsIn(frame).flatMap((one) => frameTexts(one, walk))]
}
