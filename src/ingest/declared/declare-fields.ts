import type { Declared } from '../../domain/document.ts'
import { type FieldLookup, lookupFields, type ParseValue } from './field-lookup.ts'
import { KEYS_BY_FIELD, NESTED, plainKey } from './field-names.ts'
import { toAuthors, toCategories, toEnclosures, toImage, toName, toSource, toText } from './field-values.ts'
import { parseLanguageTag } from './language-tag.ts'
import { type MaybeDeclared, saidFields } from './said-fields.ts'
import { webUrl } from './web-address.ts'
import { parseWrittenDate } from './written-date.ts'
import type { YamlField } from './yaml-fields.ts'

/** What a mapping declares of its article. */
export interface DeclaredFields {
  readonly declared: Declared
  /** Fields that say something that cannot be used, each as a sentence. */
  readonly remarks: readonly string[]
  readonly draft: boolean
}

const TRUE = /^(?:true|yes|on|1)$/i
const FALSE = /^(?:false|no|off|0)$/i
const A_DATE = 'a date such as 2026-01-26 or 2026-01-26T09:30:00+07:00'
const A_LANGUAGE = 'a language tag such as fr or pt-BR'
const AN_IMAGE = 'an address such as https://example.org/picture.jpg'

function fromText<T>(parse: (text: string) => T | undefined): ParseValue<T> {
  return (value) => {
    const text = toName(value)
    return text === undefined ? undefined : parse(text)
  }
}

/** An id is kept only where it can be one all over the world (RFC 4287, section 4.2.6). */
function iri(text: string): string | undefined {
  return /^[a-z][a-z\d+.-]*:\S+$/i.test(text) ? text : undefined
}

function declaredBy({ one, all }: FieldLookup): MaybeDeclared {
  return {
    id: one('id', fromText(iri)),
    title: one('title', toText),
    summary: one('summary', toName),
    authors: all('authors', (value, key) => toAuthors(value, key.toLowerCase().endsWith('s'))),
    source: one('source', toSource),
    published: one('published', fromText(parseWrittenDate), A_DATE),
    modified: one('modified', fromText(parseWrittenDate), A_DATE),
    language: one('language', fromText(parseLanguageTag), A_LANGUAGE),
    categories: all('categories', toCategories),
    link: one('link', fromText(webUrl)),
    image: one('image', toImage, AN_IMAGE),
    enclosures: all('enclosures', toEnclosures).map(({ value }) => value),
    translationKey: one('translationKey', toName),
    translationOf: one('translationOf', toName),
  }
}

/** Turns the fields of front matter or of a sidecar into what they declare, with `rule` and the line of each as evidence. */
export function declareFields(fields: readonly YamlField[], rule: string, lineOffset = 0): DeclaredFields {
  const lookup = lookupFields(fields, rule, lineOffset)
  const declared = saidFields(declaredBy(lookup))
  // Jekyll marks what is not to be published by `published: false`.
  const draft = TRUE.test(lookup.raw('draft')) || FALSE.test(lookup.raw('published'))
  return { declared, remarks: lookup.remarks, draft }
}

const KNOWN: ReadonlySet<string> = new Set([...Object.values(KEYS_BY_FIELD).flat(), ...NESTED])

/** The keys that mean nothing here. */
export function unknownKeys(fields: readonly YamlField[]): readonly string[] {
  return fields.map(({ key }) => key).filter((key) => !KNOWN.has(plainKey(key)))
}
