import { element, joinHtml } from '../content/element.ts'
import { escapeAttribute, escapeText } from '../content/escape.ts'
import { languageMarks } from '../content/language-marks.ts'
import { textOfHtml } from '../content/plain-text.ts'
import { sentencesOf } from '../content/sentences.ts'
import { linkUrl, mediaUrl } from '../content/web-url.ts'
import type { Entry } from '../domain/entry.ts'
import { FEED_FORMATS, FORMAT_NAMES } from '../domain/feed-formats.ts'
import type { SafeHtml } from '../domain/html.ts'
import { renderAttachments } from './attachments.ts'
import { authorFact, factLine, publishedFact, readingFact, sourceFact, updatedFact } from './facts.ts'
import { renderPage } from './page.ts'
import type { SiteInfo } from './site-info.ts'
import { renderSocialMetadata } from './social-metadata.ts'
import { renderStructuredData } from './structured-data.ts'
import { translationLinks, translationsFact } from './translations.ts'
import { type Wording, wordingFor } from './words.ts'

/** Renders the page of an article: an h-entry (microformats2), and the same as structured data for search engines. */
export function renderArticlePage(entry: Entry, site: SiteInfo): string {
  const wording = wordingFor(entry.language, site.language)
  const language = entry.language ?? wording.language
  const article = renderArticle(entry, site, wording, language)
  return renderPage(
    {
      language,
      title: `${entry.title} — ${site.title}`,
      description: entry.summary,
      url: site.articleUrl(entry.slug),
      head: [...translationLinks(entry, site), ...renderSocialMetadata(entry, site), renderStructuredData(entry, site)],
      body: [masthead(site, language), element('main', {}, article), ending(entry, site, wording, language)],
    },
    site,
  )
}

function renderArticle(entry: Entry, site: SiteInfo, wording: Wording, language: string): SafeHtml {
  const parts = [renderHeader(entry, site, wording, language), ...leadImage(entry), renderContent(entry)]
  return element(
    'article',
    { class: 'h-entry', dir: entry.language === undefined ? 'auto' : undefined },
    joinHtml([...parts, ...renderAttachments(entry.enclosures, wording.words)], '\n'),
    element('data', { class: 'u-uid', value: entry.id }),
  )
}

function masthead(site: SiteInfo, around: string): SafeHtml {
  const icon = element('img', { src: site.iconUrl, alt: '', width: '20', height: '20' })
  const home = element(
    'a',
    { href: site.homeUrl, ...languageMarks(site.language, around) },
    icon,
    escapeText(site.title),
  )
  return element('header', { class: 'masthead' }, home)
}

function renderHeader(entry: Entry, site: SiteInfo, wording: Wording, language: string): SafeHtml {
  const marks = languageMarks(wording.language, language)
  const categories = entry.categories.map((name) => element('span', { class: 'p-category' }, escapeText(name)))
  const kicker = categories.length > 0 ? [element('p', { class: 'kicker' }, ...categories)] : []
  const permalink = element(
    'a',
    { class: 'u-url', href: site.articleUrl(entry.slug) },
    publishedFact(entry, wording, 'full'),
  )
  return element(
    'header',
    {},
    ...kicker,
    element('h1', { class: 'p-name' }, escapeText(entry.title)),
    renderSummary(entry),
    ...factLine([...authorFact(entry, wording), permalink, readingFact(entry, wording)], marks),
    ...factLine([...sourceFact(entry, wording), ...updatedFact(entry, wording)], marks),
    ...factLine(translationsFact(entry, site, wording), marks),
  )
}

/** A summary taken from title or text is included for machines only, since nobody wants to read a sentence twice. */
function renderSummary(entry: Entry): SafeHtml {
  const { summary } = entry
  if (isRepeated(entry, squeeze(summary).replace(/ ?…$/, '')))
    return element('data', { class: 'p-summary', value: summary })
  return element('p', { class: 'p-summary standfirst' }, escapeText(summary))
}

/** Most summaries are the beginning of their text; those taken from several paragraphs are found by the sentence. */
function isRepeated({ title, content, language }: Entry, summary: string): boolean {
  if (summary === squeeze(title) || squeeze(textOfHtml(beginningOf(content))).includes(summary)) return true
  const text = squeeze(textOfHtml(content))
  return text.includes(summary) || [...sentencesOf(summary, language)].every((one) => text.includes(one.trimEnd()))
}

/** The first paragraphs, about twice as long as the longest summary; empty if there are none. */
function beginningOf(content: SafeHtml): SafeHtml {
  const end = content.indexOf(PARAGRAPH_END, BEGINNING)
  return content.slice(0, end < 0 ? 0 : end + PARAGRAPH_END.length) as SafeHtml
}

const PARAGRAPH_END = '</p>'
const BEGINNING = 600

function squeeze(text: string): string {
  return text.replaceAll(/\s{2,}|[^\S ]/g, ' ').trim()
}

/** The entry's image, unless its content already shows it. */
function leadImage({ image, content }: Entry): readonly SafeHtml[] {
  const src = image && mediaUrl(image.url)
  if (src === undefined || content.includes(escapeAttribute(src))) return []
  const sides = image?.size && { width: `${image.size.width}`, height: `${image.size.height}` }
  return [element('figure', {}, element('img', { class: 'u-photo', src, alt: image?.alt ?? '', ...sides }))]
}

const ALIGNED_CELL = /(<t[dh]\b[^<>]*?) align=/g

/** Feed readers know the old attribute of aligned cells; pages need one that HTML still has. */
function renderContent({ content }: Entry): SafeHtml {
  return element('div', { class: 'e-content' }, content.replace(ALIGNED_CELL, '$1 data-align=') as SafeHtml)
}

function ending(entry: Entry, site: SiteInfo, { language, words }: Wording, around: string): SafeHtml {
  const href = entry.link === undefined ? undefined : linkUrl(entry.link)
  const original =
    href === undefined ? [] : [element('p', {}, element('a', { href, rel: 'external' }, escapeText(words.original)))]
  const feeds = FORMAT_NAMES.map((format) =>
    element('a', { href: site.feeds[format] }, escapeText(FEED_FORMATS[format].title)),
  )
  const follow = [escapeText(words.subscribe), ...feeds].map((item) => element('span', {}, item))
  return element(
    'footer',
    { class: 'end', ...languageMarks(language, around) },
    ...original,
    element('p', {}, element('a', { href: site.homeUrl }, escapeText(words.all))),
    element('p', { class: 'facts follow' }, ...follow),
  )
}
