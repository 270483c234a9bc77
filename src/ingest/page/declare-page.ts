import { textOfHtml } from '../../content/plain-text.ts'
import { sanitizeHtml } from '../../content/sanitize.ts'
import type { Declared } from '../../domain/document.ts'
import type { Found } from '../../domain/evidence.ts'
import type { Author } from '../../domain/person.ts'
import { parseLanguageTag } from '../declared/language-tag.ts'
import { isAccount } from '../declared/person-name.ts'
import { saidFields } from '../declared/said-fields.ts'
import { parseWrittenDate } from '../declared/written-date.ts'
import type { Page } from '../markup/dom.ts'
import { toInline } from '../markup/inline.ts'
import { jsonLdFacts } from './json-ld.ts'
import { markedFacts, timeFacts } from './marked-elements.ts'
import { documentFacts, metaFacts } from './meta-tags.ts'
import type { PageFacts } from './page-facts.ts'
import { pageTitle } from './page-title.ts'

const MOST_CATEGORIES = 20

/** The first fact from which `parse` gets a value. */
function first<T>(facts: readonly PageFacts[], parse: (one: PageFacts) => T | undefined): Found<T> | undefined {
  for (const one of facts) {
    const value = parse(one)
    if (value !== undefined) return { value, evidence: { rule: one.rule, confidence: one.confidence } }
  }
  return undefined
}

function firstOf<T, U>(list: readonly T[] | undefined, parse: (item: T) => U | undefined): U | undefined {
  return (list ?? []).map(parse).find((value) => value !== undefined)
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}

/** Neither the publication itself nor the administrator of the page is a byline. */
function bylines(
  authors: readonly Author[] | undefined,
  publications: ReadonlySet<string>,
): readonly Author[] | undefined {
  const kept = (authors ?? []).filter(
    ({ name }) => !isAccount(name) && !publications.has(plain(name)) && name.length < 100,
  )
  return kept.length === 0 ? undefined : kept
}

/** A link to the site's front page is not a link to the article. */
function articleLink({ link }: PageFacts): string | undefined {
  return link !== undefined && (new URL(link).pathname !== '/' || new URL(link).search !== '') ? link : undefined
}

/** Longest description in UTF-16 units; a longer one is the beginning of the text. */
const LONGEST_SUMMARY = 600
const MARKUP = /<\/?[a-z][^<>]*>|&(?:#\d{2,6}|#x[\da-f]{2,6}|[a-z]{2,8});/i

/** A description without the markup that publishing systems leave in it by escaping it twice. */
const withoutMarkup = (text: string): string => (MARKUP.test(text) ? textOfHtml(sanitizeHtml(text)) : text)

/** A description that is truncated, or as long as a text, is not usable as a summary. */
function summaryOf({ summary }: PageFacts): string | undefined {
  const text = summary === undefined ? '' : toInline(withoutMarkup(summary)).text
  const isCut = /(?:\.\.\.|…)\]?$/.test(text)
  return text === '' || isCut || text.length > LONGEST_SUMMARY ? undefined : text
}

function each<T>(found: Found<readonly T[]> | undefined): readonly Found<T>[] {
  return (found?.value ?? []).map((value) => ({ value, evidence: found?.evidence ?? { rule: '', confidence: 0 } }))
}

/** What the metadata of a page declares about its article; for each field, the most reliable vocabulary wins. */
export function declarePage(page: Page): Declared {
  const facts = [...jsonLdFacts(page), ...markedFacts(page), ...metaFacts(page), timeFacts(page)]
  const linked = [documentFacts(page), ...facts]
  const publications = new Set(facts.flatMap(({ source }) => (source === undefined ? [] : plain(source.name))))
  return saidFields({
    title: pageTitle(page, linked),
    summary: first(facts, summaryOf),
    authors: each(first(facts, ({ authors }) => bylines(authors, publications))),
    source: first(facts, ({ source }) => source),
    published: first(facts, ({ published }) => firstOf(published, parseWrittenDate)),
    modified: first(facts, ({ modified }) => firstOf(modified, parseWrittenDate)),
    language: first([...facts, documentFacts(page)], ({ language }) =>
      language === undefined ? undefined : parseLanguageTag(language),
    ),
    categories: each(
      first(facts, ({ categories }) => (categories?.length ? categories.slice(0, MOST_CATEGORIES) : undefined)),
    ),
    link: first(linked, articleLink),
    image: first(facts, ({ image }) => image),
  })
}
