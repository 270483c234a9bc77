import type { Declared } from '../../domain/document.ts'
import { nearestName } from '../../domain/nearest-name.ts'
import { lookupDate } from './declared-dates.ts'
import { type FieldLookup, lookupFields, type ParseValue } from './field-lookup.ts'
import { CLIPPERS_KEYS, KEYS_BY_FIELD, NESTED, plainKey } from './field-names.ts'
import { toAuthors, toCategories, toEnclosures, toImage, toName, toSource, toText } from './field-values.ts'
import { parseLanguageTag } from './language-tag.ts'
import { type MaybeDeclared, saidFields } from './said-fields.ts'
import { type Addresses, webUrl } from './web-address.ts'
import { parseWrittenDate } from './written-date.ts'
import type { YamlField } from './yaml-fields.ts'

/** What a mapping declares about its article. */
export interface DeclaredFields {
  readonly declared: Declared
  /** Fields with unusable values, each described in a sentence. */
  readonly remarks: readonly string[]
  readonly draft: boolean
  /** Whether a program clipped the text from a page on the web, whose address it gives. */
  readonly isClipped: boolean
  /** Path of its page on the site that it comes from. */
  readonly pagePath?: string
}

const TRUE = /^(?:true|yes|on|1)$/i
const FALSE = /^(?:false|no|off|0)$/i
const A_DATE = 'a date such as 2026-01-26 or 2026-01-26T09:30:00+07:00'
const A_LANGUAGE = 'a language tag such as fr or pt-BR'
const AN_IMAGE = 'the path of a picture that is here, or an address such as https://example.org/picture.jpg'
const A_LINE = 'one line of text'
const ENCLOSURES = 'a list of addresses, with type and length'
const NAMES = 'a name or a list of names'

function fromText<T>(parse: (text: string) => T | undefined): ParseValue<T> {
  return (value) => {
    const text = toName(value)
    return text === undefined ? undefined : parse(text)
  }
}

/** An id is accepted only if it is globally unique (RFC 4287, section 4.2.6). */
function iri(text: string): string | undefined {
  return /^[a-z][a-z\d+.-]*:\S+$/i.test(text) ? text : undefined
}

function declaredBy(lookup: FieldLookup, addresses: Addresses): MaybeDeclared {
  const { one, all } = lookup
  const published = lookupDate(lookup, 'published', A_DATE)
  const modified = lookupDate(lookup, 'modified', A_DATE)
  return {
    // The ids and paths of other systems mean nothing here.
    id: one('id', fromText(iri)),
    title: one('title', toText, A_LINE),
    summary: one('summary', toName, A_LINE),
    authors: all('authors', (value, key) => toAuthors(value, key.toLowerCase().endsWith('s')), NAMES),
    source: one('source', toSource, NAMES),
    published: published.date,
    modified: modified.date,
    publishedWords: published.words,
    modifiedWords: modified.words,
    expires: one('expires', fromText(parseWrittenDate), A_DATE),
    language: one('language', fromText(parseLanguageTag), A_LANGUAGE),
    categories: all('categories', toCategories, NAMES),
    link: one('link', fromText(webUrl)),
    image: one('image', (value) => toImage(value, addresses), AN_IMAGE),
    enclosures: all('enclosures', (value) => toEnclosures(value, addresses.base), ENCLOSURES).map(({ value }) => value),
    translationKey: one('translationKey', toName, A_LINE),
    translationOf: one('translationOf', toName, A_LINE),
  }
}

/** Where fields stand. */
export interface FieldsPlace {
  /** Lines above them. */
  readonly lineOffset?: number
  readonly addresses?: Addresses
}

/**
 * Converts the fields of front matter or a sidecar to what they declare, with `rule` and the line of each as evidence.
 */
export function declareFields(
  fields: readonly YamlField[],
  rule: string,
  { lineOffset = 0, addresses = {} }: FieldsPlace = {},
): DeclaredFields {
  const lookup = lookupFields(fields, rule, lineOffset)
  const declared = saidFields(declaredBy(lookup, addresses))
  const isClipped = CLIPPERS_KEYS.some((key) => webUrl(lookup.raw(key)) !== undefined)
  const pagePath = PAGE_KEYS.map((key) => lookup.raw(key).trim()).find((value) => PATH.test(value))
  const remarks = [...repeatedKeys(fields, lineOffset), ...lookup.remarks]
  const said = { declared, remarks, draft: isWithheld(lookup) || isNotBuilt(fields), isClipped }
  return pagePath === undefined ? said : { ...said, pagePath: pagePath.replace(/\/$/, '') }
}

/** Remarks about keys that are given again. */
function repeatedKeys(fields: readonly YamlField[], lineOffset: number): readonly string[] {
  const again = fields.filter(({ key }, at) => fields.findIndex((field) => field.key === key) < at)
  return again.map(({ key, line }) => `${key} is given again in line ${line + lineOffset}: that value is used`)
}

/** Where Zola, Jekyll, Hugo and Docusaurus state the path of a page. */
const PAGE_KEYS = ['path', 'permalink', 'url', 'slug']
const PATH = /^\/?[^\s:/]+(?:\/[^\s:/]+)+\/?$/

/** States of an article that its readers do not see, in Pelican, WordPress, Ghost and Notion. */
const UNSEEN =
  /^(?:draft|private|pending|scheduled|unpublished|unlisted|hidden|trash|idea|backlog|to[ -]?do|not started|in progress|in review)$/i

/** Jekyll marks drafts by `published: false`, Hugo and Docusaurus pages in no list by `headless` and `unlisted`. */
function isWithheld({ raw }: FieldLookup): boolean {
  const isSaid = ['draft', 'headless', 'unlisted'].some((key) => TRUE.test(raw(key)))
  return isSaid || FALSE.test(raw('published')) || UNSEEN.test(raw('status').trim())
}

const NEVER = /^(?:never|false)$/i

/** Hugo's options of what is built from a page: neither a page of its own nor an entry of a list may be left out. */
function isNotBuilt(fields: readonly YamlField[]): boolean {
  const options = fields.flatMap(({ key, value }) =>
    plainKey(key) === 'build' && value instanceof Map ? [...value] : [],
  )
  return options.some(([name, value]) => /^(?:render|list)$/i.test(String(name)) && NEVER.test(String(value)))
}

const KNOWN: ReadonlySet<string> = new Set([...Object.values(KEYS_BY_FIELD).flat(), ...NESTED])

/** Remarks about unknown keys. */
export function unknownKeys(fields: readonly YamlField[]): readonly string[] {
  const unknown = fields.map(({ key }) => key).filter((key) => !KNOWN.has(plainKey(key)))
  return unknown.map((key) => {
    const nearest = nearestName(key, [...KNOWN])
    return `${key} is not a known field${nearest === undefined ? '' : `: did you mean ${nearest}?`}`
  })
}
