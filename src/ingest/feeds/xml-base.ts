import { webUrl } from '../declared/web-address.ts'
import { attributeOf, type XmlElement } from './xml-element.ts'

/** The base of relative URLs in an element: its `xml:base` (XML Base, section 3), resolved against the outer one. */
export function baseWithin(element: XmlElement | undefined, outer: string | undefined): string | undefined {
  return webUrl(attributeOf(element, 'xml:base') ?? '', outer) ?? outer
}
