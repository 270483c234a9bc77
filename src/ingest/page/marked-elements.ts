import type { Author } from '../../domain/person.ts'
import { firstOfEach } from '../declared/first-of-each.ts'
import { parseAuthor } from '../declared/person-name.ts'
import { webUrl } from '../declared/web-address.ts'
import type { Page, PageElement } from '../markup/dom.ts'
import { toInline } from '../markup/inline.ts'
import { wordsIn } from '../markup/words-in.ts'
import { type PageFacts, present } from './page-facts.ts'

/** The text of an element, or the attribute that replaces it. */
function contentOf(element: PageElement | null): string | undefined {
  if (element === null) return undefined
  const value = element.getAttribute('datetime') ?? element.getAttribute('content') ?? wordsIn(element)
  return toInline(value).text || undefined
}

function contentsOf(scope: PageElement, selector: string): readonly string[] {
  return [...scope.querySelectorAll(selector)].flatMap((element) => contentOf(element) ?? [])
}

function personOf(element: PageElement, nameSelector: string): readonly Author[] {
  const named = element.querySelector(nameSelector)
  const author = parseAuthor(contentOf(named ?? element) ?? '')
  const uri = webUrl((element.localName === 'a' ? element : element.querySelector('a'))?.getAttribute('href') ?? '')
  return author === undefined ? [] : [{ ...author, ...(uri === undefined ? {} : { uri }) }]
}

function peopleIn(scope: PageElement, selector: string, nameSelector: string): readonly Author[] {
  const people = [...scope.querySelectorAll(selector)].flatMap((element) => personOf(element, nameSelector))
  return firstOfEach(people, ({ name }) => name)
}

function microdata(page: Page): PageFacts | undefined {
  const scope = page.querySelector(
    '[itemtype*="schema.org/"][itemtype$="Article"], [itemtype$="schema.org/BlogPosting"]',
  )
  if (scope === null) return undefined
  return {
    rule: 'microdata',
    confidence: 0.9,
    title: contentsOf(scope, '[itemprop~="headline"]')[0],
    summary: contentsOf(scope, '[itemprop~="description"]')[0],
    authors: peopleIn(scope, '[itemprop~="author"]', '[itemprop~="name"]'),
    published: contentsOf(scope, '[itemprop~="datePublished"]'),
    modified: contentsOf(scope, '[itemprop~="dateModified"]'),
    language: contentsOf(scope, '[itemprop~="inLanguage"]')[0],
    categories: contentsOf(scope, '[itemprop~="articleSection"]'),
  }
}

function hEntry(page: Page): PageFacts | undefined {
  const scope = page.querySelector('.h-entry, .hentry')
  if (scope === null) return undefined
  return {
    rule: 'h-entry',
    confidence: 0.9,
    title: contentsOf(scope, '.p-name, .entry-title')[0],
    summary: contentsOf(scope, '.p-summary')[0],
    authors: peopleIn(scope, '.p-author, .author.vcard, .byline .author', '.p-name, .fn'),
    published: contentsOf(scope, '.dt-published, time.published, .entry-date'),
    modified: contentsOf(scope, '.dt-updated, time.updated'),
    categories: contentsOf(scope, '.p-category'),
    link: webUrl(scope.querySelector('a.u-url, .u-url')?.getAttribute('href') ?? ''),
  }
}

/** Whether an element is in a part of the page that refers to other articles. */
const isOfOthers = (element: PageElement): boolean => element.closest('aside, nav, footer, a') !== null

/** A `time` element without a vocabulary. The first one in an article may refer to something it mentions. */
export function timeFacts(page: Page): PageFacts {
  const marked = page.querySelector('time[pubdate]')
  const times = [...page.querySelectorAll('article time[datetime], main time[datetime], header time[datetime]')]
  const first = times.find((time) => !isOfOthers(time))
  const published = present(marked?.getAttribute('datetime'), first?.getAttribute('datetime'))
  return { rule: 'time', confidence: marked === null ? 0.6 : 0.85, published }
}

/** Facts from marked-up elements: microdata, h-entry, `rel=author`. */
export function markedFacts(page: Page): readonly PageFacts[] {
  const body = page.querySelector('body')
  const linked = body === null ? [] : peopleIn(body, 'a[rel~="author"]', '.fn').slice(0, 3)
  const facts = [microdata(page), hEntry(page)].filter((one) => one !== undefined)
  return [...facts, { rule: 'rel-author', confidence: 0.8, authors: linked }]
}
