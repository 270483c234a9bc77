import { element, joinHtml } from '../content/element.ts'
import { escapeText } from '../content/escape.ts'
import { languageMarks } from '../content/language-marks.ts'
import type { Entry } from '../domain/entry.ts'
import { FEED_FORMATS, FORMAT_NAMES } from '../domain/feed-formats.ts'
import type { SafeHtml } from '../domain/html.ts'
import { authorFact, factLine, publishedFact, readingFact } from './facts.ts'
import { renderPage } from './page.ts'
import type { SiteInfo } from './site-info.ts'
import { type Wording, wordingFor } from './words.ts'

/**
 * Renders the front page: what the site is, how to subscribe, and the latest entries as an h-feed (microformats2), in
 * the given order.
 */
export function renderLandingPage(site: SiteInfo, latest: readonly Entry[]): string {
  const wording = wordingFor(site.language)
  const language = site.language ?? wording.language
  const main = element(
    'main',
    { class: 'h-feed' },
    renderFront(site),
    element('div', languageMarks(wording.language, language), renderFeeds(site, wording)),
    element('h2', { class: 'label', ...languageMarks(wording.language, language) }, escapeText(wording.words.latest)),
    ...renderTeasers(latest, site, wording, language),
  )
  const { title, description, homeUrl: url } = site
  return renderPage({ language, title, description, url, head: [], body: [main] }, site)
}

function renderFront({ title, description, homeUrl, iconUrl }: SiteInfo): SafeHtml {
  return element(
    'header',
    { class: 'front' },
    element('img', { src: iconUrl, alt: '', width: '44', height: '44' }),
    element('h1', { class: 'p-name' }, escapeText(title)),
    element('p', { class: 'p-summary' }, escapeText(description)),
    element('data', { class: 'u-url', value: homeUrl }),
  )
}

function renderFeeds(site: SiteInfo, { words }: Wording): SafeHtml {
  const rows = FORMAT_NAMES.map((format) => {
    const [url, name] = [site.feeds[format], FEED_FORMATS[format].title]
    const address = element('code', { dir: 'ltr' }, escapeText(url))
    return joinHtml([element('dt', {}, element('a', { href: url }, escapeText(name))), element('dd', {}, address)])
  })
  return element(
    'section',
    { class: 'feeds' },
    element('h2', {}, escapeText(words.subscribe)),
    element('p', {}, escapeText(words.subscribeHint)),
    element('dl', {}, ...rows),
    ...renderSlices(site),
  )
}

/** Labels need no translation: language names are in their own language, and others as the articles write them. */
function renderSlices({ slices = [], opmlUrl }: SiteInfo): readonly SafeHtml[] {
  const links = slices.map(({ label, url, language }) =>
    element('a', { href: url, lang: language, hreflang: language, dir: 'auto' }, escapeText(label)),
  )
  const list = opmlUrl === undefined ? links : [...links, element('a', { href: opmlUrl }, escapeText('OPML'))]
  return list.length === 0
    ? []
    : [element('p', { class: 'facts slices' }, ...list.map((link) => element('span', {}, link)))]
}

function renderTeasers(
  latest: readonly Entry[],
  site: SiteInfo,
  wording: Wording,
  around: string,
): readonly SafeHtml[] {
  if (latest.length === 0)
    return [element('p', languageMarks(wording.language, around), escapeText(wording.words.none))]
  return latest.map((entry) => renderTeaser(entry, site, wording, around))
}

function renderTeaser(entry: Entry, site: SiteInfo, wording: Wording, around: string): SafeHtml {
  const marks = languageMarks(entry.language, around)
  const link = element('a', { class: 'u-url', href: site.articleUrl(entry.slug) }, escapeText(entry.title))
  const facts = [publishedFact(entry, wording, 'day'), ...authorFact(entry, wording), readingFact(entry, wording)]
  return element(
    'article',
    { class: 'h-entry teaser' },
    element('h3', { class: 'p-name', ...marks }, link),
    ...factLine(facts, languageMarks(wording.language, around)),
    element('p', { class: 'p-summary', ...marks }, escapeText(entry.summary)),
  )
}
