import type { Found } from '../../domain/evidence.ts'
import type { Page, PageElement } from '../markup/dom.ts'
import { toInline } from '../markup/inline.ts'
import { wordsIn } from '../markup/words-in.ts'
import type { PageFacts } from './page-facts.ts'

const SEPARATOR = /\s[|\u{2013}\u{2014}\-\u{b7}\u{2022}\u{bb}:/]\s|[|\u{ff5c}]/u
const MARK = String.raw`[\s|\u{2013}\u{2014}\-\u{b7}\u{2022}\u{bb}:/\u{ff5c}]`
const FIRST_MARKS = new RegExp(`^${MARK}+`, 'u')
// The lookbehind keeps matching linear: a run of separators is entered only at its beginning.
const LAST_MARKS = new RegExp(`(?<!${MARK})${MARK}+$`, 'u')
const MOST_HEADINGS = 24
/** Names that publishing systems give to the element with the site's name. */
const SITE_ELEMENT = /\b(?:site|blog|navbar)-?(?:title|name|logo|brand)\b|\b(?:logo|masthead|branding?)\b/i

function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}

/** A title without the site's name at either end. */
function withoutSite(title: string, siteNames: readonly string[]): string {
  const parts = title.split(SEPARATOR)
  if (parts.length < 2) return title
  const sites = new Set(siteNames.map(plain))
  const isSite = (part: string) => sites.has(plain(part))
  const [first = '', last = ''] = [parts[0], parts.at(-1)]
  if (isSite(last)) return title.slice(0, title.lastIndexOf(last)).replace(LAST_MARKS, '')
  return isSite(first) ? title.slice(first.length).replace(FIRST_MARKS, '') : title
}

function agrees(a: string, b: string): boolean {
  const [one, other] = [plain(a), plain(b)]
  return one.length > 0 && (one === other || (one.length > 11 && (other.startsWith(one) || other.endsWith(one))))
}

/** Whether a heading shows the name of the site, as one does that leads to its front page. */
function namesSite(heading: PageElement): boolean {
  const named = [heading.getAttribute('id'), heading.getAttribute('class')].join(' ')
  const link = heading.querySelector('a') ?? (heading.parentElement?.localName === 'a' ? heading.parentElement : null)
  return SITE_ELEMENT.test(named) || /^(?:https?:\/\/[^/]{1,200})?\/?$/.test(link?.getAttribute('href') ?? 'none')
}

/** The first-level headings that may be the title; where all show the name of the site, all of them. */
function headingsOf(page: Page, sites: readonly string[]): readonly string[] {
  const headings = [...page.querySelectorAll('h1')].slice(0, MOST_HEADINGS).flatMap((heading) => {
    const { text } = toInline(wordsIn(heading))
    const isSite = namesSite(heading) || sites.some((site) => plain(site) === plain(text))
    return text === '' ? [] : [{ text, isSite }]
  })
  const others = headings.filter(({ isSite }) => !isSite)
  return (others.length > 0 ? others : headings).map(({ text }) => text)
}

/** The heading that agrees with a stated title, else with the page's, unless the rest of that is the stated title. */
function agreeingHeading(headings: readonly string[], stated: readonly string[], title: string): string | undefined {
  const isRest = (heading: string, text: string) => plain(title).replace(plain(heading), '') === plain(text)
  return (
    headings.find((heading) => stated.some((text) => agrees(heading, text))) ??
    headings.find((heading) => agrees(heading, title) && !stated.some((text) => isRest(heading, text)))
  )
}

function siteNamesOf(page: Page, facts: readonly PageFacts[]): readonly string[] {
  const names = facts.flatMap(({ source }) => source?.name ?? [])
  const hosts = facts.flatMap(({ link }) => (link === undefined ? [] : new URL(link).hostname.replace(/^www\./, '')))
  const application = page.querySelector('meta[name="application-name"]')?.getAttribute('content')
  return [
    ...names,
    ...(application ? [application] : []),
    ...hosts,
    ...hosts.map((host) => host.split('.').at(-2) ?? host),
  ]
}

/**
 * The title of a page's article. A heading that agrees with the metadata is most reliable: metadata alone may contain a
 * title for search engines, and a heading alone the name of the site.
 */
export function pageTitle(page: Page, facts: readonly PageFacts[]): Found<string> | undefined {
  const sites = siteNamesOf(page, facts)
  const title = toInline(page.querySelector('title')?.textContent ?? '').text
  const stated = facts.flatMap(({ title: value, rule, confidence }) => {
    const text = value === undefined ? '' : withoutSite(toInline(value).text, sites)
    return text === '' ? [] : [{ value: text, evidence: { rule, confidence } }]
  })
  const headings = headingsOf(page, sites)
  const statedTitles = stated.map(({ value }) => value)
  const heading = agreeingHeading(headings, statedTitles, title)
  if (heading !== undefined) return { value: heading, evidence: { rule: 'h1', confidence: 0.98 } }
  const [first] = stated
  if (first !== undefined) return first
  const shown = headings.find((text) => !sites.some((site) => plain(site) === plain(text)))
  if (shown !== undefined && headings.length === 1) return { value: shown, evidence: { rule: 'h1', confidence: 0.8 } }
  const bare = withoutSite(title, sites)
  return bare === '' ? undefined : { value: bare, evidence: { rule: 'title', confidence: 0.6 } }
}
