import { element } from '../content/element.ts'
import { escapeText } from '../content/escape.ts'
import { linkUrl } from '../content/web-url.ts'
import type { Entry } from '../domain/entry.ts'
import type { SafeHtml } from '../domain/html.ts'
import type { Author, Source } from '../domain/person.ts'
import { type DateStyle, type DateWords, publishedWords, updatedWords } from './date-words.ts'
import { listFormat, minutesFormat } from './intl-formats.ts'
import type { Wording } from './words.ts'

/** Words per minute, at an unhurried pace. */
const WORDS_PER_MINUTE = 220

/** A line of facts about an entry; the style sheet separates them. */
export function factLine(
  facts: readonly SafeHtml[],
  marks: Readonly<Record<string, string | undefined>>,
): readonly SafeHtml[] {
  const items = facts.map((fact) => element('span', {}, fact))
  return items.length === 0 ? [] : [element('p', { class: 'facts', ...marks }, ...items)]
}

/** The authors (microformats2: p-author h-card); empty if none is named. */
export function authorFact({ authors }: Entry, { language, words }: Wording): readonly SafeHtml[] {
  if (authors.length === 0) return []
  const cards = authors.map(authorCard)
  const parts = listFormat(language).formatToParts(cards)
  const list = parts.map(({ type, value }) => (type === 'element' ? (value as SafeHtml) : escapeText(value)))
  return [fill(words.by, ...list)]
}

/** Names may be in another script than the surrounding words, so each has its own direction. */
function authorCard({ name, uri }: Author): SafeHtml {
  const href = uri === undefined ? undefined : linkUrl(uri)
  if (href === undefined) return element('bdi', { class: 'p-author h-card' }, escapeText(name))
  return element('a', { class: 'p-author h-card', href, dir: 'auto' }, escapeText(name))
}

/** When the entry was published: in full on its own page, as a day in lists. */
export function publishedFact(entry: Entry, { language, words }: Wording, style: DateStyle): SafeHtml {
  const time = timeElement('dt-published', publishedWords(entry, language, style))
  return entry.dated.by === 'first-seen' ? fill(words.received, time) : time
}

/** When the entry was last corrected, if it was. */
export function updatedFact(entry: Entry, { language, words }: Wording): readonly SafeHtml[] {
  const date = updatedWords(entry, language)
  return date ? [fill(words.updated, timeElement('dt-updated', date))] : []
}

function timeElement(name: string, { machine, words }: DateWords): SafeHtml {
  return element('time', { class: name, datetime: machine }, escapeText(words))
}

/** Reading time. */
export function readingFact({ wordCount }: Entry, { language, words }: Wording): SafeHtml {
  const minutes = Math.max(1, Math.round(wordCount / WORDS_PER_MINUTE))
  return fill(words.reading, escapeText(minutesFormat(language).format(minutes)))
}

/** The source, if known. */
export function sourceFact({ source }: Entry, { words }: Wording): readonly SafeHtml[] {
  return source ? [fill(words.source, sourceName(source))] : []
}

function sourceName({ name, url }: Source): SafeHtml {
  const href = url === undefined ? undefined : linkUrl(url)
  return href === undefined
    ? element('bdi', {}, escapeText(name))
    : element('a', { href, dir: 'auto' }, escapeText(name))
}

/** Fills a pattern of the words table with markup in place of `{}`. */
export function fill(pattern: string, ...values: readonly SafeHtml[]): SafeHtml {
  return escapeText(pattern).replace('{}', () => values.join('')) as SafeHtml
}
