import { attributeOf, childOf, type XmlElement } from '../../feeds/xml-element.ts'

const inChild = (element: XmlElement, name: string): string => {
  const child = childOf(element, name)
  return child === undefined ? '' : formulaText(child)
}

/** Braces around what is longer than a character. */
const grouped = (text: string): string => (text.length > 1 ? `(${text})` : text)

const delimiter = (element: XmlElement, name: string, usual: string): string => {
  const properties = childOf(element, 'dPr')
  const own = properties && childOf(properties, name)
  return own === undefined ? usual : (attributeOf(own, 'val') ?? '')
}

const WRITTEN: Readonly<Record<string, (element: XmlElement) => string>> = {
  f: (element) => `${grouped(inChild(element, 'num'))}/${grouped(inChild(element, 'den'))}`,
  sSup: (element) => `${inChild(element, 'e')}^${grouped(inChild(element, 'sup'))}`,
  sSub: (element) => `${inChild(element, 'e')}_${grouped(inChild(element, 'sub'))}`,
  rad: (element) => `${inChild(element, 'deg')}√${grouped(inChild(element, 'e'))}`,
  d: (element) => `${delimiter(element, 'begChr', '(')}${inChild(element, 'e')}${delimiter(element, 'endChr', ')')}`,
}

/** A formula on one line, as people type it: x^2, (a+b)/2. */
export function formulaText(element: XmlElement): string {
  return element.children
    .map((child) => {
      if (typeof child === 'string') return element.name === 't' ? child : ''
      return (WRITTEN[child.name] ?? formulaText)(child)
    })
    .join('')
}
