import { escapeText } from '../../../content/escape.ts'
import { isObject, type JsonObject, listOf, textAt } from '../../declared/json-values.ts'
import { cardHtml } from './cards.ts'
import { elementAround, elementOf, linkTo } from './write-html.ts'

/** The elements of Lexical's bits of a text's format, from the lowest bit up. */
const FORMATS = ['strong', 'em', 's', 'u', 'code', 'sub', 'sup', 'mark']

type Render = (node: JsonObject, unread: Set<string>) => string

function textHtml(node: JsonObject): string {
  const text = typeof node.text === 'string' ? escapeText(node.text) : ''
  const bits = typeof node.format === 'number' ? node.format : 0
  return FORMATS.reduce((inner, name, bit) => (bits & (1 << bit) ? elementOf(name, inner) : inner), text)
}

const inside: Render = ({ children }, unread) =>
  listOf(children)
    .map((child) => (isObject(child) ? nodeHtml(child, unread) : ''))
    .join('')

const around =
  (name: string): Render =>
  (node, unread) =>
    elementAround(name, inside(node, unread))

const heading: Render = (node, unread) => {
  const tag = textAt(node, 'tag') ?? ''
  return elementAround(/^h[1-6]$/.test(tag) ? tag : 'h2', inside(node, unread))
}

const link: Render = (node, unread) => linkTo(textAt(node, 'url'), inside(node, unread))

/** The editor puts a list within a list into an item of its own. */
const list: Render = (node, unread) => {
  const items = inside(node, unread).replace(/<\/li><li>(?=<[ou]l\b)/g, '')
  const start = textAt(node, 'start')
  return node.listType === 'number' || node.tag === 'ol'
    ? elementOf('ol', items, { start: start === '1' ? undefined : start })
    : elementOf('ul', items)
}

const NODES: Readonly<Record<string, Render>> = {
  root: inside,
  paragraph: around('p'),
  heading,
  'extended-heading': heading,
  quote: around('blockquote'),
  'extended-quote': around('blockquote'),
  aside: around('blockquote'),
  list,
  listitem: (node, unread) => elementOf('li', inside(node, unread)),
  link,
  autolink: link,
  'at-link': link,
  text: textHtml,
  'extended-text': textHtml,
  tk: textHtml,
  linebreak: () => '<br>',
  tab: () => ' ',
  zwnj: () => '',
}

/** The HTML of a node. A kind that is unknown gives what is inside, and `unread` its name if that is nothing. */
function nodeHtml(node: JsonObject, unread: Set<string>): string {
  const type = textAt(node, 'type') ?? ''
  const known = Object.hasOwn(NODES, type) ? NODES[type]?.(node, unread) : cardHtml(type, node)
  if (known !== undefined) return known
  const text = inside(node, unread) || textHtml(node)
  if (text === '') unread.add(type)
  return text
}

/** The HTML of a text of Ghost's editor, which is built with Lexical. */
export const lexicalHtml: Render = ({ root }, unread) => (isObject(root) ? nodeHtml(root, unread) : '')
