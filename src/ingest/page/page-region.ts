import type * as Mozilla from '@mozilla/readability'
import { late, loadPackage } from '../../content/late-package.ts'
import { type Page, type PageElement, pageSize } from '../markup/dom.ts'
import { EMBEDDING } from '../markup/element-kinds.ts'
import { isSurelyEmbedded } from '../markup/embed.ts'
import { squeezed, wordsIn } from '../markup/words-in.ts'
import type { SeedPictures } from '../seed-pictures.ts'
import { openPage } from './open-page.ts'
import { hasNoLandmarks, isTypedPage } from './page-origin.ts'
import { settlePictures } from './page-pictures.ts'
import { holdsTextBelowTitle, textBelowTitle } from './text-below-title.ts'

const mozilla = late(() => loadPackage<typeof Mozilla>('@mozilla/readability'))

/** The part of a page that is the article. */
export interface PageRegion {
  readonly element: PageElement
  /** A byline that was removed from it. */
  readonly byline?: string
}

/** Elements that explicitly mark the text of an article. */
const MARKED_BODY = ['[itemprop~="articleBody"]', '.e-content']
const FALLBACK = ['article', 'main', '[role="main"]', 'body']
/** Elements that a page made by hand for a single text does not have. */
const FURNITURE = 'nav, header, footer, aside, article, main, form, iframe, script, [role], [class]'
const SHORTEST = 250
const MOST_ELEMENTS = 10_000
const DEEPEST = 80

function lengthOf(element: PageElement): number {
  return squeezed(element.textContent ?? '').length
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
  return isBare || (isPiece && hasNoLandmarks(page)) || isTypedPage(page) ? body : undefined
}

/** A marker that makes Readability keep an element and its surroundings. */
const KEPT_BODY = 'kept-by-gazette'

/** Readability recognizes few players and no recordings, so each of them is marked, or preceded by a marked frame. */
function keepEmbedded(page: Page): void {
  for (const element of page.querySelectorAll([...EMBEDDING].join(','))) {
    if (!isSurelyEmbedded(element)) continue
    const frame = ['iframe', 'embed', 'object'].includes(element.localName) ? element : page.createElement('iframe')
    frame.setAttribute('data-kept', KEPT_BODY)
    if (frame !== element) element.before(frame)
  }
}

/** The DOM parses a style in time quadratic in the number of consecutive spaces. */
function squeezeStyles(page: Page): void {
  for (const element of page.querySelectorAll('[style]')) {
    const style = element.getAttribute('style') ?? ''
    if (/\s{2}/.test(style)) element.setAttribute('style', style.replace(/\s+/g, ' '))
  }
}

/** The elements that contain a line break, and their parents. */
function elementsWithBreaks(page: Page): ReadonlySet<PageElement> {
  const parents = [...page.querySelectorAll('br')].flatMap(({ parentElement }) => parentElement ?? [])
  return new Set(parents.flatMap((parent) => (parent.parentElement ? [parent, parent.parentElement] : [parent])))
}

/** Restores the spaces in a byline, since Readability joins words that only a line break separates. */
function unglued(byline: string, broken: ReadonlySet<PageElement>): string {
  const whole = [...broken].find(({ textContent }) => textContent?.trim() === byline.trim())
  return whole ? wordsIn(whole) : byline
}

/** Readability names the elements that it creates in capitals, as a DOM of HTML may; this one would keep them so. */
function createInLowerCase(page: Page): void {
  const create = page.createElement.bind(page)
  page.createElement = (name) => create(name.toLowerCase())
}

/**
 * Uses Mozilla's Readability, which modifies the page, and whose time is quadratic in its size and the depth of its
 * tables.
 */
function byReadability(page: Page): PageRegion | undefined {
  const { elements, depth } = pageSize(page)
  if (elements > MOST_ELEMENTS || depth > DEEPEST) return undefined
  try {
    const { Readability } = mozilla()
    keepEmbedded(page)
    squeezeStyles(page)
    createInLowerCase(page)
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
    // Readability fails on markup from which no browser would build a tree.
    return undefined
  }
}

function byElement(page: Page): PageElement | undefined {
  const found = FALLBACK.map((selector) => page.querySelector(selector)).find(
    (element) => element && lengthOf(element) > 0,
  )
  return found ?? page.documentElement ?? undefined
}

/** What is known about a page before its region is looked for. */
export interface RegionHints {
  /** The HTML was a fragment. */
  readonly isPiece?: boolean
  /** The article's title, if a heading of the page shows it. */
  readonly shownTitle?: string | undefined
  /** The pictures that the page brings with it. */
  readonly pictures?: SeedPictures | undefined
}

/** Finds the article in a page: what is marked as such, else what Readability finds, unless the title is above another text. */
export function pageRegion(html: string, hints: RegionHints = {}): PageRegion | undefined {
  const { isPiece = false, shownTitle, pictures } = hints
  const fresh = () => {
    const page = openPage(html)
    settlePictures(page, pictures)
    return page
  }
  const page = fresh()
  const sure = markedBody(page) ?? barePage(page, isPiece)
  if (sure !== undefined) return { element: sure }
  const below = shownTitle === undefined ? undefined : textBelowTitle(page, shownTitle)
  const read = byReadability(page)
  const isOther = below !== undefined && !(read && holdsTextBelowTitle(read.element, below))
  if (read !== undefined && !isOther) return read
  const again = fresh()
  const element = (isOther && shownTitle ? textBelowTitle(again, shownTitle)?.element : undefined) ?? byElement(again)
  return element === undefined ? undefined : { element }
}
