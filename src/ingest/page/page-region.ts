import type * as Mozilla from '@mozilla/readability'
import { late, loadPackage } from '../../content/late-package.ts'
import { type Page, type PageElement, pageSize, parsePage } from '../markup/dom.ts'
import { EMBEDDING } from '../markup/element-kinds.ts'
import { isSurelyEmbedded } from '../markup/embed.ts'
import { wordsIn } from '../markup/words-in.ts'
import { hasNoLandmarks, isWordProcessed } from './page-origin.ts'
import { settlePictures } from './page-pictures.ts'

const mozilla = late(() => loadPackage<typeof Mozilla>('@mozilla/readability'))

/** The part of a page that is the article. */
export interface PageRegion {
  readonly element: PageElement
  /** A byline that was taken out of it. */
  readonly byline?: string
}

/** Elements that say outright what the text of the article is. */
const MARKED_BODY = ['[itemprop~="articleBody"]', '.e-content']
const FALLBACK = ['article', 'main', '[role="main"]', 'body']
/** What a page that was made by hand for one text does without. */
const FURNITURE = 'nav, header, footer, aside, article, main, form, iframe, script, [role], [class]'
const SHORTEST = 250
const MOST_ELEMENTS = 10_000
const DEEPEST = 80

function lengthOf(element: PageElement): number {
  return (element.textContent ?? '').replace(/\s+/g, ' ').trim().length
}

function markedBody(page: Page): PageElement | undefined {
  const marked = MARKED_BODY.flatMap((selector) => [...page.querySelectorAll(selector)])
  const [only] = marked
  return marked.length === 1 && only !== undefined && lengthOf(only) >= SHORTEST ? only : undefined
}

function barePage(page: Page, isPiece: boolean): PageElement | undefined {
  const body = page.querySelector('body')
  if (body === null) return undefined
  const isBare = body.querySelector(FURNITURE) === null
  return isBare || ((isPiece || isWordProcessed(page)) && hasNoLandmarks(page)) ? body : undefined
}

/** What Readability leaves alone, and whatever it stands in. */
const KEPT_BODY = 'kept-by-gazette'

/** Readability knows a few players and no recordings: each of them is marked, or has a frame put before it that is. */
function keepEmbedded(page: Page): void {
  for (const element of page.querySelectorAll([...EMBEDDING].join(','))) {
    if (!isSurelyEmbedded(element)) continue
    const frame = ['iframe', 'embed', 'object'].includes(element.localName) ? element : page.createElement('iframe')
    frame.setAttribute('data-kept', KEPT_BODY)
    if (frame !== element) element.before(frame)
  }
}

/** The DOM cuts a style up in time that grows with the square of the spaces in a row. */
function squeezeStyles(page: Page): void {
  for (const element of page.querySelectorAll('[style]')) {
    const style = element.getAttribute('style') ?? ''
    if (/\s{2}/.test(style)) element.setAttribute('style', style.replace(/\s+/g, ' '))
  }
}

/** The elements that hold a line break, and those around them. */
function elementsWithBreaks(page: Page): ReadonlySet<PageElement> {
  const parents = [...page.querySelectorAll('br')].flatMap(({ parentElement }) => parentElement ?? [])
  return new Set(parents.flatMap((parent) => (parent.parentElement ? [parent, parent.parentElement] : [parent])))
}

/** A byline with its words apart: Readability glues those that a line break parts. */
function unglued(byline: string, broken: ReadonlySet<PageElement>): string {
  const whole = [...broken].find(({ textContent }) => textContent?.trim() === byline.trim())
  return whole ? wordsIn(whole) : byline
}

/** By Mozilla's Readability, which changes the page, and whose time grows with the square of its size and the depth of its tables. */
function byReadability(page: Page): PageRegion | undefined {
  const { elements, depth } = pageSize(page)
  if (elements > MOST_ELEMENTS || depth > DEEPEST) return undefined
  try {
    const { Readability } = mozilla()
    keepEmbedded(page)
    squeezeStyles(page)
    const broken = elementsWithBreaks(page)
    const article = new Readability<PageElement>(page, {
      keepClasses: true,
      allowedVideoRegex: new RegExp(`^${KEPT_BODY}$`),
      serializer: (node: PageElement) => node,
    }).parse()
    if (!article?.content || lengthOf(article.content) === 0) return undefined
    const byline = article.byline ? unglued(article.byline, broken) : undefined
    return byline ? { element: article.content, byline } : { element: article.content }
  } catch {
    // Markup that no browser would build a tree from trips it up.
    return undefined
  }
}

function byElement(page: Page): PageElement | undefined {
  const found = FALLBACK.map((selector) => page.querySelector(selector)).find(
    (element) => element && lengthOf(element) > 0,
  )
  return found ?? page.documentElement ?? undefined
}

function withPictures(page: Page): Page {
  settlePictures(page)
  return page
}

/** Finds the article in the page that `html` is; `isPiece` where it was a piece of one. */
export function pageRegion(html: string, isPiece = false): PageRegion | undefined {
  const page = withPictures(parsePage(html))
  const sure = markedBody(page) ?? barePage(page, isPiece)
  if (sure !== undefined) return { element: sure }
  const read = byReadability(page)
  if (read !== undefined) return read
  const element = byElement(withPictures(parsePage(html)))
  return element === undefined ? undefined : { element }
}
