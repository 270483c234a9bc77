import { describe, expect, it } from 'vitest'
import { readSeed } from '../../../src/ingest/read-seed.ts'
import { normalize } from '../../../src/normalize/normalize.ts'
import { ARTICLES } from './articles.ts'
import {
  contentSystem,
  doubleSpaced,
  type Exporter,
  headlineOf,
  mail,
  newspaper,
  pdfLayout,
  pdftotext,
  plain,
  tabbed,
} from './exporters.ts'

function read(text: string) {
  const [document] = readSeed('text.txt', Buffer.from(text)).documents
  if (!document) throw new Error('no document')
  const article = normalize(document)
  return {
    document,
    article,
    title: article.title?.value.replace(/\s/g, ' '),
    authors: article.authors.map(({ value }) => value.name),
    date: article.published?.value.wall,
    body: article.body.map((block) => (block.kind === 'paragraph' ? block.content.text : block.kind)),
  }
}

/** The last flag says whether anything but a short last line sets paragraphs apart. */
const KINDS: readonly [string, Exporter, boolean][] = [
  ['pages of a newspaper', newspaper, true],
  ['pdftotext', pdftotext, false],
  ['pdftotext -layout', pdfLayout, true],
  ['a mail', mail, true],
  ['a content system', contentSystem, true],
  ['paragraphs indented by tabs', tabbed, true],
  ['double spacing', doubleSpaced, false],
]

describe.each(KINDS)('%s', (_, exported, isApart) => {
  it.each(ARTICLES.map((article) => [article.language, article] as const))('%s', (_language, written) => {
    const { title, authors, date, body, article, document } = read(exported(written))
    const paragraphs = written.paragraphs.map(plain)
    expect(title).toBe(headlineOf(written).replace(/\s/g, ' '))
    expect(authors).toEqual([written.author])
    expect(date).toBe(written.date)
    if (isApart) expect(body).toEqual(paragraphs)
    else expect(body.join('').replace(/\s/g, '')).toBe(paragraphs.join('').replace(/\s/g, ''))
    expect(article.roles).toHaveLength(document.lines.length)
  })
})
