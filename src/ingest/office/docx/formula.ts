import { attributeOf, childOf, childrenOf, type XmlElement } from '../../feeds/xml-element.ts'
import { switchOf, valueIn } from './properties.ts'

const inChild = (element: XmlElement, name: string): string => {
  const child = childOf(element, name)
  return child === undefined ? '' : formulaText(child)
}

/** Braces around what is longer than a character. */
const grouped = (text: string): string => (text.length > 1 ? `(${text})` : text)

const raised = (text: string): string => (text === '' ? '' : `^${grouped(text)}`)
const lowered = (text: string): string => (text === '' ? '' : `_${grouped(text)}`)

const scripts = (element: XmlElement): string => lowered(inChild(element, 'sub')) + raised(inChild(element, 'sup'))

/** A character that the properties of an element name; the usual one if they name none, none if they name it empty. */
function characterOf(element: XmlElement, properties: string, name: string, usual: string): string {
  const holder = childOf(element, properties)
  const own = holder && childOf(holder, name)
  return own === undefined ? usual : (attributeOf(own, 'val') ?? '')
}

const listed = (element: XmlElement, name: string, separator: string): string =>
  childrenOf(element, name).map(formulaText).join(separator)

function delimited(element: XmlElement): string {
  const [begin, end] = [characterOf(element, 'dPr', 'begChr', '('), characterOf(element, 'dPr', 'endChr', ')')]
  return begin + listed(element, 'e', characterOf(element, 'dPr', 'sepChr', '|')) + end
}

/** A sum, an integral or the like. */
function operation(element: XmlElement): string {
  return `${characterOf(element, 'naryPr', 'chr', '∫')}${scripts(element)} ${inChild(element, 'e')}`
}

/** The degree of a square root is there, but not shown. */
function root(element: XmlElement): string {
  const isHidden = switchOf(childOf(element, 'radPr'), 'degHide') ?? false
  return `${isHidden ? '' : inChild(element, 'deg')}√${grouped(inChild(element, 'e'))}`
}

function fraction(element: XmlElement): string {
  const line = valueIn(childOf(element, 'fPr'), 'type') === 'noBar' ? ' ' : '/'
  return `${grouped(inChild(element, 'num'))}${line}${grouped(inChild(element, 'den'))}`
}

const matrix = (element: XmlElement): string =>
  childrenOf(element, 'mr')
    .map((row) => listed(row, 'e', ', '))
    .join('; ')

const nothing = (): string => ''

const WRITTEN: ReadonlyMap<string, (element: XmlElement) => string> = new Map(
  Object.entries<(element: XmlElement) => string>({
    f: fraction,
    sSup: (element) => inChild(element, 'e') + scripts(element),
    sSub: (element) => inChild(element, 'e') + scripts(element),
    sSubSup: (element) => inChild(element, 'e') + scripts(element),
    sPre: (element) => `${scripts(element)} ${inChild(element, 'e')}`,
    limLow: (element) => inChild(element, 'e') + lowered(inChild(element, 'lim')),
    limUpp: (element) => inChild(element, 'e') + raised(inChild(element, 'lim')),
    rad: root,
    d: delimited,
    nary: operation,
    func: (element) => `${inChild(element, 'fName')} ${inChild(element, 'e')}`,
    // A mark such as a hat, which combines with the letter before it.
    acc: (element) => inChild(element, 'e') + characterOf(element, 'accPr', 'chr', '\u{302}'),
    m: matrix,
    eqArr: (element) => listed(element, 'e', '; '),
    // What was deleted.
    del: nothing,
    moveFrom: nothing,
  }),
)

/** A formula on one line, as people type it: x^2, (a+b)/2. */
export function formulaText(element: XmlElement): string {
  return element.children
    .map((child) => {
      if (typeof child === 'string') return element.name === 't' ? child : ''
      return (WRITTEN.get(child.name) ?? formulaText)(child)
    })
    .join('')
}
