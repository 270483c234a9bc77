/** An XML element. Names have the usual prefix of their namespace, whatever prefix the document uses. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (XmlElement | string)[]
}

/** The child elements with one of these names. */
export function childrenOf(element: XmlElement, ...names: readonly string[]): readonly XmlElement[] {
  return element.children.filter((child) => typeof child !== 'string').filter(({ name }) => names.includes(name))
}

/** The first child with the first of these names that exists. */
export function childOf(element: XmlElement, ...names: readonly string[]): XmlElement | undefined {
  return names.map((name) => childrenOf(element, name)[0]).find((child) => child !== undefined)
}

/** All text in an element, without tags. */
export function textIn(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('')
}

/** The text of the first non-empty child, in order of the names. */
export function textOf(element: XmlElement, ...names: readonly string[]): string | undefined {
  const texts = names.flatMap((name) => childrenOf(element, name).map((child) => textIn(child).trim()))
  return texts.find((text) => text !== '')
}

/** The trimmed value of an attribute; undefined if absent or empty. */
export function attributeOf(element: XmlElement | undefined, name: string): string | undefined {
  return element?.attributes[name]?.trim() || undefined
}
