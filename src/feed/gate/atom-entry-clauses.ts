import { alternates, constructClauses, unknownAtomElements } from './atom-constructs.ts'
import type { Clause } from './fault.ts'
import { isHarmlessHtml } from './harmless-html.ts'
import { isLanguageTag } from './values.ts'
import { attributeFaults, childrenNamed, countFaults, quote, textFaults, type XmlNode } from './xml-node.ts'

const entryElements: ReadonlySet<string> = new Set(
  'author category content contributor id link published rights source summary title updated'
    .split(' ')
    .map((name) => `atom:${name}`),
)

/** The rules for entries (RFC 4287, section 4.1.2). */
export const entryClauses: readonly Clause<XmlNode>[] = [
  {
    clause: 'RFC 4287, 4.1.2: id, title and updated, once each',
    check: (entry) => countFaults(entry, { 'atom:id': [1, 1], 'atom:title': [1, 1], 'atom:updated': [1, 1] }),
  },
  {
    clause: 'RFC 4287, 4.1.2: other elements at most once',
    check: (entry) => {
      const once = ['atom:content', 'atom:published', 'atom:rights', 'atom:source', 'atom:summary']
      return countFaults(entry, Object.fromEntries(once.map((name) => [name, [0, 1]])))
    },
  },
  {
    clause: 'RFC 4287, 4.1.2: content or an alternate link',
    check: (entry) =>
      childrenNamed(entry, 'atom:content').length > 0 || alternates(entry).length > 0
        ? []
        : ['neither content nor alternate'],
  },
  { clause: 'RFC 4287, 4.1.3: content', check: (entry) => childrenNamed(entry, 'atom:content').flatMap(contentFaults) },
  {
    clause: 'RFC 4287, 4.1.2: a summary of content that is elsewhere',
    check: (entry) => {
      const elsewhere = childrenNamed(entry, 'atom:content').some(({ attributes }) => attributes.has('src'))
      return elsewhere && childrenNamed(entry, 'atom:summary').length === 0 ? ['content by src without summary'] : []
    },
  },
  {
    clause: 'RFC 4287, 4.2.11: a source is complete',
    check: (entry) =>
      childrenNamed(entry, 'atom:source').flatMap((source) =>
        countFaults(source, { 'atom:id': [1, 1], 'atom:title': [1, 1], 'atom:updated': [1, 1] }),
      ),
  },
  {
    clause: 'Dublin Core, language: a language tag',
    check: (entry) => textFaults(entry, ['dc:language'], isLanguageTag, 'a language tag'),
  },
  { clause: 'Safe HTML: nothing that runs', check: harmfulFaults },
  { clause: 'RFC 4287, 6.4: no unknown Atom elements', check: (entry) => unknownAtomElements(entry, entryElements) },
  ...constructClauses,
]

const HTML_TEXTS: ReadonlySet<string> = new Set(['atom:content', 'atom:title', 'atom:summary', 'atom:rights'])

/** Only HTML is checked; in plain text (RFC 4287, 3.1.1.1) a tag is just text. */
function harmfulFaults(entry: XmlNode): string[] {
  return entry.children
    .filter(({ name, attributes }) => HTML_TEXTS.has(name) && attributes.get('type') === 'html')
    .filter(({ text }) => !isHarmlessHtml(text))
    .map(({ name, text }) => `<${name}> is not harmless: ${quote(text)}`)
}

/** Only text and HTML are allowed, since readers can't be expected to support anything else. */
function contentFaults(content: XmlNode): string[] {
  const type = content.attributes.get('type') ?? 'text'
  if (content.attributes.has('src'))
    return attributeFaults([content], 'type', (value) => value.includes('/'), 'a media type')
  if (type !== 'text' && type !== 'html') return [`the type ${quote(type)}`]
  return content.children.length > 0 ? [`content of type ${type} holds elements`] : []
}
