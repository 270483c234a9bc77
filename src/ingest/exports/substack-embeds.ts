import { escapeAttribute, escapeText } from '../../content/escape.ts'
import { isObject, type JsonObject, listOf, textAt } from '../declared/json-values.ts'
import { webUrl } from '../declared/web-address.ts'
import type { Page, PageElement } from '../markup/dom.ts'

type Show = (data: JsonObject) => string

const link = (address: string | undefined, text: string): string => {
  const url = webUrl(address ?? '')
  return url === undefined ? escapeText(text) : `<a href="${escapeAttribute(url)}">${escapeText(text || url)}</a>`
}

const paragraph = (html: string): string => (html === '' ? '' : `<p>${html}</p>`)

const linesOf = (text: string): string => escapeText(text).replaceAll('\n', '<br>')

function tweet(data: JsonObject): string {
  const [text, url, name] = [textAt(data, 'full_text') ?? '', textAt(data, 'url'), textAt(data, 'name', 'username')]
  return `<blockquote>${paragraph(linesOf(text))}${paragraph(link(url, name ?? ''))}</blockquote>`
}

function gallery(data: JsonObject): string {
  const { gallery: inner } = data
  if (!isObject(inner)) return ''
  const pictures = listOf(inner.images)
    .filter(isObject)
    .map((image) => {
      const [src, alt] = [textAt(image, 'src') ?? '', textAt(image, 'alt') ?? textAt(inner, 'alt') ?? '']
      return `<img src="${escapeAttribute(src)}" alt="${escapeAttribute(alt)}">`
    })
  const caption = textAt(inner, 'caption')
  return `<figure>${pictures.join('')}${caption === undefined ? '' : `<figcaption>${linesOf(caption)}</figcaption>`}</figure>`
}

const otherPost: Show = (data) =>
  paragraph(link(textAt(data, 'url', 'canonical_url'), textAt(data, 'title') ?? '')) +
  paragraph(linesOf(textAt(data, 'truncated_body_text', 'caption') ?? ''))

/** What boxes show of their data, which Substack fills in when it shows a post, by their classes. */
const BOXES: Readonly<Record<string, Show>> = {
  tweet,
  'embedded-post-wrap': otherPost,
  'digest-post-embed': otherPost,
  'image-gallery-embed': gallery,
  'latex-rendered': (data) => paragraph(`<code>${escapeText(textAt(data, 'persistentExpression') ?? '')}</code>`),
}

function dataOf(box: PageElement): JsonObject | undefined {
  try {
    const data: unknown = JSON.parse(box.getAttribute('data-attrs') ?? '')
    return isObject(data) ? data : undefined
  } catch {
    return undefined
  }
}

/** Puts HTML in place of an element. */
export function replaceBy(page: Page, element: PageElement, name: 'div' | 'span' | 'blockquote', html: string): void {
  const place = page.createElement(name)
  place.innerHTML = html
  element.before(place)
  element.remove()
}

/** Writes out what boxes show: posts of other sites, other posts, pictures, formulas. */
export function showBoxes(page: Page): void {
  for (const [name, show] of Object.entries(BOXES)) {
    for (const box of page.querySelectorAll(`.${name}[data-attrs]`)) {
      const data = dataOf(box)
      if (data) replaceBy(page, box, 'div', show(data))
    }
  }
}
