import { describe, expect, it } from 'vitest'
import { ARTICLES } from './articles.ts'
import { readExport } from './cases.ts'
import {
  contentSystem,
  doubleSpaced,
  type Exporter,
  headlineOf,
  lynx,
  mail,
  newspaper,
  paged,
  pdfLayout,
  pdftotext,
  plain,
  sideBySide,
  tabbed,
  typeset,
  typesetIndented,
} from './exporters.ts'

/** The last flag says whether anything but a short last line sets paragraphs apart. */
const KINDS: readonly [string, Exporter, boolean][] = [
  ['pages of a newspaper', newspaper, true],
  ['pdftotext', pdftotext, false],
  ['pdftotext -layout', pdfLayout, true],
  ['a mail', mail, true],
  ['a content system', contentSystem, true],
  ['paragraphs indented by tabs', tabbed, true],
  ['lynx -dump', lynx, true],
  ['proportional type', typeset, true],
  ['proportional type, indented', typesetIndented, true],
  ['double spacing', doubleSpaced, false],
]

describe.each(KINDS)('%s', (_, exported, isApart) => {
  it.each(ARTICLES.map((article) => [article.language, article] as const))('%s', (_language, written) => {
    const { title, authors, date, body, article, document } = readExport(exported(written))
    const paragraphs = written.paragraphs.map(plain)
    expect(title?.replace(/\s/g, ' ')).toBe(headlineOf(written).replace(/\s/g, ' '))
    expect(authors).toEqual([written.author])
    expect(date).toBe(written.date)
    if (isApart) expect(body).toEqual(paragraphs)
    else expect(body.join('').replace(/\s/g, '')).toBe(paragraphs.join('').replace(/\s/g, ''))
    expect(article.roles).toHaveLength(document.lines.length)
  })
})

const PAGES = [54, 76, 90].flatMap((width) =>
  [9, 40].flatMap((each) =>
    ['', '    '].flatMap((indent) => ['-', undefined].map((hyphen) => paged(width, each, hyphen, indent))),
  ),
)
const COLUMNS = [28, 36].flatMap((width) => ['', '  '].map((indent) => sideBySide(width, 2, indent)))

describe.each([
  ['pages of any width and length', PAGES],
  ['columns side by side', COLUMNS],
])('%s', (_, ways) => {
  it.each(ARTICLES.map((article) => [article.language, article] as const))('%s', (_language, written) => {
    for (const exported of ways) {
      const { title, authors, date, body } = readExport(exported(written))
      expect({ title: title?.replace(/\s/g, ' '), authors, date, body }).toEqual({
        title: headlineOf(written).replace(/\s/g, ' '),
        authors: [written.author],
        date: written.date,
        body: written.paragraphs.map(plain),
      })
    }
  })
})
