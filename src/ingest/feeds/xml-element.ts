/** An element of an XML document. Names have the usual prefix of their namespace, whatever the document calls it. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (XmlElement | string)[]
}

/** The elements among the children that have one of these names. */
export function childrenOf(element: XmlElement, ...names: readonly string[]): readonly XmlElement[] {
  return element.children.filter((child) => typeof child !== 'string').filter(({ name }) => names.includes(name))
}

/** The first child of the first of these names that there is. */
export function childOf(element: XmlElement, ...names: readonly string[]): XmlElement | undefined {
  return names.map((name) => childrenOf(element, name)[0]).find((child) => child !== undefined)
}

/** All text in an element, tags left out. */
export function textIn(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('')
}

/** The text of the first child, by the order of names, that has any. */
export function textOf(element: XmlElement, ...names: readonly string[]): string | undefined {
  const texts = names.flatMap((name) => childrenOf(element, name).map((child) => textIn(child).trim()))
  return texts.find((text) => text !== '')
}

/** An attribute's value, without the space around it; undefined where it is absent or empty. */
export function attributeOf(element: XmlElement | undefined, name: string): string | undefined {
  return element?.attributes[name]?.trim() || undefined
}
