import { isElement, type Page, type PageElement } from '../markup/dom.ts'
import { SKIPPED } from '../markup/element-kinds.ts'
import { squeezed, wordsIn } from '../markup/words-in.ts'

/** UTF-16 units of running text that are certainly an article's, and not a standfirst or the teasers of others. */
const ENOUGH = 1500
/** Shortest running paragraph, in UTF-16 units. */
const PARAGRAPH = 80
const ASIDE: ReadonlySet<string> = new Set([...SKIPPED, 'aside', 'footer', 'figure', 'ul', 'ol'])
const HEADINGS = 'h1, h2'

/** The text that a page shows below the title of its article. */
export interface TextBelowTitle {
  /** The smallest element that contains the title and the text; only the text, if other articles follow. */
  readonly element: PageElement
  readonly paragraphs: readonly string[]
}

function headingOf(page: Page, title: string): PageElement | undefined {
  const wanted = squeezed(title)
  return [...page.querySelectorAll(HEADINGS)].find((heading) => squeezed(wordsIn(heading)) === wanted)
}

interface Paragraph {
  readonly element: PageElement
  readonly text: string
}

/** The running paragraphs of an element, in order. */
function paragraphsIn(element: PageElement): readonly Paragraph[] {
  if (ASIDE.has(element.localName)) return []
  if (element.localName !== 'p') return [...element.childNodes].filter(isElement).flatMap(paragraphsIn)
  const text = squeezed(element.textContent ?? '')
  return text.length < PARAGRAPH ? [] : [{ element, text }]
}

/** The paragraphs up to enough of them; undefined if there are fewer. */
function enoughOf(paragraphs: readonly Paragraph[]): readonly Paragraph[] | undefined {
  let length = 0
  const end = paragraphs.findIndex(({ text }) => {
    length += text.length
    return length >= ENOUGH
  })
  return end < 0 ? undefined : paragraphs.slice(0, end + 1)
}

/** The smallest element that contains all of these. */
function ancestorOf(elements: readonly PageElement[]): PageElement | undefined {
  let ancestor = elements[0]?.parentElement
  while (ancestor && !elements.every((element) => ancestor?.contains(element))) ancestor = ancestor.parentElement
  return ancestor ?? undefined
}

/** Elements after `element` that have the same parent. */
function followersOf(element: PageElement): readonly PageElement[] {
  const siblings = [...(element.parentElement?.childNodes ?? [])].filter(isElement)
  return siblings.slice(siblings.indexOf(element) + 1)
}

/** Finds the running text that follows the heading with the page's title. Undefined if there is not enough of it. */
export function textBelowTitle(page: Page, title: string): TextBelowTitle | undefined {
  let below: readonly Paragraph[] = []
  for (let at = headingOf(page, title); at?.parentElement; at = at.parentElement) {
    below = [...below, ...followersOf(at).flatMap(paragraphsIn)]
    const enough = enoughOf(below)
    if (enough === undefined) continue
    const whole = at.parentElement
    const isAlone = whole.querySelectorAll('h1').length < 2
    const element = isAlone ? whole : (ancestorOf(enough.map((paragraph) => paragraph.element)) ?? whole)
    return { element, paragraphs: enough.map(({ text }) => text) }
  }
  return undefined
}

/** Least share of the text below the title that the article's region contains. */
const LEAST_SHARE = 0.2

/** Whether a region contains the text below the title rather than that of something else on the page. */
export function holdsTextBelowTitle(region: PageElement, { paragraphs }: TextBelowTitle): boolean {
  const text = squeezed(region.textContent ?? '')
  const held = paragraphs.filter((paragraph) => text.includes(paragraph))
  const lengthOf = (list: readonly string[]) => list.reduce((sum, { length }) => sum + length, 0)
  return lengthOf(held) >= lengthOf(paragraphs) * LEAST_SHARE
}
