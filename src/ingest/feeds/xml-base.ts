import { webUrl } from '../declared/web-address.ts'
import { attributeOf, type XmlElement } from './xml-element.ts'

/** What relative addresses in an element start from: its `xml:base` (XML Base, section 3), resolved against the one around it. */
export function baseWithin(element: XmlElement | undefined, outer: string | undefined): string | undefined {
  return webUrl(attributeOf(element, 'xml:base') ?? '', outer) ?? outer
}
