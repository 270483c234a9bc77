import { isRfc3339Date } from './dates.ts'
import type { Clause } from './fault.ts'
import { isEmail, isIri, isLanguageTag, isMediaType, isNotBlank, isWebUrl, isWholeNumber } from './values.ts'
import { childrenNamed, countFaults, quote, textFaults, type XmlNode } from './xml-node.ts'

const texts = ['atom:title', 'atom:subtitle', 'atom:summary', 'atom:rights']
const persons = ['atom:author', 'atom:contributor']

/** Rules for both feeds and entries (RFC 4287, section 3 and parts of 4.2). */
export const constructClauses: readonly Clause<XmlNode>[] = [
  {
    clause: 'RFC 4287, 2: xml:lang is a language tag',
    check: ({ attributes }) => {
      const language = attributes.get('xml:lang')
      return language === undefined || isLanguageTag(language) ? [] : [`xml:lang is ${quote(language)}`]
    },
  },
  { clause: 'RFC 4287, 3.1: text constructs', check: (node) => named(node, texts).flatMap(textConstructFaults) },
  { clause: 'RFC 4287, 3.2: person constructs', check: (node) => named(node, persons).flatMap(personFaults) },
  {
    clause: 'RFC 4287, 3.3: dates by RFC 3339',
    check: (node) => textFaults(node, ['atom:updated', 'atom:published'], isRfc3339Date, 'a date of RFC 3339'),
  },
  {
    clause: 'RFC 4287, 4.2.2: a category has a term',
    check: (node) =>
      childrenNamed(node, 'atom:category').flatMap(({ attributes }) =>
        isNotBlank(attributes.get('term') ?? '') ? [] : ['a category without term'],
      ),
  },
  {
    clause: 'RFC 4287, 4.2.6: an id is an absolute IRI',
    check: (node) => textFaults(node, ['atom:id'], isIri, 'an absolute IRI'),
  },
  { clause: 'RFC 4287, 4.2.7: links', check: (node) => childrenNamed(node, 'atom:link').flatMap(linkFaults) },
  { clause: 'RFC 4287, 4.2.7.2: one alternate a type and language', check: alternateFaults },
  {
    clause: 'RFC 4287, 4.2.14: a title is not blank',
    check: (node) => textFaults(node, ['atom:title'], isNotBlank, 'a title'),
  },
]

function named(node: XmlNode, names: readonly string[]): readonly XmlNode[] {
  return node.children.filter((child) => names.includes(child.name))
}

function textConstructFaults(text: XmlNode): string[] {
  const type = text.attributes.get('type') ?? 'text'
  if (!['text', 'html', 'xhtml'].includes(type)) return [`<${text.name}> has the type ${quote(type)}`]
  return type !== 'xhtml' && text.children.length > 0 ? [`<${text.name}> of type ${type} holds elements`] : []
}

function personFaults(person: XmlNode): string[] {
  return [
    ...countFaults(person, { 'atom:name': [1, 1], 'atom:uri': [0, 1], 'atom:email': [0, 1] }),
    ...textFaults(person, ['atom:name'], isNotBlank, 'a name'),
    ...textFaults(person, ['atom:uri'], isIri, 'an absolute IRI'),
    ...textFaults(person, ['atom:email'], isEmail, 'an e-mail address'),
  ]
}

function linkFaults({ attributes }: XmlNode): string[] {
  const value = (name: string, fallback: string) => attributes.get(name) ?? fallback
  return [
    ...(isWebUrl(value('href', '')) ? [] : [`href is not an absolute URL: ${quote(value('href', ''))}`]),
    ...(isNotBlank(value('rel', 'alternate')) ? [] : ['rel is blank']),
    ...(isMediaType(value('type', 'text/html')) ? [] : [`type is not a media type: ${quote(value('type', ''))}`]),
    ...(isWholeNumber(value('length', '0')) ? [] : [`length is not a number of bytes: ${quote(value('length', ''))}`]),
    ...(isLanguageTag(value('hreflang', 'en'))
      ? []
      : [`hreflang is not a language tag: ${quote(value('hreflang', ''))}`]),
  ]
}

function alternateFaults(node: XmlNode): string[] {
  const kinds = alternates(node).map(({ attributes }) => `${attributes.get('type')} ${attributes.get('hreflang')}`)
  return new Set(kinds).size === kinds.length ? [] : ['two alternates of one type and language']
}

/** The links of a feed or entry to its web page. */
export function alternates(node: XmlNode): readonly XmlNode[] {
  return childrenNamed(node, 'atom:link').filter(
    ({ attributes }) => (attributes.get('rel') ?? 'alternate') === 'alternate',
  )
}

/** Elements in Atom's namespace that are not allowed in a feed or entry. */
export function unknownAtomElements(node: XmlNode, known: ReadonlySet<string>): string[] {
  return node.children
    .filter(({ name }) => !known.has(name) && (name.startsWith('atom:') || !/[:{]/.test(name)))
    .map(({ name }) => `<${node.name}> cannot hold <${name}>`)
}
