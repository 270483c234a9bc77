import type { Found } from '../../domain/evidence.ts'
import type { Author } from '../../domain/person.ts'
import { labelLength } from '../names/byline-label.ts'
import { knownName, nameLikeness } from '../names/name-like.ts'
import { readNames } from '../names/read-names.ts'
import { LIKELY_NAME } from '../thresholds.ts'

/** The vocabularies of web pages, in which publishing systems put whole bylines. */
const OF_PAGES: ReadonlySet<string> = new Set([
  'json-ld',
  'microdata',
  'h-entry',
  'rel-author',
  'open-graph',
  'dublin-core',
  'meta',
])

const MARKS_AFTER_LABEL = /^[\s:：|｜/／-]+/u

const isWholeName = (name: string): boolean => name.includes(' ') && nameLikeness(name) >= LIKELY_NAME

/** The names, or only the first where the others may be an office or a company: "Ann Lee, Vice President, River Division". */
function listed(text: string, names: readonly string[]): readonly string[] {
  const [first = '', ...others] = names
  const isKnown = others.some((name) => knownName(name.split(' ')[0] ?? '') > 0)
  const isJoined = /[\p{L};&+/]/u.test(text.slice(text.indexOf(first) + first.length, text.indexOf(others[0] ?? '')))
  return isKnown || isJoined ? names : [first]
}

/** The persons in a declared name that is a byline: "By Ann Lee, Staff Writer", "Ann Lee and Bob Ray". */
function personsIn(author: Author): readonly Author[] {
  const { name, isOrganization } = author
  if (isOrganization) return [author]
  const unlabelled = name.slice(labelLength(name)).replace(MARKS_AFTER_LABEL, '')
  const names = readNames(unlabelled)
  const isList = names.length > 0 && names.every(isWholeName)
  const [only = '', ...others] = isList ? listed(unlabelled, names) : [unlabelled]
  if (only === name || only === '') return [author]
  return others.length === 0 ? [{ ...author, name: only }] : [only, ...others].map((person) => ({ name: person }))
}

/** The authors that a document declares, where a page declares them as in a byline each by their own name. */
export function readDeclaredBylines(authors: readonly Found<Author>[]): readonly Found<Author>[] {
  return authors.flatMap((found) =>
    OF_PAGES.has(found.evidence.rule) ? personsIn(found.value).map((value) => ({ ...found, value })) : [found],
  )
}
