import type { Author, Image, Source } from '../../domain/person.ts'
import { isObject, type JsonObject } from '../declared/json-values.ts'
import { parseAuthor } from '../declared/person-name.ts'
import { webUrl } from '../declared/web-address.ts'
import type { Page } from '../markup/dom.ts'
import { toInline } from '../markup/inline.ts'
import { type PageFacts, present } from './page-facts.ts'

const ARTICLE = /(?:Article|BlogPosting|Report|Review|LiveBlogPosting|AnalysisNewsArticle)$/
const DEEPEST = 6

/** The values of a property, of which there may be one, several or none. */
function valuesOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]
}

/** Text may be double-escaped, or a list, of which the first counts. */
function textOf(value: unknown): string | undefined {
  const [first] = valuesOf(value)
  const text = isObject(first) ? first['@value'] : first
  return typeof text === 'string' && text.trim() !== '' ? toInline(text).text : undefined
}

/** Repairs common errors: line breaks in strings, and commas before closing brackets. */
function parseTolerantly(text: string): unknown {
  const bare = text
    .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[)|(?:-->|\/\*\s*\]\]>\s*\*\/|\]\]>)\s*$/g, '')
    .trim()
  for (const attempt of [
    bare,
    bare
      .replace(/[\n\r\t]+/g, ' ')
      .replace(/,\s*([\]}])/g, '$1')
      .replace(/;\s*$/, ''),
  ]) {
    try {
      return JSON.parse(attempt)
    } catch {}
  }
  return undefined
}

function objectsIn(value: unknown, depth = 0): readonly JsonObject[] {
  if (depth > DEEPEST) return []
  if (Array.isArray(value)) return value.flatMap((inner) => objectsIn(inner, depth + 1))
  if (!isObject(value)) return []
  return [
    value,
    ...[value['@graph'], value.mainEntity, value.mainEntityOfPage].flatMap((inner) => objectsIn(inner, depth + 1)),
  ]
}

function isArticle(object: JsonObject): boolean {
  return valuesOf(object['@type']).some((type) => typeof type === 'string' && ARTICLE.test(type))
}

/** Whether the type is schema.org's Organization or a subtype such as NewsMediaOrganization. */
function isOrganization(object: JsonObject): boolean {
  return valuesOf(object['@type']).some((type) => typeof type === 'string' && /Organization$/.test(type))
}

/** Resolves references to persons and organizations elsewhere in the graph. */
type Resolve = (value: unknown) => unknown

function resolverOf(objects: readonly JsonObject[]): Resolve {
  const byId = new Map(objects.map((object) => [object['@id'], object]))
  return (value) => (isObject(value) && Object.keys(value).length === 1 && byId.get(value['@id'])) || value
}

function authorsOf(value: unknown, resolve: Resolve): readonly Author[] {
  return valuesOf(value)
    .map(resolve)
    .flatMap((author) => {
      if (!isObject(author)) return parseAuthor(textOf(author) ?? '') ?? []
      const uri = webUrl(textOf(author.url) ?? '')
      const kind = isOrganization(author) ? ({ isOrganization: true } as const) : {}
      return valuesOf(author.name).flatMap((name) => {
        const parsed = parseAuthor(textOf(name) ?? '')
        return parsed === undefined ? [] : [{ ...parsed, ...(uri === undefined ? {} : { uri }), ...kind }]
      })
    })
}

function imageOf(value: unknown, resolve: Resolve): Image | undefined {
  const image = resolve(valuesOf(value)[0])
  const url = webUrl(textOf(isObject(image) ? (image.url ?? image.contentUrl) : image) ?? '')
  return url === undefined ? undefined : { url }
}

function publisherOf(value: unknown, resolve: Resolve): Source | undefined {
  const publisher = resolve(valuesOf(value)[0])
  if (!isObject(publisher)) return undefined
  const name = textOf(publisher.name)
  const url = webUrl(textOf(publisher.url) ?? '')
  return name === undefined ? undefined : { name, ...(url === undefined ? {} : { url }) }
}

function languageOf(value: unknown): string | undefined {
  const [language] = valuesOf(value)
  return isObject(language) ? textOf(language.alternateName ?? language.name) : textOf(language)
}

function keywordsOf(value: unknown): readonly string[] {
  const written = Array.isArray(value) ? value : typeof value === 'string' ? value.split(',') : []
  return written.flatMap((word) => (typeof word === 'string' ? toInline(word).text || [] : []))
}

function linkOf(article: JsonObject): string | undefined {
  const page = article.mainEntityOfPage
  const candidates = present(textOf(article.url), textOf(isObject(page) ? page['@id'] : page), textOf(article['@id']))
  return candidates.map((url) => webUrl(url)).find(Boolean)
}

/** What the schema.org data of a page says about its article; empty if there is none. */
export function jsonLdFacts(page: Page): readonly PageFacts[] {
  const scripts = [...page.querySelectorAll('script[type="application/ld+json"]')]
  const objects = scripts.flatMap((script) => objectsIn(parseTolerantly(script.textContent ?? '')))
  const articles = objects.filter(isArticle)
  const article = articles.find(({ headline, datePublished }) => headline && datePublished) ?? articles[0]
  return article === undefined ? [] : [factsOf(article, resolverOf(objects))]
}

function factsOf(article: JsonObject, resolve: Resolve): PageFacts {
  return {
    rule: 'json-ld',
    confidence: 0.95,
    title: textOf(article.headline) ?? textOf(article.name),
    summary: textOf(article.description),
    authors: authorsOf(article.author ?? article.creator, resolve),
    published: present(textOf(article.datePublished), textOf(article.dateCreated)),
    modified: present(textOf(article.dateModified)),
    language: languageOf(article.inLanguage),
    categories: [...keywordsOf(valuesOf(article.articleSection)), ...keywordsOf(article.keywords)],
    link: linkOf(article),
    image: imageOf(article.image, resolve),
    source: publisherOf(article.publisher, resolve),
  }
}
