import type { XmlElement } from '../feeds/xml-element.ts'

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

/** An element and all in it under their local names: agencies write the same elements with and without namespaces. */
export function withPlainNames(element: XmlElement): XmlElement {
  const children = element.children.map((child) => (typeof child === 'string' ? child : withPlainNames(child)))
  return { ...element, name: localName(element.name), children }
}

/** The elements below an element that have one of these names, in order; what is within them is not searched. */
export function within(element: XmlElement, ...names: readonly string[]): readonly XmlElement[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string') return []
    return names.includes(child.name) ? [child] : within(child, ...names)
  })
}
