import { childOf, childrenOf, textIn, type XmlElement } from '../feeds/xml-element.ts'
import type { MediaAddress } from './media-address.ts'
import { nitfHtml, personName } from './nitf-html.ts'
import { within } from './plain-names.ts'
import { authorsNamed, lineOf, type Story, withDateline } from './story.ts'

function linesOf(element: XmlElement | undefined, ...names: readonly string[]): string | undefined {
  if (element === undefined) return undefined
  return lineOf(
    childrenOf(element, ...names)
      .map(textIn)
      .join(' '),
  )
}

/** A text without the elements of these names. */
function textWithout(element: XmlElement, names: readonly string[]): string {
  const children = element.children.filter((child) => typeof child === 'string' || !names.includes(child.name))
  return children.map((child) => (typeof child === 'string' ? child : textWithout(child, names))).join('')
}

/** NITF 3.6, byline: names in `person`, or in the text; `byttl` is what the person is, not who. */
function bylineNames(byline: XmlElement): readonly string[] {
  const persons = within(byline, 'person').map(personName)
  return persons.length > 0 ? persons : [textWithout(byline, ['byttl', 'virtloc']).replace(/[\s,;:–-]+$/, '')]
}

function datelineOf(head: XmlElement): string | undefined {
  const dateline = childOf(head, 'dateline')
  const words = dateline && lineOf(textWithout(dateline, ['story.date', 'alt-code']))
  return words?.replace(/[\s,;]+$/, '') || undefined
}

const elementsOf = (parent: XmlElement | undefined, name: string): readonly XmlElement[] =>
  parent === undefined ? [] : childrenOf(parent, name)

/** The text of an NITF document: `body.head`, `body.content` and the tagline. */
export function nitfStory(nitf: XmlElement, address: MediaAddress): Story {
  const body = childOf(nitf, 'body')
  const [head] = elementsOf(body, 'body.head')
  const [hedline] = elementsOf(head, 'hedline')
  const dateline = head && datelineOf(head)
  const taglines = elementsOf(body, 'body.end').flatMap((end) => childrenOf(end, 'tagline', 'bibliography'))
  const content = elementsOf(body, 'body.content').map((part) => nitfHtml(part, address))
  const end = taglines.map((tagline) => `<p>${nitfHtml(tagline, address)}</p>`)
  return {
    title: linesOf(hedline, 'hl1'),
    summary: linesOf(head, 'abstract') ?? linesOf(hedline, 'hl2'),
    authors: authorsNamed(elementsOf(head, 'byline').flatMap(bylineNames)),
    dateline,
    html: withDateline([...content, ...end].join('\n'), dateline),
  }
}
