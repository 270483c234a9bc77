import { isRfc822Date } from './dates.ts'
import { applyClauses, type Clause, type Fault } from './fault.ts'
import { readStrictXml } from './strict-xml.ts'
import { isNotBlank, isWebUrl } from './values.ts'
import { attributeFaults, childrenNamed, countFaults, textFaults, type XmlNode } from './xml-node.ts'

const rootClauses: readonly Clause<XmlNode>[] = [
  {
    clause: 'OPML 2.0, opml: the root, of version 2.0',
    check: (root) =>
      root.name === 'opml' && root.attributes.get('version') === '2.0' ? [] : [`the root is <${root.name}>`],
  },
  {
    clause: 'OPML 2.0, opml: one head and one body',
    check: (root) => countFaults(root, { head: [1, 1], body: [1, 1] }),
  },
]

const headClauses: readonly Clause<XmlNode>[] = [
  {
    clause: 'OPML 2.0, head: each element once at most',
    check: (head) => countFaults(head, { title: [0, 1], dateModified: [0, 1], ownerName: [0, 1], docs: [0, 1] }),
  },
  {
    clause: 'OPML 2.0, head: dates by RFC 822',
    check: (head) => textFaults(head, ['dateCreated', 'dateModified'], isRfc822Date, 'a date of RFC 822'),
  },
]

const bodyClauses: readonly Clause<XmlNode>[] = [
  { clause: 'OPML 2.0, body: one outline at least', check: (body) => countFaults(body, { outline: [1, Infinity] }) },
]

const outlineClauses: readonly Clause<XmlNode>[] = [
  {
    clause: 'OPML 2.0, outline: every one has a text',
    check: (outline) => attributeFaults([outline], 'text', isNotBlank, 'a text'),
  },
  {
    clause: 'OPML 2.0, subscription lists: the address of the feed',
    check: (outline) =>
      outline.attributes.get('type') === 'rss' ? attributeFaults([outline], 'xmlUrl', isWebUrl, 'a URL') : [],
  },
]

/**
 * Checks a document as an OPML 2.0 subscription list (opml.org/spec2.opml); returns no faults if it may be published.
 */
export function checkOpml(text: string): readonly Fault[] {
  const document = readStrictXml(text)
  const where = { format: 'opml' } as const
  if ('problem' in document) {
    return applyClauses([{ clause: 'XML 1.0: well-formed', check: () => [document.problem] }], text, where)
  }
  const { root } = document
  const faults = applyClauses(rootClauses, root, where)
  if (faults.length > 0) return faults
  const [heads, bodies] = [childrenNamed(root, 'head'), childrenNamed(root, 'body')]
  const outlines = bodies.flatMap((body) => childrenNamed(body, 'outline'))
  return [
    ...heads.flatMap((head) => applyClauses(headClauses, head, where)),
    ...bodies.flatMap((body) => applyClauses(bodyClauses, body, where)),
    ...outlines.flatMap((outline) => applyClauses(outlineClauses, outline, where)),
  ]
}
